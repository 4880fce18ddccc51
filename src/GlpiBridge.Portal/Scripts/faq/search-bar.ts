import { announce } from '../page/live.ts';
import { armPicking } from '../picker/picking.ts';
import { Search } from '../picker/search.ts';
import { stepOf } from '../picker/steps.ts';
import { Suggestions } from '../picker/suggestions.ts';
import { request } from '../server/request.ts';
import { plural, say } from '../text/words.ts';
import type { Article, FoundArticles } from './article.ts';
import { ArticleList } from './article-list.ts';

const pause = 120;
const shortest = 2;
const shown = 6;

/** `data-gb-faq-search` on a search form: articles while one types. The form works without it, and when nothing comes. */
export function armFaqSearch(form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>('input[type="search"]');
  const source = form.dataset['gbFaqSearch'];
  if (input && source) new SearchBar(form, input, source);
}

class SearchBar {
  readonly #list: ArticleList;
  readonly #search: Search<Article>;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly input: HTMLInputElement,
    source: string,
  ) {
    this.#list = new ArticleList(`${input.id}-articles`, input.labels?.[0]?.textContent.trim() ?? '', input);
    this.#search = new Search(new Suggestions<Article>(`${source}?limit=${shown}`, request), (found) => this.#show(found), () => undefined);
    for (const [name, value] of Object.entries({ role: 'combobox', autocomplete: 'off', 'aria-autocomplete': 'list', 'aria-controls': this.#list.element.id })) input.setAttribute(name, value);
    input.after(this.#list.element);
    this.#close();
    armPicking(this.#list, (url) => window.location.assign(url), isForAnotherPlace);
    this.#listen();
  }

  get #isOpen(): boolean {
    return !this.#list.element.hidden;
  }

  get #words(): string {
    return this.input.value.trim();
  }

  #find(pause: number): void {
    if (this.#words.length >= shortest) this.#search.start(this.#words, pause);
    else this.#close();
  }

  // Whoever has gone on to something else is not called back by an answer.
  #show(found: FoundArticles | string): void {
    if (typeof found === 'string' || document.activeElement !== this.input) {
      this.#close();
      return;
    }
    announce(found.total === 0 ? say('script.found-nothing') : plural(found.total, 'script.found-one', 'script.found'), 400, 'results');
    if (found.items.length === 0) {
      this.#close();
      return;
    }
    this.#list.draw(found, `${this.form.action}?${new URLSearchParams({ q: this.#words }).toString()}`);
    this.#list.element.hidden = false;
    this.input.setAttribute('aria-expanded', 'true');
  }

  #close(): void {
    this.#search.stop();
    this.#list.activate(-1);
    this.#list.element.hidden = true;
    this.input.setAttribute('aria-expanded', 'false');
  }

  #listen(): void {
    this.input.addEventListener('input', () => this.#find(pause));
    this.input.addEventListener('keydown', (event) => this.#key(event));
    this.form.addEventListener('focusout', (event) => {
      if (!this.form.contains(event.relatedTarget as Node | null)) this.#close();
    });
    this.form.addEventListener('submit', () => this.#close());
    // A page that comes back from the browser's memory comes back without its list.
    window.addEventListener('pagehide', () => this.#close());
  }

  #key(event: KeyboardEvent): void {
    if (!event.isComposing && this.#does(event)) event.preventDefault();
  }

  /** True when the key was the list's; any other is the field's or the form's. */
  #does(event: KeyboardEvent): boolean {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') return this.#move(event);
    if (!this.#isOpen) return false;
    if (event.key === 'Escape') this.#close();
    else if (event.key === 'Enter' && this.#list.active) window.location.assign(this.#list.active);
    else return false;
    return true;
  }

  #move(event: KeyboardEvent): boolean {
    const step = stepOf(event, this.#list.count);
    if (step === undefined) return false;
    if (!this.#isOpen) this.#find(0);
    else if (step < 0 && this.#list.isFirstActive) this.#list.activate(-1);
    else this.#list.move(step);
    return true;
  }
}

/** A click with which one asks the browser for another tab or window. */
function isForAnotherPlace(event: MouseEvent): boolean {
  return event.ctrlKey || event.metaKey || event.shiftKey;
}
