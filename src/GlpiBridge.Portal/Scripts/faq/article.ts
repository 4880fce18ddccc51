import { element } from '../page/element.ts';
import type { Found } from '../picker/suggestions.ts';

export interface Part {
  readonly text: string;
  readonly match: boolean;
}

/** An article that was found, as the server tells it. */
export interface Article {
  readonly id: number;
  readonly title: readonly Part[];
  readonly extract: readonly Part[];
  readonly category: string;
  readonly url: string;
}

export type FoundArticles = Found<Article>;

export function marked(parts: readonly Part[]): (Node | string)[] {
  return parts.map(({ text, match }) => (match ? element('mark', {}, text) : text));
}

export function plain(parts: readonly Part[]): string {
  return parts.map(({ text }) => text).join('');
}
