import { plural, say } from '../text/words.ts';
import type { Found } from './suggestions.ts';

/** The line under the results: nothing found, how many are not shown, or none. */
export function noteOf({ items, total }: Found, query: string): string {
  const more = total - items.length;
  if (items.length === 0) return query ? say('script.found-nothing-for', query) : say('script.picker-empty');
  return more > 0 ? plural(more, 'script.picker-more-one', 'script.picker-more') : '';
}
