import { failure, success, type Reply } from '../server/reply.ts';
import type { Category } from './category.ts';

export interface Found {
  readonly items: readonly Category[];
  readonly total: number;
}

/** What the server finds for a query: asked once per query, and only for the last one. */
export class Suggestions {
  readonly #known = new Map<string, Found>();
  #asking: AbortController | undefined;

  constructor(
    private readonly address: string,
    private readonly ask: (url: string, init: RequestInit) => Promise<Reply>,
  ) {}

  known(query: string): Found | undefined {
    return this.#known.get(query);
  }

  /** The answer, or a sentence that says why there is none; undefined when another query, or `stop`, came first. */
  async find(query: string): Promise<Found | string | undefined> {
    this.stop();
    const asking = new AbortController();
    this.#asking = asking;
    try {
      const reply = await this.ask(`${this.address}?q=${encodeURIComponent(query)}`, { signal: asking.signal });
      if (asking.signal.aborted) return undefined;
      const found = success<Found>(reply);
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
