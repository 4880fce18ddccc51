import type { Editor } from 'hugerte';
import { say } from '../text/words.ts';
import type { FieldState } from './host.ts';

const helpId = 'aide';

/** The keys: Tab leaves the editor as it leaves any field, also from a list or a table; Escape leaves the full screen. Whoever is in it sees so. */
export function armAccess(editor: Editor): void {
  editor.on('keydown', (event) => {
    if (event.key === 'Tab' && !event.altKey && !event.ctrlKey && !event.metaKey) event.stopImmediatePropagation();
    else if (event.key === 'Escape') leaveFullScreen(editor, event);
  }, true);
  // A frame that holds the focus is no part of the page's own focus: the ring around the editor would stay away.
  const ring = (isIn: boolean): void => void editor.getContainer().classList.toggle('gb-focused', isIn);
  editor.on('init', () => ring(document.activeElement === editor.iframeElement));
  editor.on('focus', () => ring(true));
  editor.on('blur', () => ring(false));
  editor.on('PostRender', () => editor.getContainer().addEventListener('keydown', (event) => event.key === 'Escape' && leaveFullScreen(editor, event)));
}

function leaveFullScreen(editor: Editor, event: Event): void {
  const open = document.querySelector('.tox-hugerte-aux :is(.tox-menu, .tox-dialog)');
  if (open || event.defaultPrevented || !editor.plugins['fullscreen']?.isFullscreen()) return;
  event.preventDefault();
  editor.execCommand('mceFullScreen');
  editor.focus();
}

/** Names the text zone as the field was named; the sentences about it stand in its own document, beside the text. */
export function name(editor: Editor, label: string): void {
  const page = editor.getDoc();
  const help = page.createElement('div');
  help.id = helpId;
  help.hidden = true;
  page.documentElement.append(help);
  page.documentElement.lang = document.documentElement.lang;
  // A body may have neither role nor label, and so no state either: the title names it, and what is mandatory or wrong is said in the help.
  page.title = label;
  editor.getBody().removeAttribute('aria-label');
  editor.getBody().setAttribute('aria-describedby', helpId);
  editor.iframeElement?.setAttribute('title', label);
  editor.getContainer().setAttribute('aria-label', label);
}

export function setState(editor: Editor, { required, invalid, description }: FieldState): void {
  const help = editor.getDoc().getElementById(helpId);
  if (!help) return;
  const sentences = [required && say('script.field-required'), invalid && say('script.field-invalid'), description, say('script.field-toolbar')];
  help.textContent = sentences.filter(Boolean).join(' ');
}
