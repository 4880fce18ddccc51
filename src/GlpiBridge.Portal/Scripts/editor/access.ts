import type { Editor } from 'hugerte';
import type { EditorHost } from './host.ts';

/** The keys: Tab leaves the editor as it leaves any field, also from a list or a table; Escape leaves the full screen. */
export function armAccess(editor: Editor): void {
  editor.on('keydown', (event) => {
    if (event.key === 'Tab' && !event.altKey && !event.ctrlKey && !event.metaKey) event.stopImmediatePropagation();
    else if (event.key === 'Escape') leaveFullScreen(editor, event);
  }, true);
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
export function describe(editor: Editor, { label, description }: EditorHost): void {
  const help = editor.getDoc().createElement('div');
  help.id = 'aide';
  help.hidden = true;
  help.textContent = `${description} Alt + F10 mène à la barre d’outils.`.trim();
  editor.getDoc().documentElement.append(help);
  const state = { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, 'aria-describedby': help.id };
  for (const [name, value] of Object.entries(state)) editor.getBody().setAttribute(name, value);
  editor.iframeElement?.setAttribute('title', label);
}
