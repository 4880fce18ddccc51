import assert from 'node:assert/strict';
import { test } from 'node:test';
import { holds, type Condition } from '../conditions/condition.ts';

const answers = new Map([
  ['objet', ['logiciel']],
  ['outils', ['Word', 'Excel']],
  ['titre', ['Parme : Message d’erreur']],
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
