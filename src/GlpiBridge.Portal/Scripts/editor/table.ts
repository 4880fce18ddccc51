import type { Editor } from 'hugerte';

/** A grid to choose the size from; rows and columns come and go by the bar beside the table. The plugin's own menu would style cells. */
export function armTable(editor: Editor): void {
  editor.ui.registry.addMenuButton('gb-table', {
    icon: 'table',
    tooltip: 'Table',
    fetch: (show) => show([{
      type: 'fancymenuitem',
      fancytype: 'inserttable',
      onAction: ({ numRows, numColumns }) => editor.execCommand('mceInsertTable', false, { rows: numRows, columns: numColumns }),
    }]),
  });
}
