import { fold, words } from '../text/fold.ts';

export interface Category {
  readonly value: string;
  readonly name: string;
  /** The parents, as in « Incident › Logiciel »; empty at the top. */
  readonly path: string;
}

interface Entry {
  readonly category: Category;
  readonly name: string;
  readonly whole: string;
}

export interface Found {
  readonly shown: readonly Category[];
  readonly total: number;
}

/** Categories ready to be searched: folded once, so that five thousand of them cost a few milliseconds per key. */
export class CategoryIndex {
  readonly #entries: readonly Entry[];

  constructor(categories: readonly Category[]) {
    const paths = new Map<string, string>();
    this.#entries = categories.map((category) => {
      const path = paths.get(category.path) ?? fold(category.path);
      paths.set(category.path, path);
      const name = ` ${fold(category.name)}`;
      return { category, name, whole: ` ${path}${name}` };
    });
  }

  /** Every word must stand somewhere in the path or the name; names that start with the words come first. */
  search(query: string, limit: number): Found {
    const wanted = words(query);
    const ranked: Entry[][] = [[], [], []];
    for (const entry of this.#entries) {
      if (wanted.every((word) => entry.whole.includes(word))) ranked[rank(entry, wanted)]?.push(entry);
    }
    const found = ranked.flat();
    return { shown: found.slice(0, limit).map((entry) => entry.category), total: found.length };
  }
}

function rank(entry: Entry, wanted: readonly string[]): number {
  if (wanted.every((word) => entry.name.includes(` ${word}`))) return 0;
  return wanted.every((word) => entry.name.includes(word)) ? 1 : 2;
}

/** Categories under one path stand together, in the order in which the paths first come. */
export function byPath(categories: readonly Category[]): Map<string, Category[]> {
  const groups = new Map<string, Category[]>();
  for (const category of categories) {
    const group = groups.get(category.path);
    if (group) group.push(category);
    else groups.set(category.path, [category]);
  }
  return groups;
}
