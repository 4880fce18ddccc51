import type { Clock } from '../draft/save-plan.ts';

export type Look = 'same' | 'changed' | 'failed' | 'over';

const slowest = 300_000;

/** When a page looks for news: at a steady pace while somebody can see it, at once when they come back, later and later after failures. */
export class PollPlan {
  #timer = 0;
  #failures = 0;
  #isWatched = false;
  #isLooking = false;
  #isOver = false;

  constructor(
    private readonly clock: Clock,
    private readonly every: number,
    private readonly look: () => Promise<Look>,
  ) {}

  /** Somebody sees the page that has just been loaded. */
  start(): void {
    this.#isWatched = true;
    this.#schedule();
  }

  /** Somebody has come back to it. */
  resume(): void {
    this.#isWatched = true;
    if (!this.#isOver && !this.#isLooking) void this.#run();
  }

  pause(): void {
    this.#isWatched = false;
    this.clock.stop(this.#timer);
  }

  #schedule(): void {
    this.clock.stop(this.#timer);
    if (!this.#isWatched || this.#isOver) return;
    this.#timer = this.clock.start(() => void this.#run(), Math.max(this.every, Math.min(this.every * 2 ** this.#failures, slowest)));
  }

  async #run(): Promise<void> {
    this.clock.stop(this.#timer);
    this.#isLooking = true;
    const seen = await this.look();
    this.#isLooking = false;
    this.#isOver = seen === 'over';
    this.#failures = seen === 'failed' ? this.#failures + 1 : 0;
    this.#schedule();
  }
}
