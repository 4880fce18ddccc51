import { clock } from '../page/clock.ts';
import { element } from '../page/element.ts';
import { announce } from '../page/live.ts';
import { applyStoredStyles } from '../page/stored-styles.ts';
import { fragment, type Reply } from '../server/reply.ts';
import { request } from '../server/request.ts';
import { say } from '../text/words.ts';
import { LiveList } from './live-list.ts';
import { newsOf } from './merge.ts';
import { PollPlan, type Look } from './poll-plan.ts';

// What is asked while nobody clicks keeps no session awake.
const unattended = { 'X-Unattended': 'true' };
const over = [401, 404];

/** Shows what comes to a request while its page is open. What can be done below the timeline is never touched: a line says that it has changed. */
export class LiveTicket {
  readonly #address: string;
  readonly #timeline = new LiveList(part(document, '.gb-timeline'), (entry) => entry.id);
  readonly #facts = new LiveList(part(document, '.gb-ticket-facts'), (row) => row.firstElementChild?.textContent ?? '');
  readonly #acts = actsOf(document);
  #state = part(document, '.gb-ticket-state').innerHTML;
  #tag: string;
  #shownTag: string;

  constructor(private readonly line: HTMLElement) {
    this.#address = line.dataset['gbLive'] ?? '';
    this.#shownTag = this.#tag = line.dataset['gbTag'] ?? '';
  }

  async look(): Promise<Look> {
    try {
      const response = await fetch(`${this.#address}/etat`, { cache: 'no-store', headers: { ...unattended, 'If-None-Match': this.#tag } });
      if (response.status === 304) return 'same';
      if (over.includes(response.status)) return 'over';
      const tag = response.headers.get('ETag');
      if (response.status !== 204 || !tag) return 'failed';
      return await this.#follow(tag);
    } catch {
      return 'failed';
    }
  }

  async #follow(tag: string): Promise<Look> {
    const reply = await request(this.#address, { cache: 'no-store', headers: { ...unattended, Accept: 'text/html' } });
    const text = fragment(reply);
    if (text === undefined) return isOver(reply) ? 'over' : 'failed';
    this.#show(new DOMParser().parseFromString(text, 'text/html'));
    // GLPI's dates have seconds: what came within the same one as this is found by looking once more.
    this.#tag = tag === this.#shownTag ? tag : '';
    this.#shownTag = tag;
    return 'changed';
  }

  #show(page: Document): void {
    const state = part(page, '.gb-ticket-state');
    if (state.innerHTML !== this.#state) {
      this.#state = state.innerHTML;
      part(document, '.gb-ticket-state').replaceChildren(...state.childNodes);
    }
    this.#facts.follow(part(page, '.gb-ticket-facts'));
    const isOther = actsOf(page) !== this.#acts;
    // A change of state is in the same list, and no answer.
    const added = this.#timeline.follow(part(page, '.gb-timeline')).filter((entry) => entry.classList.contains('gb-entry'));
    for (const entry of added) {
      applyStoredStyles(entry);
      entry.querySelector('h3')?.append(element('span', { class: 'gb-new' }, say('script.ticket-new')));
    }
    if (added.length > 0) announce(newsOf(added.length));
    this.#tell(isOther);
  }

  // The line is a live region: the same words again are not said again.
  #tell(isOther: boolean): void {
    if (!isOther) this.line.replaceChildren();
    else if (!this.line.hasChildNodes()) this.line.append(`${say('script.ticket-acts')} `, element('a', { href: this.#address }, say('script.ticket-reload')));
  }
}

/** Looks for news of the request as long as its page can be seen. */
export function armLiveTicket(line: HTMLElement): void {
  const live = new LiveTicket(line);
  const plan = new PollPlan(clock, Number(line.dataset['gbEvery']), () => live.look());
  const isVisible = (): boolean => document.visibilityState === 'visible';
  document.addEventListener('visibilitychange', () => (isVisible() ? plan.resume() : plan.pause()));
  if (isVisible()) plan.start();
}

function part(page: ParentNode, selector: string): Element {
  const found = page.querySelector(selector);
  if (!found) throw new Error(`The page of the request has no ${selector}.`);
  return found;
}

/** What can be done on the page, as one text to compare. */
function actsOf(page: ParentNode): string {
  const places = [...page.querySelectorAll('.gb-timeline ~ [id], .gb-ticket [data-gb-act]')].map((place) => place.getAttribute('data-gb-act') ?? place.id);
  const handlers = [...page.querySelectorAll('.gb-ticket form[action]')].map((form) => new URLSearchParams(form.getAttribute('action')?.split('?')[1]).get('handler') ?? '');
  return [...places, ...handlers].sort().join(' ');
}

function isOver(reply: Reply): boolean {
  return over.includes(reply.status) || reply.status === 200;
}
