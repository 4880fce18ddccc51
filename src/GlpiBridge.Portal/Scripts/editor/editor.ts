import hugerte, { type Editor } from 'hugerte';
import 'hugerte/icons/default';
import 'hugerte/themes/silver';
import 'hugerte/models/dom';
import 'hugerte/plugins/autoresize';
import 'hugerte/plugins/emoticons';
import 'hugerte/plugins/fullscreen';
import 'hugerte/plugins/link';
import 'hugerte/plugins/lists';
import 'hugerte/plugins/table';
import { armAccess, name, setState } from './access.ts';
import { registerEmojis } from './emojis.ts';
import type { EditorHandle, EditorHost } from './host.ts';
import { ImageUploads } from './image-uploads.ts';
import { armIndent } from './indent.ts';
import { htmlOf } from './plain-text.ts';
import { options } from './options.ts';
import { armPaste } from './paste.ts';
import { hideStylesOf, keepMarks } from './stored.ts';
import { armTable } from './table.ts';
import { language, words } from './words.ts';

export type { EditorHandle, EditorHost };
export { htmlOf };

hugerte.addI18n('fr', words);
registerEmojis(hugerte, language);

/** Puts the editor in the textarea's place; resolves when it can be typed in. */
export async function open(host: EditorHost): Promise<EditorHandle> {
  const setup = (editor: Editor): void => {
    const uploads = new ImageUploads(editor, host);
    keepMarks(editor);
    armIndent(editor);
    armAccess(editor);
    armTable(editor);
    armPaste(editor, uploads, host.tell);
    editor.on('input change undo redo', () => host.changed(contentOf(editor)));
    editor.on('init', () => editor.setContent(hideStylesOf(host.html), { no_events: false }));
  };
  const [editor] = await hugerte.init({ ...options(host), setup });
  if (!editor) throw new Error('The editor did not start.');
  editor.undoManager.reset();
  host.changed(contentOf(editor));
  name(editor, host.label);
  return { focus: () => editor.focus(), setState: (state) => setState(editor, state) };
}

function contentOf(editor: Editor): string {
  const html = editor.getContent();
  return /<(img|table)\b/.test(html) || html.replace(/<[^>]*>|&nbsp;|\s/g, '') !== '' ? html : '';
}
