import { clock } from '../page/clock.ts';
import { element } from '../page/element.ts';
import { armForm } from '../page/form-guard.ts';
import { announce } from '../page/live.ts';
import { armPrint } from '../page/print.ts';
import { failure, fragment } from '../server/reply.ts';
import { request } from '../server/request.ts';

const afterFailure = 30_000;

/** Follows what was sent while its page is open. Only what has changed is touched, so that whoever has the page read out is not sent back to its beginning. */
export function armReceipt(receipt: HTMLElement): void {
  const pause = Number(receipt.dataset['gbReceipt']);
  if (pause > 0) wait(receipt, pause);
}

function wait(receipt: HTMLElement, pause: number): void {
  clock.start(() => void look(receipt), pause);
}

async function look(receipt: HTMLElement): Promise<void> {
  const reply = await request(location.href, { cache: 'no-store', headers: { Accept: 'text/html', 'X-Unattended': 'true' } });
  const text = fragment(reply);
  if (text === undefined) {
    if (failure(reply).again && reply.status !== 200) wait(receipt, afterFailure);
    return;
  }
  const page = new DOMParser().parseFromString(text, 'text/html');
  if (new URL(reply.url).pathname === location.pathname) follow(receipt, page);
  else lead(receipt, page, reply.url);
}

/** What was sent is shown by another page now: it is said, and one goes there when one likes. */
function lead(receipt: HTMLElement, page: Document, address: string): void {
  const words = page.querySelector('main .gb-banner strong')?.textContent ?? page.querySelector('h1')?.textContent ?? '';
  receipt.querySelector('[role="status"]')?.replaceChildren(`${words}. `, element('a', { href: address }, receipt.dataset['gbSee'] ?? ''));
}

function follow(receipt: HTMLElement, page: Document): void {
  const [old, now] = [receipt.querySelector('[role="status"]'), page.querySelector('.gb-receipt [role="status"]')];
  const next = page.querySelector<HTMLElement>('[data-gb-receipt]');
  if (!next || heading(document) !== heading(page)) return replace(page, next);
  if (old && old.textContent !== now?.textContent) old.textContent = now?.textContent ?? '';
  const pause = Number(next.dataset['gbReceipt']);
  if (pause > 0) wait(receipt, pause);
}

function replace(page: Document, next: HTMLElement | null): void {
  const main = document.querySelector('main');
  if (!main) return;
  const hadFocus = main !== document.activeElement && main.contains(document.activeElement);
  document.title = page.title;
  main.replaceChildren(...(page.querySelector('main')?.childNodes ?? []));
  main.querySelectorAll<HTMLButtonElement>('[data-gb-print]').forEach(armPrint);
  main.querySelectorAll<HTMLFormElement>('form[data-gb-form]').forEach((form) => armForm(form));
  const title = main.querySelector<HTMLElement>('h1');
  if (hadFocus && title) {
    title.tabIndex = -1;
    title.focus();
  }
  announce(`${title?.textContent ?? ''}. ${main.querySelector('.gb-facts div')?.textContent?.trim() ?? ''}`);
  if (next) armReceipt(next);
}

// What the page is about; the same words stand over a request that is on its way and over one that has arrived.
function heading(page: Document): string {
  return page.title + (page.querySelector('h1')?.textContent ?? '');
}
