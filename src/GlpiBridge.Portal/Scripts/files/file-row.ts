import { element, srOnly } from '../page/element.ts';
import { fileSize } from '../text/french.ts';
import { extensionOf } from './check.ts';

const thumbnail = 88;

export function fileRow(file: File, remove: () => void): HTMLLIElement {
  const kind = element('span', { class: 'gb-file-kind', 'aria-hidden': 'true' }, extensionOf(file.name).slice(0, 4).toUpperCase());
  const name = element('span', { class: 'gb-file-name' }, `${file.name} `, element('small', {}, fileSize(file.size)));
  const button = element('button', { type: 'button', class: 'btn btn-quiet' }, 'Retirer', srOnly(` ${file.name}`));
  button.addEventListener('click', remove);
  if (file.type.startsWith('image/')) void drawThumbnail(file, kind);
  return element('li', { class: 'gb-file' }, kind, name, button);
}

// A canvas needs no blob: address, which the content security policy does not allow.
async function drawThumbnail(file: File, place: HTMLElement): Promise<void> {
  try {
    const image = await createImageBitmap(file);
    const canvas = element('canvas', { width: String(thumbnail), height: String(thumbnail) });
    const scale = Math.max(thumbnail / image.width, thumbnail / image.height);
    const [width, height] = [image.width * scale, image.height * scale];
    canvas.getContext('2d')?.drawImage(image, (thumbnail - width) / 2, (thumbnail - height) / 2, width, height);
    image.close();
    place.replaceChildren(canvas);
  } catch (error) {
    // A picture that the browser cannot read keeps the letters of its type.
    if (!(error instanceof DOMException)) throw error;
  }
}
