/** What was typed while the line was down, and the server does not have. */
export interface KeptDraft {
  /** Where the draft is saved. */
  readonly address: string;
  /** What its form is called. */
  readonly title: string;
  readonly at: number;
  readonly answers: readonly (readonly [string, string])[];
}

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const prefix = 'gb-draft/';
/** Somebody else may sit down at this machine. */
const longest = 3 * 24 * 60 * 60 * 1000;

/** Drafts in this browser, each person's own, for as long as the server cannot be reached. */
export class KeptDrafts {
  constructor(
    private readonly owner: string,
    private readonly shelf: Shelf,
    private readonly now: () => number,
  ) {}

  keep(id: string, draft: Omit<KeptDraft, 'at'>): boolean {
    try {
      this.shelf.setItem(this.#key(id), JSON.stringify({ ...draft, at: this.now() }));
      return true;
    } catch {
      // Full, or switched off.
      return false;
    }
  }

  forget(id: string): void {
    this.shelf.removeItem(this.#key(id));
  }

  /** This person's, by their ids. */
  list(): Map<string, KeptDraft> {
    const own = this.#key('');
    const found = keysOf(this.shelf).filter((key) => key.startsWith(own)).map((key) => [key.slice(own.length), read(this.shelf.getItem(key))] as const);
    return new Map(found.filter((entry): entry is readonly [string, KeptDraft] => entry[1] !== undefined));
  }

  /** Erases those of anybody that have been here for too long. */
  tidy(): void {
    for (const key of keysOf(this.shelf).filter((name) => name.startsWith(prefix))) {
      const draft = read(this.shelf.getItem(key));
      if (!draft || this.now() - draft.at > longest) this.shelf.removeItem(key);
    }
  }

  #key(id: string): string {
    return `${prefix}${this.owner}/${id}`;
  }
}

/** What anybody who sits at this machine may see: the names of the forms, and when they were filled in. */
export function keptTitles(shelf: Shelf): { title: string; at: number }[] {
  return keysOf(shelf).filter((key) => key.startsWith(prefix)).map((key) => read(shelf.getItem(key))).filter((draft) => draft !== undefined).map(({ title, at }) => ({ title, at }));
}

function keysOf(shelf: Shelf): string[] {
  return Array.from({ length: shelf.length }, (_, index) => shelf.key(index) ?? '');
}

function read(text: string | null): KeptDraft | undefined {
  try {
    const draft = JSON.parse(text ?? '') as KeptDraft;
    return Array.isArray(draft.answers) && typeof draft.at === 'number' ? draft : undefined;
  } catch {
    return undefined;
  }
}
