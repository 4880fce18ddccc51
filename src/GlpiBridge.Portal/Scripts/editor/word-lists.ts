import { readStyle } from '../text/marks.ts';

/** Word writes the rows of a list as paragraphs that begin with their bullet; this makes lists of them again. */
export function gatherLists(body: HTMLElement): void {
  let lists: HTMLElement[] = [];
  let last: Element | null = null;
  for (const row of body.querySelectorAll<HTMLElement>('p, h1, h2, h3, h4, h5, h6')) {
    const level = levelOf(row);
    if (level === 0) continue;
    const follows = last !== null && row.previousElementSibling === (lists[0] ?? null);
    const bullet = takeBullet(row);
    if (!follows) lists = [];
    lists = nest(lists, level, row, bullet);
    last = row;
  }
}

function nest(open: HTMLElement[], level: number, row: HTMLElement, bullet: string): HTMLElement[] {
  const document = row.ownerDocument;
  const lists = open.slice(0, level);
  const item = document.createElement('li');
  while (lists.length < level) {
    const list = document.createElement(/^\(?\w{1,3}[.)]/.test(bullet) ? 'ol' : 'ul');
    const parent = lists.at(-1);
    if (!parent) row.before(list);
    else (parent.lastElementChild ?? parent.appendChild(document.createElement('li'))).append(list);
    lists.push(list);
  }
  item.append(...row.childNodes);
  lists.at(-1)?.append(item);
  row.remove();
  return lists;
}

function levelOf(row: HTMLElement): number {
  const rule = readStyle(row.getAttribute('data-style') ?? '').get('mso-list') ?? '';
  return Number(/level(\d)/.exec(rule)?.[1] ?? 0);
}

function takeBullet(row: HTMLElement): string {
  const span = [...row.querySelectorAll('[data-style]')].find((element) => /mso-list:\s*ignore/i.test(element.getAttribute('data-style') ?? ''));
  span?.remove();
  return span?.textContent.trim() ?? '';
}
