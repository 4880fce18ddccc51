import { plural } from '../text/words.ts';

/** One item of a list that the server shows: by what it is known again, and how it came. */
export interface Item {
  readonly key: string;
  readonly html: string;
}

export interface Step {
  readonly act: 'keep' | 'add' | 'replace' | 'remove';
  readonly key: string;
}

/** What makes the shown list into the new one, in the order of the new one; what goes is told first. Nothing that stayed the same is touched. */
export function steps(shown: readonly Item[], fresh: readonly Item[]): Step[] {
  const before = new Map(shown.map(({ key, html }) => [key, html]));
  const after = new Set(fresh.map(({ key }) => key));
  return [
    ...shown.filter(({ key }) => !after.has(key)).map(({ key }) => ({ act: 'remove', key }) as const),
    ...fresh.map(({ key, html }) => ({ act: !before.has(key) ? 'add' : before.get(key) === html ? 'keep' : 'replace', key }) as const),
  ];
}

/** The new entries of a timeline in one sentence. */
export function newsOf(count: number): string {
  return plural(count, 'script.ticket-news-one', 'script.ticket-news');
}
