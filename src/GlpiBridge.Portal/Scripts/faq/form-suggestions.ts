import { element } from '../page/element.ts';
import { holdPlace } from '../page/hold-place.ts';
import { announce } from '../page/live.ts';
import { PointerPress } from '../page/pointer-press.ts';
import { toCategory } from '../picker/category.ts';
import { Search } from '../picker/search.ts';
import { Suggestions } from '../picker/suggestions.ts';
import { below } from '../server/below.ts';
import { request, tokenHeader, tokenOf } from '../server/request.ts';
import { plural } from '../text/words.ts';
import type { Article, FoundArticles } from './article.ts';
import { Extract } from './extract.ts';
import { Measures } from './measures.ts';
import { queryOf } from './query.ts';

const pause = 400;
const shown = 3;

/** `data-gb-faq-slot` in a form: articles that may help, under the title while it is typed. Nothing of the form waits for them. */
export function armFormSuggestions(form: HTMLFormElement): void {
  const slot = form.querySelector<HTMLElement>('[data-gb-faq-slot]');
  const title = form.querySelector<HTMLInputElement>(`[id="${slot?.dataset['title'] ?? ''}"]`);
  if (slot && title) new FormSuggestions(form, slot, title);
}

class FormSuggestions {
  readonly #list: HTMLElement;
  readonly #search: Search<Article>;
  readonly #measures: Measures;
  readonly #press = new PointerPress();
  #ids = '';
  #isAnnounced = false;
  #isHidden = false;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly slot: HTMLElement,
    private readonly title: HTMLInputElement,
  ) {
    this.#list = element('ul', {});
    slot.querySelector('button')?.before(this.#list);
    this.#search = new Search(new Suggestions<Article>(`${slot.dataset['gbFaqSlot'] ?? ''}?limit=${shown}`, request), (found) => this.#press.after(() => this.#show(found)), () => undefined);
    this.#measures = new Measures((event, article) => this.#send(event, article));
    this.#listen();
  }

  get #query(): string {
    const chosen = [...this.form.querySelectorAll<HTMLSelectElement>('gb-category-picker select:not(:disabled)')].map((select) => select.selectedOptions[0]);
    const category = chosen.find((option) => option?.value);
    return queryOf(this.title.value, category ? toCategory(category).name : '');
  }

  #find(pause: number): void {
    if (this.#isHidden) return;
    this.#search.stop();
    const query = this.#query;
    if (query) this.#search.start(query, pause);
    else this.#show({ items: [], total: 0 });
  }

  #show(found: FoundArticles | string): void {
    // What is being read stays.
    if (typeof found === 'string' || this.#isHidden || this.#list.querySelector('details[open]')) return;
    const items = found.items.slice(0, shown);
    const ids = items.map(({ id }) => id).join(' ');
    if (ids === this.#ids || this.#list.contains(document.activeElement)) return;
    this.#ids = ids;
    holdPlace(() => {
      this.#list.replaceChildren(...items.map((article) => element('li', {}, this.#extractOf(article).element)));
      this.slot.hidden = items.length === 0;
    });
    items.forEach(({ id }) => this.#measures.shown(id));
    if (items.length > 0 && !this.#isAnnounced) {
      this.#isAnnounced = true;
      announce(plural(items.length, 'script.article-help-one', 'script.article-help'), 400, 'suggestions');
    }
  }

  #extractOf(article: Article): Extract {
    return new Extract(article, this.slot.dataset['openTab'] ?? '', () => this.#measures.opened(article.id));
  }

  #listen(): void {
    this.title.addEventListener('input', () => this.#find(pause));
    this.form.addEventListener('change', (event) => {
      if (event.target instanceof HTMLSelectElement && event.target.closest('gb-category-picker')) this.#find(0);
    });
    this.slot.querySelector('button')?.addEventListener('click', () => {
      this.#isHidden = true;
      this.#search.stop();
      this.slot.hidden = true;
      this.title.focus();
    });
    this.form.addEventListener('submit', (event) => {
      if (!event.defaultPrevented) this.#measures.sent();
    });
    window.addEventListener('pagehide', () => this.#measures.left());
    window.addEventListener('pageshow', (event) => event.persisted && this.#measures.returned());
  }

  #send(event: string, article: number): void {
    const headers = { 'Content-Type': 'application/json', [tokenHeader]: tokenOf(this.form) };
    void request(below('/faq/mesures'), { method: 'POST', keepalive: true, headers, body: JSON.stringify({ event, article }) });
  }
}
