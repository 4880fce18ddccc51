import { keptTitles } from '../draft/kept-drafts.ts';
import { element } from '../page/element.ts';
import { below } from '../server/below.ts';
import { request } from '../server/request.ts';

const every = 15_000;

/** The page that is shown where the line is down: tries again by itself, and when told to. */
export function armOfflinePage(page: HTMLElement): void {
  const again = (): void => location.reload();
  page.querySelector('button')?.addEventListener('click', again);
  window.addEventListener('online', again);
  // A browser may have a line that leads nowhere.
  window.setInterval(() => void answers().then((there) => there && again()), every);
  const list = page.querySelector('ul');
  const time = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'short', timeStyle: 'short' });
  for (const { title, at } of keptTitles(localStorage)) list?.append(element('li', {}, `${title} (${time.format(at)})`));
  list?.closest('section')?.toggleAttribute('hidden', !list.hasChildNodes());
}

async function answers(): Promise<boolean> {
  return document.visibilityState === 'visible' && (await request(below('/health/live'), { cache: 'no-store' })).status === 200;
}
