import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keptLines, type RuleNumbers } from '../page/password-rule.ts';

// As the page gives them.
const rule: RuleNumbers = { four: 12, three: 14, phrase: 7, different: 5, bytes: 72, altered: String.raw`&(?:lt|quot);|\\(?:n|r)|[\x00\x1a]` };
const broken = (password: string, login = 'j.doe@agudelle.com', numbers = rule): string[] =>
  Object.entries(keptLines(password, login, numbers))
    .filter(([line, kept]) => !kept && !['four', 'three', 'phrase'].includes(line))
    .map(([line]) => line);
const way = (password: string): string[] => ['four', 'three', 'phrase'].filter((line) => keptLines(password, '', rule)[line]);

test('each of the three ways ticks by itself', () => {
  assert.deepEqual(way('Mairie-17500'), ['four']);
  assert.deepEqual(way('mairie17500-ete'), ['three']);
  assert.deepEqual(way('Mairie-17500-ete'), ['four', 'three']);
  assert.deepEqual(way('le chat de la voisine dort au soleil'), ['phrase']);
  assert.deepEqual(way('Mairie-1750'), []);
  assert.deepEqual(way('le chat le chat le chat dort'), []);
  assert.deepEqual(way('a b c d e f g h'), []);
});

test('a good password keeps to every line', () => {
  for (const password of ['Mairie-17500', 'mairie17500-ete', 'le chat de la voisine dort au soleil', 'Éléphant-2026', '  Mairie 17500 !  ']) assert.deepEqual(broken(password), [], password);
});

test('accents and signs of several codes count once', () => {
  for (const password of ['E\u0301e\u0300a\u0302-17-Xyz', 'Éèâ-17-Xyz', '👩‍👩‍👧‍👦a-17-Xyz0']) assert.deepEqual(broken(password), ['strong'], password);
});

test('the name of the login is found however it is written', () => {
  for (const password of ['J.Doe-Mairie-17500', 'mairie-JDOE-17500!', 'J.DOÉ-Mairie-17500']) assert.deepEqual(broken(password), ['name'], password);
  assert.deepEqual(broken('Mairie-17500-jd', 'jd@agudelle.com'), []);
  assert.deepEqual(broken('Mairie-17500', ''), []);
});

test('one piece again and again is no password', () => {
  for (const password of ['Aa1!Aa1!Aa1!Aa1!', 'Mairie-17Mairie-17', 'Mairie-17mairie-17Mai', 'AaAaAaAaAaAa1!']) assert.deepEqual(broken(password), ['repeated'], password);
});

test('bytes and altered passages are as the page says', () => {
  const longest = Array.from({ length: 35 }, (_, i) => `${String.fromCharCode(97 + (i % 26))}${i % 7}`).join('') + 'A!';
  assert.deepEqual(broken(longest), []);
  assert.deepEqual(broken(longest + 'x'), ['length']);
  assert.deepEqual(broken(longest.slice(0, 71) + 'é'), ['length']);
  assert.deepEqual(broken('Mairie&lt;17500'), ['kept']);
  assert.deepEqual(broken('Mairie\\nord-17500'), ['kept']);
  assert.deepEqual(broken('Mair-175', '', { ...rule, four: 8 }), []);
});
