export interface Clock {
  now(): number;
  start(action: () => void, delay: number): number;
  stop(timer: number): void;
}

export type Outcome = 'saved' | 'failed' | 'over';

const quiet = 1000;
const longest = 10_000;
const firstRetry = 10_000;
const slowestRetry = 60_000;

/** When a draft is saved: a second after the last change, every ten seconds while changes go on, later and later after failures. */
export class SavePlan {
  #timer = 0;
  #unsavedSince: number | undefined;
  #running: Promise<void> | undefined;
  #failures = 0;
  #cancelled = false;
  #over = false;

  constructor(
    private readonly clock: Clock,
    private readonly save: (urgent: boolean) => Promise<Outcome>,
    private readonly failed: (retryIn: number) => void,
  ) {}

  get hasUnsaved(): boolean {
    return !this.#over && (this.#unsavedSince !== undefined || this.#running !== undefined);
  }

  changed(): void {
    this.#unsavedSince ??= this.clock.now();
    if (this.#failures > 0) return;
    this.#schedule(Math.min(quiet, this.#unsavedSince + longest - this.clock.now()));
  }

  /** Saves at once what is not saved yet. */
  now(urgent = false): void {
    if (urgent && this.#running) {
      // What is on its way may end with the page, and what changed since would go with it. A page that stays saves once more anyway.
      if (!this.#cancelled && !this.#over) void this.save(true);
    } else if (this.#unsavedSince !== undefined) {
      this.#schedule(0, urgent);
    }
  }

  /** Saves what is not saved yet, and resolves when that has been tried. */
  async flush(): Promise<void> {
    await this.#running;
    if (this.#unsavedSince === undefined || this.#cancelled || this.#over) return;
    this.clock.stop(this.#timer);
    this.#run(false);
    await this.#running;
  }

  /** Nothing is saved from now on; resolves when a request that is already on its way has come back. */
  async cancel(): Promise<void> {
    this.#cancelled = true;
    this.clock.stop(this.#timer);
    await this.#running;
  }

  /** Takes a cancelled plan up again: what is unsaved is saved. */
  resume(): void {
    this.#cancelled = false;
    this.#failures = 0;
    if (this.#unsavedSince !== undefined) this.changed();
  }

  #schedule(delay: number, urgent = false): void {
    this.clock.stop(this.#timer);
    if (this.#cancelled || this.#over || this.#running) return;
    if (delay <= 0) this.#run(urgent);
    else this.#timer = this.clock.start(() => this.#run(false), delay);
  }

  #run(urgent: boolean): void {
    const since = this.#unsavedSince;
    this.#unsavedSince = undefined;
    this.#running = this.save(urgent).then((outcome) => {
      this.#running = undefined;
      this.#settle(outcome, since);
    });
  }

  #settle(outcome: Outcome, since: number | undefined): void {
    if (outcome === 'over') {
      this.#over = true;
    } else if (outcome === 'saved') {
      this.#failures = 0;
      if (this.#unsavedSince !== undefined) this.changed();
    } else {
      this.#unsavedSince = since ?? this.clock.now();
      const delay = Math.min(firstRetry * 2 ** this.#failures++, slowestRetry);
      this.failed(delay);
      this.#schedule(delay);
    }
  }
}
