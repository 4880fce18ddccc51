import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byPath, type Category } from '../picker/category.ts';
import { noteOf } from '../picker/note.ts';
import { Suggestions } from '../picker/suggestions.ts';
import type { Reply } from '../server/reply.ts';
import { findWords, fold, words } from '../text/fold.ts';

const path = 'Incident › Logiciel › Ressources Humaines';
const categories: Category[] = [
  { value: '1', name: 'Carrière', path },
  { value: '2', name: 'Cosoluce - Parme', path: `${path} › Gestion de la Paie` },
  { value: '3', name: 'Parme Web', path },
  { value: '4', name: 'Mélodie Œuvre', path: 'Incident › Logiciel › État civil' },
];
test('case, accents, ligatures and punctuation do not count', () => {
  assert.equal(fold('  « État-civil » : ŒUVRE n°2  '), 'etat civil oeuvre n 2');
  assert.equal(fold('e\u0301te\u0301'), fold('été'));
  assert.deepEqual(words(' l’accès  VPN '), ['l', 'acces', 'vpn']);
  assert.deepEqual(words(' – '), []);
});

test('rows of one path stand together', () => {
  const groups = [...byPath(categories)].map(([title, group]) => `${title.split(' › ').at(-1)}:${group.length}`);
  assert.deepEqual(groups, ['Ressources Humaines:2', 'Gestion de la Paie:1', 'État civil:1']);
});

test('found words are marked in the text as it is written', () => {
  const marks = (text: string, query: string): string[] => findWords(text, words(query)).map(([from, to]) => text.slice(from, to));
  assert.deepEqual(marks('Mélodie Œuvre', 'oeu melo'), ['Mélo', 'Œu']);
  assert.deepEqual(marks('Cosoluce - Parme', 'parme par'), ['Parme']);
  assert.deepEqual(marks('Zimbra', 'absent'), []);
});

const answering = (asked: string[], status = 200) => async (url: string, init: RequestInit): Promise<Reply> => {
  asked.push(url);
  await new Promise((resolve) => setTimeout(resolve, 1));
  if (init.signal?.aborted) throw new DOMException('', 'AbortError');
  return { status, url, text: JSON.stringify({ items: categories, total: 40 }) };
};

test('a query is asked once, and encoded', async () => {
  const asked: string[] = [];
  const suggestions = new Suggestions('/categories', answering(asked));
  assert.equal(suggestions.known('é&a'), undefined);
  await suggestions.find('é&a');
  assert.equal(suggestions.known('é&a')?.total, 40);
  assert.deepEqual(asked, ['/categories?q=%C3%A9%26a']);
});

test('only the last query is answered', async () => {
  const suggestions = new Suggestions('/categories', answering([]));
  const [first, last] = await Promise.all([suggestions.find('p'), suggestions.find('pa')]);
  assert.equal(first, undefined);
  assert.equal(typeof last === 'object' && last.total, 40);
  assert.equal(suggestions.known('p'), undefined);
});

test('a failed query says why and is asked again', async () => {
  const suggestions = new Suggestions('/categories', answering([], 503));
  assert.equal(await suggestions.find('p'), 'le service ne répond pas pour le moment, réessayez dans quelques minutes.');
  assert.equal(suggestions.known('p'), undefined);
});

test('the line under the results tells how many more there are', () => {
  const note = (count: number, total: number, query = 'x'): string => noteOf({ items: categories.slice(0, count), total }, query).replace(/[\u00a0\u202f]/g, ' ');
  assert.equal(note(3, 4953), 'Et 4 950 autres : saisissez un ou plusieurs mots pour réduire la liste.');
  assert.equal(note(1, 2), 'Et 1 autre : saisissez un ou plusieurs mots pour réduire la liste.');
  assert.equal(note(2, 2), '');
  assert.equal(note(0, 0), 'Aucun résultat pour « x »');
  assert.equal(note(0, 0, ''), 'Cette liste est vide.');
});
