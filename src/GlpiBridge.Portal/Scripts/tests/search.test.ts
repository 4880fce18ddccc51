import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byPath, CategoryIndex } from '../picker/category.ts';
import { findWords, fold, words } from '../text/fold.ts';

const path = 'Incident › Logiciel › Ressources Humaines';
const categories = [
  { value: '1', name: 'Carrière', path },
  { value: '2', name: 'Cosoluce - Parme', path: `${path} › Gestion de la Paie` },
  { value: '3', name: 'Parme Web', path },
  { value: '4', name: 'Mélodie Œuvre', path: 'Incident › Logiciel › État civil' },
];
const found = (query: string): string => new CategoryIndex(categories).search(query, 50).shown.map((category) => category.value).join('');

test('case, accents, ligatures and punctuation do not count', () => {
  assert.equal(fold('  « État-civil » : ŒUVRE n°2  '), 'etat civil oeuvre n 2');
  assert.equal(fold('e\u0301te\u0301'), fold('été'));
  assert.deepEqual(words(' l’accès  VPN '), ['l', 'acces', 'vpn']);
  assert.deepEqual(words(' – '), []);
});

test('any word of any level finds, and all words must', () => {
  assert.equal(found('PARME'), '23');
  assert.equal(found('paie'), '2');
  assert.equal(found('humaines carriere'), '1');
  assert.equal(found('melodie œuvre'), '4');
  assert.equal(found('parme civil'), '');
  assert.equal(found(''), '1234');
});

test('names that start with the words come first', () => assert.equal(found('me'), '423'));

test('no more rows than asked for, and the whole number', () => {
  const many = Array.from({ length: 5000 }, (_, i) => ({ value: String(i), name: `Application n° ${i}`, path: `Domaine ${i % 90}` }));
  const { shown, total } = new CategoryIndex(many).search('application', 50);
  assert.equal(shown.length, 50);
  assert.equal(total, 5000);
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
