import type { AstNode, Editor } from 'hugerte';
import { backMark, colorMark, indentMark, marksOf, quiet, styleOf } from '../text/marks.ts';

/** Marks leave as styles. */
export function keepMarks(editor: Editor): void {
  editor.on('PreInit', () => {
    editor.serializer.addAttributeFilter([colorMark, backMark, indentMark].join(','), (nodes: AstNode[]) => {
      for (const node of nodes) {
        const style = styleOf((name) => node.attr(name));
        if (style) node.attr('style', style);
        for (const name of [colorMark, backMark, indentMark]) node.attr(name, null);
      }
    });
  });
}

/** Stored HTML as the editor may take it: its styles become marks. */
export function hideStylesOf(html: string): string {
  const template = document.createElement('template');
  template.innerHTML = quiet(html);
  for (const element of template.content.querySelectorAll('[data-style]')) {
    for (const [name, value] of Object.entries(marksOf(element.getAttribute('data-style') ?? ''))) element.setAttribute(name, value);
    element.removeAttribute('data-style');
  }
  return template.innerHTML;
}
