import { element } from '../page/element.ts';
import { say } from '../text/words.ts';
import { Rows } from '../picker/rows.ts';
import { marked, type FoundArticles } from './article.ts';

/** The listbox under a search field of the FAQ: each row is a link to an article, the last one to all of them. */
export class ArticleList extends Rows<string> {
  constructor(
    id: string,
    label: string,
    private readonly input: HTMLInputElement,
  ) {
    super(element('div', { class: 'gb-search-list', id, role: 'listbox', 'aria-label': label, hidden: true }), (rowId) => this.#tell(rowId));
  }

  draw({ items, total }: FoundArticles, all: string): void {
    this.clear();
    const rows = items.map(({ url, title, extract, category }) =>
      this.add(row(url, element('span', { class: 'gb-search-title' }, ...marked(title)), ...(category ? [element('small', {}, category)] : []), element('span', { class: 'gb-search-extract' }, ...marked(extract))), url),
    );
    const last = this.add(row(all, say('script.found-all', total)), all);
    last.classList.add('gb-search-all');
    this.element.replaceChildren(...rows, last);
    this.activate(-1);
  }

  #tell(rowId: string): void {
    this.element.querySelector('[aria-selected="true"]')?.setAttribute('aria-selected', 'false');
    if (rowId) {
      document.getElementById(rowId)?.setAttribute('aria-selected', 'true');
      this.input.setAttribute('aria-activedescendant', rowId);
    } else {
      this.input.removeAttribute('aria-activedescendant');
    }
  }
}

function row(url: string, ...content: (Node | string)[]): HTMLElement {
  return element('a', { role: 'option', href: url, tabindex: '-1', 'aria-selected': 'false' }, ...content);
}
