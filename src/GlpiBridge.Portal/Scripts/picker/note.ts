import { nbsp, number } from '../text/french.ts';
import type { Found } from './suggestions.ts';

/** The line under the results: nothing found, how many are not shown, or none. */
export function noteOf({ items, total }: Found, query: string): string {
  const more = total - items.length;
  if (items.length === 0) return query ? `Aucun résultat pour «${nbsp}${query}${nbsp}»` : 'Cette liste est vide.';
  return more > 0 ? `Et ${number(more)} ${more < 2 ? 'autre' : 'autres'}${nbsp}: saisissez un ou plusieurs mots pour réduire la liste.` : '';
}
