import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KeptDrafts, keptTitles } from '../draft/kept-drafts.ts';

const day = 24 * 60 * 60 * 1000;
const draft = { address: '/demandes/nouvelle/incident/brouillon', title: 'Déclarer un incident', answers: [['r.titre', 'Imprimante']] as const };

class Shelf {
  readonly #items = new Map<string, string>();
  readonly full: boolean;
  constructor(full = false) {
    this.full = full;
  }
  get length(): number {
    return this.#items.size;
  }
  key(index: number): string | null {
    return [...this.#items.keys()][index] ?? null;
  }
  getItem(key: string): string | null {
    return this.#items.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    if (this.full) throw new Error('full');
    this.#items.set(key, value);
  }
  removeItem(key: string): void {
    this.#items.delete(key);
  }
}

test('what one person typed is nobody else’s', () => {
  const shelf = new Shelf();
  new KeptDrafts('7', shelf, () => 0).keep('a', draft);

  assert.deepEqual([...new KeptDrafts('7', shelf, () => 0).list()], [['a', { ...draft, at: 0 }]]);
  assert.equal(new KeptDrafts('70', shelf, () => 0).list().size, 0);
  assert.deepEqual(keptTitles(shelf), [{ title: draft.title, at: 0 }]);
});

test('it goes when the server has it, or after three days, whoever comes', () => {
  const shelf = new Shelf();
  const kept = new KeptDrafts('7', shelf, () => 0);
  kept.keep('a', draft);
  kept.keep('b', draft);
  kept.forget('a');

  new KeptDrafts('8', shelf, () => 3 * day).tidy();
  assert.deepEqual([...kept.list().keys()], ['b']);
  new KeptDrafts('8', shelf, () => 3 * day + 1).tidy();

  assert.equal(shelf.length, 0);
});

test('a browser that keeps nothing, or something else under that name, does no harm', () => {
  assert.equal(new KeptDrafts('7', new Shelf(true), () => 0).keep('a', draft), false);
  const shelf = new Shelf();
  shelf.setItem('gb-draft/7/x', '{"answers": 1}');
  shelf.setItem('gb-draft/7/y', 'no JSON');
  shelf.setItem('other', '{}');

  assert.equal(new KeptDrafts('7', shelf, () => 0).list().size, 0);
  assert.deepEqual(keptTitles(shelf), []);
});
