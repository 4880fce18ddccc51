import { failure, success, type Reply } from '../server/reply.ts';
import type { Category } from './category.ts';

export interface Found<Item = Category> {
  readonly items: readonly Item[];
  readonly total: number;
}

/** What the server finds for a query: asked once per query, and only for the last one. */
export class Suggestions<Item = Category> {
  readonly #known = new Map<string, Found<Item>>();
  #asking: AbortController | undefined;

  constructor(
    private readonly address: string,
    private readonly ask: (url: string, init: RequestInit) => Promise<Reply>,
  ) {}

  known(query: string): Found<Item> | undefined {
    return this.#known.get(query);
  }

  /** The answer, or a sentence that says why there is none; undefined when another query, or `stop`, came first. */
  async find(query: string): Promise<Found<Item> | string | undefined> {
    this.stop();
    const asking = new AbortController();
    this.#asking = asking;
    try {
      const reply = await this.ask(`${this.address}${this.address.includes('?') ? '&' : '?'}q=${encodeURIComponent(query)}`, { signal: asking.signal });
      if (asking.signal.aborted) return undefined;
      const found = success<Found<Item>>(reply);
      if (!found) return failure(reply).message;
      this.#known.set(query, found);
      return found;
    } catch (error) {
      if (asking.signal.aborted) return undefined;
      throw error;
    }
  }

  stop(): void {
    this.#asking?.abort();
  }
}
