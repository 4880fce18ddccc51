import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SavePlan, type Outcome } from '../draft/save-plan.ts';

/** A plan on a clock that the test turns. */
class Desk {
  time = 0;
  readonly saves: number[] = [];
  readonly retries: number[] = [];
  answer: Outcome = 'saved';
  #timers = new Map<number, { at: number; action: () => void }>();
  #open: (() => void)[] = [];
  #last = 0;
  readonly plan = new SavePlan(
    {
      now: () => this.time,
      start: (action, delay) => {
        this.#timers.set(++this.#last, { at: this.time + delay, action });
        return this.#last;
      },
      stop: (timer) => void this.#timers.delete(timer),
    },
    () => {
      this.saves.push(this.time);
      return new Promise((resolve) => this.#open.push(() => resolve(this.answer)));
    },
    (delay) => this.retries.push(delay),
  );

  async pass(milliseconds: number): Promise<void> {
    const end = this.time + milliseconds;
    for (;;) {
      const [id, due] = [...this.#timers].sort(([, a], [, b]) => a.at - b.at)[0] ?? [];
      if (id === undefined || due === undefined || due.at > end) break;
      this.#timers.delete(id);
      this.time = due.at;
      due.action();
    }
    this.time = end;
  }

  async answered(answer: Outcome = 'saved'): Promise<void> {
    this.answer = answer;
    this.#open.splice(0).forEach((resolve) => resolve());
    await new Promise((resolve) => setImmediate(resolve));
  }
}

test('nothing is saved before anything changed', async () => {
  const desk = new Desk();
  desk.plan.now(true);
  await desk.pass(60_000);
  assert.deepEqual(desk.saves, []);
  assert.equal(desk.plan.hasUnsaved, false);
});

test('a draft is saved one second after the last change', async () => {
  const desk = new Desk();
  desk.plan.changed();
  await desk.pass(900);
  desk.plan.changed();
  await desk.pass(999);
  assert.deepEqual(desk.saves, []);
  await desk.pass(1);
  assert.deepEqual(desk.saves, [1900]);
  assert.equal(desk.plan.hasUnsaved, true);
  await desk.answered();
  assert.equal(desk.plan.hasUnsaved, false);
});

test('somebody who never stops typing is saved every ten seconds', async () => {
  const desk = new Desk();
  for (let i = 0; i < 50; i++) {
    desk.plan.changed();
    await desk.pass(500);
    await desk.answered();
  }
  assert.deepEqual(desk.saves, [10_000, 20_000]);
});

test('one request at a time; what changed meanwhile is saved after it', async () => {
  const desk = new Desk();
  desk.plan.changed();
  await desk.pass(1000);
  desk.plan.changed();
  await desk.pass(5000);
  assert.deepEqual(desk.saves, [1000]);
  await desk.answered();
  await desk.pass(1000);
  assert.deepEqual(desk.saves, [1000, 7000]);
});

test('failures are retried later and later, and typing does not hurry them', async () => {
  const desk = new Desk();
  desk.plan.changed();
  await desk.pass(1000);
  for (let i = 0; i < 4; i++) {
    await desk.answered('failed');
    desk.plan.changed();
    await desk.pass(desk.retries.at(-1)!);
  }
  assert.deepEqual(desk.retries, [10_000, 20_000, 40_000, 60_000]);
  assert.deepEqual(desk.saves, [1000, 11_000, 31_000, 71_000, 131_000]);
  await desk.answered('saved');
  desk.plan.changed();
  await desk.pass(1000);
  assert.equal(desk.saves.length, 6);
});

test('a request that was sent elsewhere ends the saving', async () => {
  const desk = new Desk();
  desk.plan.changed();
  await desk.pass(1000);
  await desk.answered('over');
  desk.plan.resume();
  desk.plan.changed();
  await desk.pass(60_000);
  assert.deepEqual(desk.saves, [1000]);
  assert.equal(desk.plan.hasUnsaved, false);
});

test('sending cancels what is planned, and coming back takes it up again', async () => {
  const desk = new Desk();
  desk.plan.changed();
  await desk.plan.cancel();
  await desk.pass(60_000);
  assert.deepEqual(desk.saves, []);
  desk.plan.resume();
  assert.deepEqual(desk.saves, [60_000]);
});

test('leaving the page saves at once', async () => {
  const desk = new Desk();
  desk.plan.changed();
  desk.plan.now(true);
  assert.deepEqual(desk.saves, [0]);
});

test('leaving the page sends once more what is on its way, which may not arrive', async () => {
  const desk = new Desk();
  desk.plan.changed();
  await desk.pass(1000);
  desk.plan.changed();
  desk.plan.now(true);
  assert.deepEqual(desk.saves, [1000, 1000]);
  await desk.answered();
  await desk.pass(1000);
  assert.deepEqual(desk.saves, [1000, 1000, 2000]);
});

test('leaving the page after the form was sent saves nothing', async () => {
  const desk = new Desk();
  desk.plan.changed();
  await desk.pass(1000);
  void desk.plan.cancel();
  desk.plan.now(true);
  assert.deepEqual(desk.saves, [1000]);
});
