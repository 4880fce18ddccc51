import { marksOf, quiet, readStyle } from '../text/marks.ts';
import { fileOf, originOf } from './pictures.ts';
import { gatherLists } from './word-lists.ts';

export interface Cleaned {
  readonly html: string;
  /** Pictures that stood in the text itself, by the mark of the place they leave. */
  readonly pictures: ReadonlyMap<string, File>;
  /** How many pictures were left out, because they are somewhere else. */
  readonly foreign: number;
}

const blocks: Record<string, string> = { P: 'p', DIV: 'p', ADDRESS: 'p', H1: 'h2', H2: 'h2', H3: 'h3', H4: 'h3', H5: 'h3', H6: 'h3', PRE: 'pre', BLOCKQUOTE: 'blockquote' };
const kept: Record<string, string> = { UL: 'ul', OL: 'ol', LI: 'li', TABLE: 'table', TBODY: 'tbody', THEAD: 'thead', TR: 'tr', TD: 'td', TH: 'th', BR: 'br', STRONG: 'strong', B: 'strong', EM: 'em', I: 'em', A: 'a', IMG: 'img' };
const silent = 'script, style, meta, link, title, head, template, object, embed, iframe, noscript, svg, math, input, select, textarea, button, canvas, audio, video, xml';
const inner = 'p, h1, h2, h3, h4, h5, h6, div, ul, ol, table, blockquote, pre';

/** What was pasted from Word, Outlook or a page, reduced to what the toolbar can make. */
export function clean(pasted: string, base: string, mark: () => string): Cleaned {
  // Parsed aside: nothing runs, and no picture is asked for.
  const source = new DOMParser().parseFromString(quiet(pasted), 'text/html').body;
  source.querySelectorAll(silent).forEach((element) => element.remove());
  gatherLists(source);
  const cleaner = new Cleaner(base, mark);
  const place = source.ownerDocument.createElement('div');
  cleaner.copy(source, place);
  return { html: place.innerHTML, pictures: cleaner.pictures, foreign: cleaner.foreign };
}

class Cleaner {
  readonly pictures = new Map<string, File>();
  foreign = 0;

  constructor(
    private readonly base: string,
    private readonly mark: () => string,
  ) {}

  copy(from: Node, to: Element): void {
    for (const node of from.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) to.append(node.cloneNode());
      else if (node instanceof Element || node.nodeType === Node.ELEMENT_NODE) this.#element(node as Element, to);
    }
  }

  #element(from: Element, to: Element): void {
    const style = from.getAttribute('data-style') ?? '';
    if (isHidden(from, style)) return;
    const made = this.#counterpart(from, style, to.ownerDocument);
    if (made) to.append(made);
    const into = this.#dress(style, from, made ?? to);
    if (made?.tagName !== 'IMG' && made?.tagName !== 'BR') this.copy(from, into);
  }

  #counterpart(from: Element, style: string, document: Document): Element | undefined {
    if (from.tagName === 'IMG') return this.#picture(from, document);
    const block = blocks[from.tagName];
    // A frame around other blocks is no paragraph.
    if (block && (block === 'blockquote' || !from.querySelector(inner))) return document.createElement(block);
    // Google Docs wraps all it copies in a <b> that is not bold.
    if (!block && kept[from.tagName] && !(from.tagName === 'B' && readStyle(style).get('font-weight') === 'normal')) {
      return this.#plain(from, document.createElement(kept[from.tagName] ?? ''));
    }
    return undefined;
  }

  #plain(from: Element, made: Element): Element | undefined {
    if (made.tagName === 'A') {
      const address = from.getAttribute('href') ?? '';
      if (!/^(https?:|mailto:|tel:)/i.test(address)) return undefined;
      made.setAttribute('href', address);
    }
    for (const name of ['colspan', 'rowspan']) {
      if (/^T[DH]$/.test(made.tagName) && Number(from.getAttribute(name)) > 1) made.setAttribute(name, from.getAttribute(name) ?? '');
    }
    return made;
  }

  #picture(from: Element, document: Document): Element | undefined {
    const address = from.getAttribute('src') ?? '';
    const made = document.createElement('img');
    made.setAttribute('alt', from.getAttribute('alt') ?? '');
    const origin = originOf(address, this.base);
    if (origin === 'own') {
      // Without its server, so that it stays right wherever the portal stands.
      made.setAttribute('src', new URL(address, this.base).pathname);
      for (const name of ['width', 'height']) if (/^\d+$/.test(from.getAttribute(name) ?? '')) made.setAttribute(name, from.getAttribute(name) ?? '');
      return made;
    }
    const file = origin === 'data' ? fileOf(address, `image-${this.pictures.size + 1}`) : undefined;
    if (!file) {
      this.foreign++;
      return undefined;
    }
    const id = this.mark();
    this.pictures.set(id, file);
    made.setAttribute('data-gb-upload', id);
    return made;
  }

  // What a style says of letters becomes elements of their own, in the element that said it.
  #dress(style: string, from: Element, into: Element): Element {
    const rules = readStyle(style);
    const { 'data-gb-indent': indent, ...colors } = marksOf(style);
    if (indent && /^(P|H2|H3)$/.test(into.tagName)) into.setAttribute('data-gb-indent', indent);
    if (/^(IMG|BR|UL|OL|TABLE|TBODY|THEAD|TR)$/.test(into.tagName) || from.tagName === 'A' || from.querySelector(inner)) return into;
    const wrap = (name: string): void => {
      const wrapper = into.ownerDocument.createElement(name);
      into.append(wrapper);
      into = wrapper;
    };
    if (/^(bold|bolder|[6-9]00)$/i.test(rules.get('font-weight') ?? '') && !into.closest('strong, h2, h3, th')) wrap('strong');
    if (/^(italic|oblique)/i.test(rules.get('font-style') ?? '') && !into.closest('em')) wrap('em');
    if (Object.keys(colors).length > 0 && !into.closest('h2, h3')) {
      wrap('span');
      for (const [name, value] of Object.entries(colors)) into.setAttribute(name, value);
    }
    return into;
  }
}

function isHidden(element: Element, style: string): boolean {
  const ofOffice = element.tagName.includes(':') && element.textContent.trim() === '';
  return ofOffice || /display:\s*none|mso-hide:\s*all/i.test(style);
}
