import { element, srOnly } from '../page/element.ts';
import { icon } from '../page/icon.ts';
import { announce } from '../page/live.ts';
import { nbsp, number, plural } from '../text/french.ts';
import { CategoryIndex, type Category } from './category.ts';
import { ResultList } from './result-list.ts';

const rowsShown = 50;
const page = 10;

/** What opens under the picker's button: a search field above the list of results. */
export class PickerPanel {
  readonly element: HTMLElement;
  readonly #search: HTMLInputElement;
  readonly #clear: HTMLButtonElement;
  readonly #note = element('p', { class: 'gb-picker-note' });
  readonly #list: ResultList;
  #index: CategoryIndex | undefined;
  #chosen = '';
  #moved = false;

  constructor(
    id: string,
    labelId: string,
    private readonly read: () => readonly Category[],
    private readonly pick: (value: string) => void,
    private readonly leave: () => void,
  ) {
    const searchLabel = element('span', { class: 'visually-hidden', id: `${id}-recherche` }, 'Rechercher dans la liste : ');
    this.#search = element('input', {
      class: 'form-control', type: 'text', role: 'combobox', autocomplete: 'off', autocapitalize: 'none', spellcheck: 'false', enterkeyhint: 'done', maxlength: '100',
      'aria-autocomplete': 'list', 'aria-expanded': 'true', 'aria-controls': `${id}-liste`, 'aria-labelledby': `${id}-recherche ${labelId}`,
    });
    this.#clear = element('button', { type: 'button', tabindex: '-1', hidden: true }, icon('close'), srOnly('Effacer la recherche'));
    this.#list = new ResultList(`${id}-liste`, labelId, (row) => this.#setActive(row));
    const field = element('div', { class: 'gb-picker-search' }, searchLabel, icon('search'), this.#search, this.#clear);
    this.element = element('div', { class: 'gb-picker-panel', id, role: 'dialog', 'aria-labelledby': labelId, hidden: true }, field, this.#list.element, this.#note);
    this.#listen();
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  open(chosen: string, query = ''): void {
    this.#index ??= new CategoryIndex(this.read());
    this.#chosen = chosen;
    this.#search.value = query;
    this.element.hidden = false;
    this.#draw();
    this.#search.focus({ preventScroll: true });
    this.element.scrollIntoView({ block: 'nearest' });
  }

  close(): void {
    this.element.hidden = true;
  }

  #draw(): void {
    const query = this.#search.value.trim();
    const { shown, total } = this.#index?.search(query, rowsShown) ?? { shown: [], total: 0 };
    this.#moved = false;
    this.#clear.hidden = query === '';
    this.#list.draw(shown, query, this.#chosen, query !== '');
    const more = total - shown.length;
    const nothing = `Aucun résultat pour «${nbsp}${query}${nbsp}»`;
    this.#note.textContent = total === 0 ? nothing : `Et ${number(more)} ${more < 2 ? 'autre' : 'autres'}${nbsp}: saisissez un ou plusieurs mots pour réduire la liste.`;
    this.#note.hidden = total > 0 && more === 0;
    announce(total === 0 ? nothing : plural(total, 'résultat', 'résultats'), 400);
  }

  #setActive(row: string): void {
    if (row) this.#search.setAttribute('aria-activedescendant', row);
    else this.#search.removeAttribute('aria-activedescendant');
  }

  #listen(): void {
    this.#search.addEventListener('input', (event) => {
      // The search is no answer: neither the form's conditions nor its guard hear of it.
      event.stopPropagation();
      this.#draw();
    });
    this.#search.addEventListener('change', (event) => event.stopPropagation());
    this.#search.addEventListener('keydown', (event) => this.#key(event));
    this.#clear.addEventListener('click', () => {
      this.#search.value = '';
      this.#draw();
      this.#search.focus();
    });
    // The focus stays in the search field while the list is clicked.
    this.#list.element.addEventListener('pointerdown', (event) => event.preventDefault());
    this.#list.element.addEventListener('click', (event) => {
      const value = (event.target as Element).closest<HTMLElement>('[role="option"]')?.dataset['value'];
      if (value !== undefined) this.pick(value);
    });
  }

  #key(event: KeyboardEvent): void {
    const active = this.#list.activeValue;
    const steps: Record<string, number> = {
      ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -this.#list.count, End: this.#list.count,
    };
    const step = steps[event.key];
    if (step !== undefined && !event.altKey) {
      this.#list.move(step);
      this.#moved = true;
    } else if (event.key === 'Enter') {
      if (active !== undefined) this.pick(active);
    } else if (event.key === 'Escape' || (event.key === 'ArrowUp' && event.altKey)) {
      this.leave();
    } else {
      // As in a native list, leaving with Tab keeps the row one has gone to; the only result counts as such.
      if (event.key === 'Tab' && !event.shiftKey && active !== undefined && (this.#moved || this.#list.count === 1)) this.pick(active);
      return;
    }
    event.preventDefault();
  }
}
