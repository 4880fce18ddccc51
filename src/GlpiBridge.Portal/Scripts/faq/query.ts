import { words } from '../text/fold.ts';

const shortest = 3;

/** What a form asks the FAQ: its title once it says something, with the name of the category chosen; nothing before. */
export function queryOf(title: string, category: string): string {
  const said = words(title).join('').length >= shortest ? title.trim() : '';
  return [said, category.trim()].filter(Boolean).join(' ');
}
