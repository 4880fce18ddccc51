import { steps, type Item } from './merge.ts';

/** A list of the page that follows the server's: only what is new or has changed is touched, so that what somebody reads, opened or types in stays. */
export class LiveList {
  #known: readonly Item[];

  constructor(
    private readonly list: Element,
    private readonly keyOf: (item: Element) => string,
  ) {
    // As the server sent it: scripts change what is shown.
    this.#known = this.#itemsOf(list);
  }

  /** Shows what the server shows now; the new items. */
  follow(fresh: Element): Element[] {
    const shown = new Map([...this.list.children].map((item) => [this.keyOf(item), item]));
    const coming = new Map([...fresh.children].map((item) => [this.keyOf(item), item]));
    const items = this.#itemsOf(fresh);
    const added: Element[] = [];
    const kept = new Set<string>();
    let last: Element | null = null;
    for (const { act, key } of steps(this.#known, items)) {
      const old = shown.get(key);
      const made = coming.get(key);
      if (act === 'remove') {
        if (old && !isInUse(old)) old.remove();
        continue;
      }
      if (act === 'replace' && old && made) {
        if (isInUse(old)) kept.add(key);
        else old.replaceWith(made);
      }
      if (act === 'add' && made) {
        if (last) last.after(made);
        else this.list.prepend(made);
        added.push(made);
      }
      const now: Element | undefined = made?.parentNode === this.list ? made : old;
      last = now ?? last;
    }
    // What could not be touched is tried again the next time.
    this.#known = items.map((item) => (kept.has(item.key) ? { ...item, html: '' } : item));
    return added;
  }

  #itemsOf(list: Element): Item[] {
    return [...list.children].map((item) => ({ key: this.keyOf(item), html: item.outerHTML }));
  }
}

// Somebody is there with the keyboard, or may be typing.
function isInUse(item: Element): boolean {
  return item.contains(document.activeElement) || item.querySelector('form') !== null;
}
