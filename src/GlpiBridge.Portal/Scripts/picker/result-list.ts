import { element } from '../page/element.ts';
import { icon } from '../page/icon.ts';
import { findWords, words } from '../text/fold.ts';
import { byPath, type Category } from './category.ts';

/** The listbox of a category picker: draws results under their path and keeps track of the active one. */
export class ResultList {
  readonly element: HTMLElement;
  #rows: HTMLElement[] = [];
  #categories: Category[] = [];
  #active = -1;

  constructor(
    private readonly id: string,
    labelId: string,
    private readonly onActive: (rowId: string) => void,
  ) {
    this.element = element('div', { class: 'gb-picker-list', id, role: 'listbox', 'aria-labelledby': labelId });
  }

  get count(): number {
    return this.#rows.length;
  }

  get active(): Category | undefined {
    return this.#categories[this.#active];
  }

  of(row: HTMLElement): Category | undefined {
    return this.#categories[this.#rows.indexOf(row)];
  }

  /** Draws the results; the chosen one is active, else the first one when asked for. */
  draw(categories: readonly Category[], query: string, chosen: string, activateFirst: boolean): void {
    const wanted = words(query);
    this.#rows = [];
    this.#categories = [];
    const groups = [...byPath(categories)].map(([path, group], g) => {
      const titleId = `${this.id}-groupe-${g}`;
      const rows = group.map((category) => this.#row(category, wanted, chosen));
      if (!path) return element('div', { role: 'group', 'aria-label': 'Sans catégorie' }, ...rows);
      const title = element('div', { class: 'gb-picker-path', id: titleId }, path);
      return element('div', { role: 'group', 'aria-labelledby': titleId }, title, ...rows);
    });
    this.element.replaceChildren(...groups);
    this.element.scrollTop = 0;
    const selected = this.#categories.findIndex((category) => category.value === chosen);
    this.activate(selected >= 0 && query === '' ? selected : activateFirst ? 0 : -1);
  }

  move(step: number): void {
    const from = this.#active < 0 && step < 0 ? this.count : this.#active;
    this.activate(Math.max(0, Math.min(this.count - 1, from + step)));
  }

  activate(index: number): void {
    this.#rows[this.#active]?.classList.remove('gb-active');
    this.#active = Math.min(index, this.count - 1);
    const row = this.#rows[this.#active];
    row?.classList.add('gb-active');
    // The first row brings its path into view with it.
    if (this.#active === 0) this.element.scrollTop = 0;
    else row?.scrollIntoView({ block: 'nearest' });
    this.onActive(row?.id ?? '');
  }

  #row(category: Category, wanted: readonly string[], chosen: string): HTMLElement {
    const selected = category.value === chosen;
    const row = element('div', { role: 'option', id: `${this.id}-${this.#rows.length}`, 'aria-selected': String(selected) });
    row.append(element('span', {}, ...marked(category.name, wanted)));
    if (selected) row.append(icon('check'));
    this.#rows.push(row);
    this.#categories.push(category);
    return row;
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
