import assert from 'node:assert/strict';
import { test } from 'node:test';
import { holds, type Condition } from '../conditions/condition.ts';
import { visible, type FormShape } from '../conditions/visible.ts';
import { isBlank, ordinalUpper } from '../text/ordinal.ts';

const answers = new Map([
  ['objet', ['logiciel']],
  ['outils', ['Word', 'Excel']],
  ['titre', ['Parme : Message d’erreur']],
  ['personne.nom', ['Zoé']],
]);
const is = (condition: Condition, expected: boolean): void => assert.equal(holds(condition, answers), expected, JSON.stringify(condition));

test('equals is one of the values, case counting', () => {
  is({ question: 'objet', equals: 'logiciel' }, true);
  is({ question: 'objet', equals: 'Logiciel' }, false);
  is({ question: 'outils', equals: 'Excel' }, true);
});

test('in is any of the values in the list', () => {
  is({ question: 'objet', in: ['materiel', 'logiciel'] }, true);
  is({ question: 'outils', in: ['Excel', 'Teams'] }, true);
  is({ question: 'objet', in: [] }, false);
});

test('contains ignores case', () => {
  is({ question: 'titre', contains: 'message D’ERREUR' }, true);
  is({ question: 'outils', contains: 'exc' }, true);
  is({ question: 'titre', contains: 'écran' }, false);
});

test('filled tells answered from unanswered', () => {
  is({ question: 'titre', filled: true }, true);
  is({ question: 'absent', filled: true }, false);
  is({ question: 'absent', filled: false }, true);
  is({ question: 'personne', filled: true }, true);
  is({ question: 'pers', filled: true }, false);
  is({ question: 'personne', equals: 'Zoé' }, false);
});

test('an unanswered question equals and contains nothing', () => {
  is({ question: 'absent', equals: '' }, false);
  is({ question: 'absent', in: [''] }, false);
  is({ question: 'absent', contains: '' }, false);
});

test('all, any and not combine, empty ones as in logic', () => {
  const yes: Condition = { question: 'objet', equals: 'logiciel' };
  const no: Condition = { not: yes };
  is({ all: [yes, { any: [no, yes] }] }, true);
  is({ all: [yes, no] }, false);
  is({ not: { any: [no, no] } }, true);
  is({ all: [] }, true);
  is({ any: [] }, false);
});

// What .NET 10 answers to a.Contains(b, StringComparison.OrdinalIgnoreCase).
test('letters are the same when .NET says so, and only then', () => {
  const same = (a: string, b: string): boolean => ordinalUpper(a).includes(ordinalUpper(b));
  const pairs: [string, string, boolean][] = [
    ['É', 'é', true], ['Σ', 'ς', true], ['σ', 'ς', true], ['µ', 'Μ', true], ['ÿ', 'Ÿ', true], ['ǅ', 'ǆ', true], ['ᾳ', 'ᾼ', true], ['𐐨', '𐐀', true],
    ['ß', 'SS', false], ['ß', 'ẞ', false], ['İ', 'i', false], ['ı', 'I', false], ['ſ', 's', false], ['\u212a', 'k', false], ['\u212b', 'å', false], ['ŉ', 'ʼN', false], ['e\u0301', 'é', false],
  ];
  for (const [a, b, expected] of pairs) assert.deepEqual([a, b, same(a, b), same(b, a)], [a, b, expected, expected]);
});

test('white space is what .NET takes for it', () => {
  for (const text of ['', ' \t\r\n', '\u0085', '\u00a0\u202f\u3000']) assert.ok(isBlank(text), escape(text));
  for (const text of ['a', '\ufeff', '\u200b', '\u180e']) assert.ok(!isBlank(text), escape(text));
});

const form: FormShape = {
  sections: [{ showWhen: null }, { showWhen: { question: 'b', filled: true } }],
  questions: [
    { id: 'a', section: 0 },
    { id: 'b', section: 0, showWhen: { question: 'a', equals: 'oui' } },
    { id: 'c', section: 1, showWhen: null },
    { id: 'd', section: 1, showWhen: { question: 'c', contains: 'X' } },
  ],
};
const shown = (given: Record<string, string[]>): string => [...visible(form, new Map(Object.entries(given))).questions].join('');

test('hidden questions count as unanswered for those below', () => {
  assert.equal(shown({}), 'a');
  assert.equal(shown({ a: ['oui'] }), 'ab');
  assert.equal(shown({ a: ['oui'], b: ['1'], c: ['x'] }), 'abcd');
  assert.equal(shown({ a: ['non'], b: ['1'], c: ['x'] }), 'a');
  assert.equal(shown({ a: ['oui'], b: [' \u0085'], c: ['x'] }), 'ab');
  assert.equal(shown({ a: ['oui'], 'b.nom': ['Zoé'] }), 'abc');
});
