import type { Category } from './category.ts';
import type { Found, Suggestions } from './suggestions.ts';

const slow = 300;

/** One search after the other: waits for a pause in the typing, says when the answer is long in coming, forgets answers that come too late. */
export class Search<Item = Category> {
  #timer = 0;
  #waiting = false;

  constructor(
    private readonly suggestions: Suggestions<Item>,
    private readonly show: (found: Found<Item> | string) => void,
    private readonly isSlow: () => void,
  ) {}

  /** True while what is shown belongs to an earlier query. */
  get isWaiting(): boolean {
    return this.#waiting;
  }

  start(query: string, pause: number): void {
    this.stop();
    const known = this.suggestions.known(query);
    this.#waiting = !known;
    if (known) this.show(known);
    else this.#timer = window.setTimeout(() => void this.#ask(query), pause);
  }

  stop(): void {
    window.clearTimeout(this.#timer);
    this.suggestions.stop();
    this.#waiting = false;
  }

  async #ask(query: string): Promise<void> {
    const busy = window.setTimeout(this.isSlow, slow);
    const found = await this.suggestions.find(query);
    window.clearTimeout(busy);
    if (found === undefined) return;
    this.#waiting = false;
    this.show(found);
  }
}
