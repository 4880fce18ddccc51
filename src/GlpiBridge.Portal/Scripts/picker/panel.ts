import { element } from '../page/element.ts';
import { announce } from '../page/live.ts';
import { capital, plural, say } from '../text/words.ts';
import type { Category } from './category.ts';
import { noteOf } from './note.ts';
import { armPicking } from './picking.ts';
import { ResultList } from './result-list.ts';
import { Search } from './search.ts';
import { createSearchField } from './search-field.ts';
import { stepOf } from './steps.ts';
import type { Found, Suggestions } from './suggestions.ts';

const pause = 120;
const results = 'results';

/** What opens under the picker's button: a search field above the list of results. */
export class PickerPanel {
  readonly element: HTMLElement;
  readonly #search: HTMLInputElement;
  readonly #clear: HTMLButtonElement;
  readonly #retry = element('button', { type: 'button', class: 'btn btn-quiet', hidden: true }, say('script.retry'));
  readonly #note = element('p', { class: 'gb-picker-note' });
  readonly #list: ResultList;
  readonly #query: Search;
  #chosen = '';
  #moved = false;
  #pickFirst = false;

  constructor(
    id: string,
    labelId: string,
    suggestions: Suggestions,
    private readonly pick: (category: Category) => void,
    private readonly leave: () => void,
  ) {
    const search = createSearchField(id, `${id}-liste`, labelId);
    this.#search = search.input;
    this.#clear = search.clear;
    this.#list = new ResultList(`${id}-liste`, labelId, (row) => this.#setActive(row));
    armPicking(this.#list, (category) => this.isOpen && this.pick(category));
    this.element = element('div', { class: 'gb-picker-panel', id, role: 'dialog', 'aria-labelledby': labelId, hidden: true }, search.element, this.#list.element, this.#note, this.#retry);
    this.#query = new Search(suggestions, (found) => (typeof found === 'string' ? this.#fail(found) : this.#draw(found)), () => this.#list.count === 0 && this.#tell(say('script.picker-searching')));
    this.#listen();
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  get #words(): string {
    return this.#search.value.trim();
  }

  open(chosen: string, query = ''): void {
    this.#chosen = chosen;
    this.#search.value = query;
    this.element.hidden = false;
    this.#find(0);
    this.#search.focus({ preventScroll: true });
    this.element.scrollIntoView({ block: 'nearest' });
  }

  close(): void {
    this.element.hidden = true;
    this.#query.stop();
  }

  // What was found before stays until the answer comes.
  #find(pause: number): void {
    this.#moved = this.#pickFirst = false;
    this.#clear.hidden = this.#search.value === '';
    this.#query.start(this.#words, pause);
  }

  #fail(reason: string): void {
    this.#list.draw([], '', '', false);
    this.#tell(say('script.picker-failed', capital(reason)), true);
    announce(this.#note.textContent, undefined, results);
  }

  #draw(found: Found): void {
    const query = this.#words;
    const first = this.#pickFirst;
    this.#pickFirst = false;
    this.#list.draw(found.items, query, this.#chosen, query !== '');
    this.#tell(noteOf(found, query));
    announce(found.items.length === 0 ? this.#note.textContent : plural(found.total, 'script.found-one', 'script.found'), 400, results);
    if (first && this.#list.active) this.pick(this.#list.active);
  }

  #tell(note: string, again = false): void {
    this.#note.textContent = note;
    this.#note.hidden = note === '';
    this.#retry.hidden = !again;
  }

  #setActive(row: string): void {
    if (row) this.#search.setAttribute('aria-activedescendant', row);
    else this.#search.removeAttribute('aria-activedescendant');
  }

  #listen(): void {
    this.#search.addEventListener('input', (event) => {
      // The search is no answer: neither the form's conditions nor its guard hear of it.
      event.stopPropagation();
      this.#find(pause);
    });
    this.#search.addEventListener('change', (event) => event.stopPropagation());
    this.#search.addEventListener('keydown', (event) => this.#key(event));
    this.#clear.addEventListener('click', () => {
      this.#search.value = '';
      this.#find(0);
      this.#search.focus();
    });
    this.#retry.addEventListener('click', () => {
      this.#search.focus();
      this.#find(0);
    });
  }

  #key(event: KeyboardEvent): void {
    const active = this.#list.active;
    const step = stepOf(event, this.#list.count);
    if (step !== undefined) {
      this.#list.move(step);
      this.#moved = true;
    } else if (event.key === 'Enter') {
      // The results of what was typed last are still on their way: theirs is the row that is meant.
      if (this.#query.isWaiting && !this.#moved) this.#pickFirst = true;
      else if (active) this.pick(active);
    } else if (event.key === 'Escape' || (event.key === 'ArrowUp' && event.altKey)) {
      this.leave();
    } else {
      // As in a native list, leaving with Tab keeps the row one has gone to; the only result counts as such.
      if (event.key === 'Tab' && !event.shiftKey && active && (this.#moved || (this.#list.count === 1 && !this.#query.isWaiting))) this.pick(active);
      return;
    }
    event.preventDefault();
  }
}
