import type { Clock } from '../draft/save-plan.ts';

export interface SessionTime {
  /** When it ends, by the browser's clock. */
  readonly endsAt: number;
  /** Whether somebody who comes puts that off. */
  readonly mayExtend: boolean;
}

/** What the server says: how long it goes on, that it is over, or nothing at all. */
export type Told = { readonly seconds: number; readonly mayExtend: boolean } | 'ended' | undefined;

export type Shown = { readonly minutes: number; readonly mayExtend: boolean } | 'ended' | 'nothing';

const minute = 60_000;
const unheard = 15_000;
// A browser runs a timer of more than 24 days at once.
const longestTimer = 3_600_000;

/**
 * When a page tells that the session ends. It goes by what it heard last, and asks the server before it says anything:
 * another tab, or a draft that was saved, may have put the end off. What is left is told three times, not every minute.
 */
export class SessionPlan {
  #time: SessionTime = { endsAt: Infinity, mayExtend: false };
  #timer = 0;
  #isAsking = false;
  #isOver = false;

  constructor(
    private readonly clock: Clock,
    private readonly warning: number,
    private readonly ask: () => Promise<Told>,
    private readonly show: (what: Shown) => void,
    private readonly tell: (time: SessionTime) => void,
  ) {}

  /** What the page, or an answer, says. */
  hear(told: Told): void {
    if (told === 'ended') {
      this.#isOver = true;
      this.show('ended');
    } else if (told) {
      const time = { endsAt: this.clock.now() + told.seconds * 1000, mayExtend: told.mayExtend };
      this.tell(time);
      this.follow(time);
    } else {
      this.#look(unheard);
    }
  }

  /** What another tab knows. */
  follow(time: SessionTime): void {
    this.#time = time;
    this.#isOver = false;
    this.#look();
  }

  /** Asks at once: the page has been away. */
  async check(): Promise<void> {
    if (this.#isAsking || this.#isOver) return;
    this.#isAsking = true;
    const told = await this.ask();
    this.#isAsking = false;
    this.hear(told);
  }

  #look(soonest = 1000): void {
    const left = this.#time.endsAt - this.clock.now();
    const marks = [Math.ceil(this.warning / minute), 2, 1];
    if (left > this.warning) this.show('nothing');
    else this.show({ minutes: Math.min(...marks.filter((mark) => mark * minute >= left)), mayExtend: this.#time.mayExtend });
    const next = [this.warning, 2 * minute, minute, 0].find((mark) => mark < left) ?? 0;
    const delay = Math.max(soonest, left - next);
    this.clock.stop(this.#timer);
    this.#timer = this.clock.start(() => this.#due(), Math.min(delay, longestTimer));
  }

  // A machine that slept comes late.
  #due(): void {
    if (this.#time.endsAt - this.clock.now() > this.warning) this.#look();
    else void this.check();
  }
}
