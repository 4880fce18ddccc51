import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newsOf, steps } from '../tickets/merge.ts';
import { PollPlan, type Look } from '../tickets/poll-plan.ts';

const every = 30_000;

/** A page whose tab is watched or not, on a clock that the test turns. */
class Tab {
  time = 0;
  answer: Look = 'same';
  readonly looks: number[] = [];
  #timers = new Map<number, { at: number; action: () => void }>();
  #last = 0;
  readonly plan = new PollPlan(
    {
      now: () => this.time,
      start: (action, delay) => {
        this.#timers.set(++this.#last, { at: this.time + delay, action });
        return this.#last;
      },
      stop: (timer) => void this.#timers.delete(timer),
    },
    every,
    () => {
      this.looks.push(this.time);
      return Promise.resolve(this.answer);
    },
  );

  async pass(milliseconds: number): Promise<void> {
    const end = this.time + milliseconds;
    for (;;) {
      await new Promise((resolve) => setImmediate(resolve));
      const [id, due] = [...this.#timers].sort(([, a], [, b]) => a.at - b.at)[0] ?? [];
      if (id === undefined || due === undefined || due.at > end) break;
      this.#timers.delete(id);
      this.time = due.at;
      due.action();
    }
    this.time = end;
  }
}

test('an open request is looked at every thirty seconds, not before', async () => {
  const tab = new Tab();
  tab.plan.start();
  await tab.pass(95_000);
  assert.deepEqual(tab.looks, [30_000, 60_000, 90_000]);
});

test('a hidden tab asks nothing, and at once when it comes back', async () => {
  const tab = new Tab();
  tab.plan.start();
  await tab.pass(40_000);
  tab.plan.pause();
  await tab.pass(600_000);
  assert.deepEqual(tab.looks, [30_000]);
  tab.plan.resume();
  await tab.pass(30_000);
  assert.deepEqual(tab.looks, [30_000, 640_000, 670_000]);
});

test('failures make it slower, down to every five minutes, until one answers', async () => {
  const tab = new Tab();
  tab.answer = 'failed';
  tab.plan.start();
  await tab.pass(30_000 + 60_000 + 120_000 + 240_000 + 300_000);
  assert.deepEqual(tab.looks, [30_000, 90_000, 210_000, 450_000, 750_000]);
  tab.answer = 'same';
  await tab.pass(330_000);
  assert.deepEqual(tab.looks.slice(-2), [1_050_000, 1_080_000]);
});

test('nothing is asked any more once the session or the request is over', async () => {
  const tab = new Tab();
  tab.answer = 'over';
  tab.plan.start();
  await tab.pass(30_000);
  tab.plan.pause();
  tab.plan.resume();
  await tab.pass(600_000);
  assert.deepEqual(tab.looks, [30_000]);
});

test('only what is new or has changed is touched, in the order of the server', () => {
  const item = (key: string, html = key): { key: string; html: string } => ({ key, html });
  assert.deepEqual(steps([item('a'), item('b'), item('c')], [item('a'), item('x'), item('c', 'c2')]), [
    { act: 'remove', key: 'b' },
    { act: 'keep', key: 'a' },
    { act: 'add', key: 'x' },
    { act: 'replace', key: 'c' },
  ]);
  assert.deepEqual(steps([item('a')], [item('a')]), [{ act: 'keep', key: 'a' }]);
});

test('news are counted in words', () => {
  assert.equal(newsOf(1), '1 nouvelle réponse');
  assert.equal(newsOf(3), '3 nouvelles réponses');
});
