import type { Editor } from 'hugerte';
import { plural } from '../text/french.ts';
import { clean } from './clean.ts';
import type { ImageUploads } from './image-uploads.ts';
import { isPicture, named } from './pictures.ts';

/** Pictures that are pasted, dropped or picked go to the server; formatted text is cleaned; plain text is the editor's own affair. */
export function armPaste(editor: Editor, uploads: ImageUploads, tell: (sentences: readonly string[]) => void): void {
  const take = (data: DataTransfer | null): boolean => {
    const files = [...(data?.files ?? [])];
    const html = data?.getData('text/html') ?? '';
    if (hasText(html) || (html && files.length === 0)) insertHtml(editor, uploads, html, tell);
    else if (files.length > 0) insertFiles(uploads, files, tell);
    else return false;
    return true;
  };

  editor.on('paste', (event) => take(event.clipboardData) && stop(event), true);
  let draggedInside = false;
  editor.on('dragstart dragend', (event) => (draggedInside = event.type === 'dragstart'));
  editor.on('drop', (event) => {
    if (draggedInside) return;
    const place = editor.getDoc().caretRangeFromPoint?.(event.clientX, event.clientY);
    if (place) editor.selection.setRng(place);
    if (take(event.dataTransfer)) stop(event);
  }, true);
  editor.ui.registry.addButton('gb-image', { icon: 'image', tooltip: 'Insert image', onAction: () => pick((files) => insertFiles(uploads, files, tell)) });
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

// A picture copied in a browser comes with HTML that holds nothing but its address; office programs put a picture beside their text.
function hasText(html: string): boolean {
  return html.replace(/<!--[^]*?-->|<(style|head|title)\b[^]*?<\/\1>|<[^>]*>|&nbsp;|\s/gi, '') !== '';
}

function insertFiles(uploads: ImageUploads, files: readonly File[], tell: (sentences: readonly string[]) => void): void {
  const pictures = files.filter(isPicture).map((file, index) => named(file, new Date(), index));
  if (pictures.length > 0) uploads.insert(pictures);
  tell(files.filter((file) => !isPicture(file)).map((file) => `${file.name}\u00a0: seules des images peuvent prendre place dans le texte. Ajoutez ce fichier en pièce jointe.`));
}

function insertHtml(editor: Editor, uploads: ImageUploads, pasted: string, tell: (sentences: readonly string[]) => void): void {
  const { html, pictures, foreign } = clean(pasted, document.baseURI, uploads.mark);
  editor.undoManager.transact(() => editor.insertContent(html, { merge: true }));
  uploads.start(pictures);
  const dropped = foreign < 2 ? 'n’a pas été reprise' : 'n’ont pas été reprises';
  const which = foreign < 2 ? 'elle vient d’ailleurs. Copiez l’image elle-même' : 'elles viennent d’ailleurs. Copiez les images elles-mêmes';
  tell(foreign > 0 ? [`${plural(foreign, 'image', 'images')} ${dropped}\u00a0: ${which}, ou joignez une capture d’écran.`] : []);
}

function pick(take: (files: File[]) => void): void {
  const input = document.createElement('input');
  Object.assign(input, { type: 'file', accept: 'image/png,image/jpeg,image/gif,image/webp,image/bmp', multiple: true });
  input.addEventListener('change', () => take([...(input.files ?? [])]));
  input.click();
}
