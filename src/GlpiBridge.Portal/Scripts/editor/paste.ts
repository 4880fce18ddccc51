import type { Editor } from 'hugerte';
import { nameCapture } from '../files/incoming.ts';
import { plural, say } from '../text/words.ts';
import { clean } from './clean.ts';
import type { ImageUploads } from './image-uploads.ts';
import { isPicture } from './pictures.ts';
import { htmlOf } from './plain-text.ts';

/** Pictures that are pasted, dropped or picked go to the server; formatted text is cleaned. */
export function armPaste(editor: Editor, uploads: ImageUploads, tell: (sentences: readonly string[]) => void): void {
  const take = (data: DataTransfer): void => {
    const files = [...data.files];
    const html = data.getData('text/html');
    if (hasText(html) || (html && files.length === 0)) insertHtml(editor, uploads, html, tell);
    else if (files.length > 0) insertFiles(uploads, files, tell);
    else insertText(editor, data.getData('text/plain'));
  };

  // The editor takes a handler that returns false for one that cancels the event.
  editor.on('paste', (event) => {
    if (!event.clipboardData) return;
    take(event.clipboardData);
    stop(event);
  }, true);
  let draggedInside = false;
  editor.on('dragstart dragend', (event) => {
    draggedInside = event.type === 'dragstart';
  });
  editor.on('drop', (event) => {
    if (draggedInside || !event.dataTransfer) return;
    const place = editor.getDoc().caretRangeFromPoint?.(event.clientX, event.clientY);
    if (place) editor.selection.setRng(place);
    take(event.dataTransfer);
    stop(event);
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

function insertText(editor: Editor, text: string): void {
  const isLine = editor.dom.getParent(editor.selection.getStart(), 'pre') !== null || !/\S\s*\n\s*\S/.test(text);
  editor.undoManager.transact(() => editor.insertContent(isLine ? editor.dom.encode(text.trim()) : htmlOf(text)));
}

function insertFiles(uploads: ImageUploads, files: readonly File[], tell: (sentences: readonly string[]) => void): void {
  const pictures = files.filter(isPicture).map((file, index) => (/^image\.\w+$/.test(file.name) ? nameCapture(file, new Date(), index) : file));
  if (pictures.length > 0) uploads.insert(pictures);
  tell(files.filter((file) => !isPicture(file)).map((file) => say('script.picture-only', file.name)));
}

function insertHtml(editor: Editor, uploads: ImageUploads, pasted: string, tell: (sentences: readonly string[]) => void): void {
  const { html, pictures, foreign } = clean(pasted, document.baseURI, uploads.mark);
  editor.undoManager.transact(() => editor.insertContent(html, { merge: true }));
  uploads.start(pictures);
  tell(foreign > 0 ? [plural(foreign, 'script.picture-foreign-one', 'script.picture-foreign')] : []);
}

function pick(take: (files: File[]) => void): void {
  const input = document.createElement('input');
  Object.assign(input, { type: 'file', accept: 'image/png,image/jpeg,image/gif,image/webp,image/bmp', multiple: true });
  input.addEventListener('change', () => take([...(input.files ?? [])]));
  input.click();
}
