import type { AstNode, Editor } from 'hugerte';
import type { EditorHost } from './host.ts';
import { asset } from '../server/assets.ts';

const uploadMark = 'data-gb-upload';
const waitingPicture = asset('editor/picture.svg');

/** Pictures on their way: each has its place in the text at once, and stays out of what is sent until it has an address. */
export class ImageUploads {
  readonly #done = new Map<string, Record<string, string>>();
  readonly #gone = new Set<string>();
  #count = 0;

  constructor(
    private readonly editor: Editor,
    private readonly host: EditorHost,
  ) {
    editor.on('PreInit', () => {
      editor.serializer.addAttributeFilter(uploadMark, (nodes: AstNode[]) => nodes.forEach((node) => node.remove()));
    });
    // A step back may bring the place of a picture whose fate is known by now.
    editor.on('undo redo', () => this.#settle());
  }

  readonly mark = (): string => `${Date.now().toString(36)}-${++this.#count}`;

  /** Puts pictures where the caret is. */
  insert(files: readonly File[]): void {
    const pictures = new Map(files.map((file) => [this.mark(), file]));
    const html = [...pictures.keys()].map((id) => `<img ${uploadMark}="${id}" alt="">`).join(' ');
    this.editor.undoManager.transact(() => this.editor.insertContent(html));
    this.start(pictures);
  }

  /** Sends the pictures whose places stand in the text already. */
  start(pictures: ReadonlyMap<string, File>): void {
    for (const [id, file] of pictures) {
      for (const image of this.#places(id)) this.editor.dom.setAttribs(image, { src: waitingPicture, width: '160', height: '90' });
      const size = measure(file);
      this.host.send(
        file,
        async (address) => {
          this.#done.set(id, { src: address, ...(await size) });
          this.#settle();
        },
        () => {
          this.#gone.add(id);
          this.#settle();
        },
      );
    }
  }

  #settle(): void {
    for (const image of this.#places()) {
      const id = image.getAttribute(uploadMark) ?? '';
      const attributes = this.#done.get(id);
      if (attributes) this.editor.dom.setAttribs(image, { width: null, height: null, ...attributes, [uploadMark]: null });
      else if (this.#gone.has(id)) this.editor.dom.remove(image);
      else continue;
      this.editor.undoManager.add();
    }
    this.editor.dispatch('change');
  }

  #places(id?: string): HTMLImageElement[] {
    return this.editor.dom.select('img').filter((image) => image.hasAttribute(uploadMark)).filter((image) => id === undefined || image.getAttribute(uploadMark) === id);
  }
}

async function measure(file: File): Promise<{ width: string; height: string } | undefined> {
  try {
    const { width, height } = await createImageBitmap(file);
    return { width: String(width), height: String(height) };
  } catch {
    return undefined;
  }
}
