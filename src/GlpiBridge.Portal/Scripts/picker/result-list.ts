import { element } from '../page/element.ts';
import { icon } from '../page/icon.ts';
import { findWords, words } from '../text/fold.ts';
import { say } from '../text/words.ts';
import { byPath, type Category } from './category.ts';
import { Rows } from './rows.ts';

/** The listbox of a category picker: draws results under their path. */
export class ResultList extends Rows<Category> {
  constructor(
    private readonly id: string,
    labelId: string,
    onActive: (rowId: string) => void,
  ) {
    super(element('div', { class: 'gb-picker-list', id, role: 'listbox', 'aria-labelledby': labelId }), onActive);
  }

  /** Draws the results; the chosen one is active, else the first one when asked for. */
  draw(categories: readonly Category[], query: string, chosen: string, activateFirst: boolean): void {
    const wanted = words(query);
    this.clear();
    const groups = [...byPath(categories)].map(([path, group], g) => {
      const titleId = `${this.id}-groupe-${g}`;
      const rows = group.map((category) => this.#row(category, wanted, chosen));
      if (!path) return element('div', { role: 'group', 'aria-label': say('script.picker-none') }, ...rows);
      const title = element('div', { class: 'gb-picker-path', id: titleId }, path);
      return element('div', { role: 'group', 'aria-labelledby': titleId }, title, ...rows);
    });
    this.element.replaceChildren(...groups);
    this.element.scrollTop = 0;
    const selected = this.indexOf((category) => category.value === chosen);
    this.activate(selected >= 0 && query === '' ? selected : activateFirst ? 0 : -1);
  }

  #row(category: Category, wanted: readonly string[], chosen: string): HTMLElement {
    const selected = category.value === chosen;
    const row = element('div', { role: 'option', 'aria-selected': String(selected) });
    row.append(element('span', {}, ...marked(category.name, wanted)));
    if (selected) row.append(icon('check'));
    return this.add(row, category);
  }
}

function marked(text: string, wanted: readonly string[]): (Node | string)[] {
  const parts: (Node | string)[] = [];
  let end = 0;
  for (const [from, to] of findWords(text, wanted)) {
    parts.push(text.slice(end, from), element('mark', {}, text.slice(from, to)));
    end = to;
  }
  return [...parts, text.slice(end)];
}
