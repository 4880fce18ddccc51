import type { Editor } from 'hugerte';
import { deepestIndent, indentMark } from '../text/marks.ts';

/** Moves paragraphs in and out; the rows of lists are the list plugin's, which comes first. */
export function armIndent(editor: Editor): void {
  const blocks = (): Element[] => editor.selection.getSelectedBlocks().filter((block) => /^(P|H[1-6]|PRE|BLOCKQUOTE)$/.test(block.nodeName));
  const level = (block: Element): number => Number(block.getAttribute(indentMark) ?? 0);
  const move = (step: number) => (): boolean => {
    for (const block of blocks()) {
      const next = Math.max(0, Math.min(deepestIndent, level(block) + step));
      editor.dom.setAttrib(block, indentMark, next > 0 ? String(next) : null);
    }
    editor.nodeChanged();
    return true;
  };
  editor.on('PreInit', () => {
    editor.addCommand('Indent', move(1));
    editor.addCommand('Outdent', move(-1));
    editor.addQueryStateHandler('Outdent', () => blocks().some((block) => level(block) > 0) || editor.selection.getNode().closest('li') !== null);
  });
}
