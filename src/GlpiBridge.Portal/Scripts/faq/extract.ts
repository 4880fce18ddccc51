import { element, srOnly } from '../page/element.ts';
import { skeleton } from '../page/skeleton.ts';
import { applyStoredStyles } from '../page/stored-styles.ts';
import { below } from '../server/below.ts';
import { fragment } from '../server/reply.ts';
import { request } from '../server/request.ts';
import { say } from '../text/words.ts';
import { plain, type Article } from './article.ts';

/** An article that opens in its place: its content comes when it is asked for. */
export class Extract {
  readonly element: HTMLDetailsElement;
  readonly #content: HTMLElement;
  #isAsked = false;

  constructor(
    private readonly article: Article,
    openTab: string,
    opened: () => void,
  ) {
    const title = plain(article.title);
    this.#content = element('div', { class: 'gb-rich gb-extract', role: 'region', 'aria-label': title, tabindex: '0' }, skeleton(say('script.article-loading')));
    const link = element('a', { href: article.url, target: '_blank', rel: 'noopener' }, openTab);
    this.element = element('details', {}, element('summary', {}, title), this.#content, element('p', {}, link));
    this.element.addEventListener('toggle', () => {
      if (!this.element.open || this.#isAsked) return;
      this.#isAsked = true;
      opened();
      void this.#load();
    });
  }

  async #load(): Promise<void> {
    const html = fragment(await request(below(`/faq/articles/${this.article.id}/extrait`), { headers: { Accept: 'text/html' } }));
    if (html === undefined) {
      // Asked again when it is opened again.
      this.#isAsked = false;
      this.#content.replaceChildren(element('p', {}, say('script.article-failed')));
      return;
    }
    const template = document.createElement('template');
    template.innerHTML = html;
    settle(template.content);
    this.#content.replaceChildren(template.content);
    applyStoredStyles(this.#content);
  }
}

/** Nothing in it leads away from the form, has an id of the page's own, or is a landmark: several may be open. */
function settle(content: DocumentFragment): void {
  content.querySelectorAll('[role="region"]').forEach((part) => part.setAttribute('role', 'group'));
  content.querySelectorAll('[id]').forEach((part) => part.removeAttribute('id'));
  for (const link of content.querySelectorAll('a[href^="/"]:not([download])')) {
    link.setAttribute('target', '_blank');
    link.append(srOnly(` ${say('script.article-tab')}`));
  }
}
