import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SessionPlan, type SessionTime, type Shown, type Told } from '../page/session-plan.ts';

const minute = 60_000;

/** A page of a session that ends when the server says, on a clock that the test turns. */
class Page {
  time = 0;
  endsAt = 120 * minute;
  mayExtend = true;
  isReached = true;
  asked: number[] = [];
  readonly shown: [number, Shown][] = [];
  readonly told: SessionTime[] = [];
  #timers = new Map<number, { at: number; action: () => void }>();
  #last = 0;
  readonly plan = new SessionPlan(
    {
      now: () => this.time,
      start: (action, delay) => {
        this.#timers.set(++this.#last, { at: this.time + delay, action });
        return this.#last;
      },
      stop: (timer) => void this.#timers.delete(timer),
    },
    5 * minute,
    () => {
      this.asked.push(this.time / minute);
      return Promise.resolve(this.answer);
    },
    (what) => this.shown.push([this.time / minute, what]),
    (time) => this.told.push(time),
  );

  get answer(): Told {
    if (!this.isReached) return undefined;
    return this.time >= this.endsAt ? 'ended' : { seconds: Math.floor((this.endsAt - this.time) / 1000), mayExtend: this.mayExtend };
  }

  open(): this {
    this.plan.hear(this.answer);
    return this;
  }

  async pass(minutes: number): Promise<void> {
    const end = this.time + minutes * minute;
    for (;;) {
      await new Promise((resolve) => setImmediate(resolve));
      const [id, due] = [...this.#timers].sort(([, a], [, b]) => a.at - b.at)[0] ?? [];
      if (id === undefined || due === undefined || due.at > end) break;
      this.#timers.delete(id);
      this.time = Math.max(this.time, due.at);
      due.action();
    }
    this.time = end;
  }

  get lastShown(): Shown {
    return this.shown.at(-1)![1];
  }
}

test('nothing is asked until five minutes before the end, and what is left is told three times', async () => {
  const page = new Page().open();
  await page.pass(114);
  assert.deepEqual(page.asked, []);
  await page.pass(10);
  assert.deepEqual(page.asked.slice(0, 3), [115, 118, 119]);
  assert.deepEqual(page.shown.filter(([, what]) => typeof what === 'object'), [5, 2, 1].map((minutes, turn) => [[115, 118, 119][turn], { minutes, mayExtend: true }]));
  assert.equal(page.lastShown, 'ended');
  const asked = page.asked.length;
  await page.pass(600);
  assert.equal(page.asked.length, asked, 'a session that has ended is left alone');
});

test('a page whose session another tab or a draft kept awake says nothing', async () => {
  const page = new Page().open();
  await page.pass(60);
  page.endsAt = 180 * minute;
  await page.pass(60);
  assert.deepEqual(page.asked, [115]);
  assert.equal(page.lastShown, 'nothing');
  await page.pass(56);
  assert.deepEqual(page.lastShown, { minutes: 5, mayExtend: true });
});

test('a page whose machine slept asks before it says anything', async () => {
  const page = new Page().open();
  page.time = 116 * minute;
  page.mayExtend = false;
  await page.pass(0);
  assert.deepEqual(page.asked, [116]);
  assert.deepEqual(page.shown, [[0, 'nothing'], [116, { minutes: 5, mayExtend: false }]]);
});

test('what another tab knows closes the warning, and is not told around again', async () => {
  const page = new Page().open();
  await page.pass(116);
  const told = page.told.length;
  page.endsAt = page.time + 120 * minute;
  page.plan.follow({ endsAt: page.endsAt, mayExtend: true });
  assert.equal(page.lastShown, 'nothing');
  assert.equal(page.told.length, told);
});

test('a page that cannot ask warns by what it knows, asks again, and never says that the session has ended', async () => {
  const page = new Page().open();
  page.isReached = false;
  await page.pass(122);
  assert.ok(page.shown.some(([, what]) => typeof what === 'object' && what.minutes === 1));
  assert.ok(!page.shown.some(([, what]) => what === 'ended'));
  page.isReached = true;
  await page.pass(1);
  assert.equal(page.lastShown, 'ended');
});

test('a session of ninety days is not asked about at once', async () => {
  const page = new Page();
  page.endsAt = 90 * 24 * 60 * minute;
  page.open();
  await page.pass(80 * 24 * 60);
  assert.deepEqual(page.asked, []);
});

test('a page that was away asks when it comes back', async () => {
  const page = new Page().open();
  page.time = 200 * minute;
  await page.plan.check();
  assert.equal(page.lastShown, 'ended');
});
