import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plain, type Article } from '../faq/article.ts';
import { Measures } from '../faq/measures.ts';
import { queryOf } from '../faq/query.ts';
import { Search } from '../picker/search.ts';
import { stepOf } from '../picker/steps.ts';
import { Suggestions, type Found } from '../picker/suggestions.ts';
import { fragment, type Reply } from '../server/reply.ts';

const article = (id: number): Article => ({ id, title: [{ text: 'Taux de ', match: false }, { text: 'cotisation', match: true }], extract: [], category: 'Paie', url: `/faq/articles/${id}-taux` });

test('a form asks once its title says something, and names the category', () => {
  assert.equal(queryOf(' p. a', ''), '');
  assert.equal(queryOf('l’i', ''), '');
  assert.equal(queryOf(' Net négatif ', ''), 'Net négatif');
  assert.equal(queryOf('Net négatif', 'Cosoluce - Parme'), 'Net négatif Cosoluce - Parme');
  assert.equal(queryOf('', 'VPN'), 'VPN');
});

test('articles are asked for at an address that has a limit already', async () => {
  const asked: string[] = [];
  const suggestions = new Suggestions<Article>('/faq/suggestions?limit=3', async (url) => {
    asked.push(url);
    return { status: 200, url, text: JSON.stringify({ items: [article(1)], total: 1 }) };
  });
  const found = await suggestions.find('coti & paie');
  assert.deepEqual(asked, ['/faq/suggestions?limit=3&q=coti%20%26%20paie']);
  assert.ok(typeof found === 'object');
  assert.equal(plain(found.items[0]?.title ?? []), 'Taux de cotisation');
});

test('an answer that comes late is not shown', async () => {
  globalThis.window = globalThis as unknown as Window & typeof globalThis;
  const waiting: ((reply: Reply) => void)[] = [];
  const shown: (Found<Article> | string)[] = [];
  const search = new Search(new Suggestions<Article>('/s', () => new Promise<Reply>((answer) => waiting.push(answer))), (found) => shown.push(found), () => undefined);
  const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));
  const answer = (n: number): void => waiting[n]?.({ status: 200, url: '/s', text: JSON.stringify({ items: [article(n)], total: 1 }) });
  search.start('cot', 0);
  await turn();
  search.start('coti', 0);
  await turn();
  answer(1);
  answer(0);
  await turn();
  assert.deepEqual(shown.map((found) => typeof found === 'object' && found.items[0]?.id), [1]);
  search.start('cotis', 0);
  await turn();
  search.stop();
  answer(2);
  await turn();
  assert.equal(shown.length, 1);
});

test('arrows move, Alt and letters do not', () => {
  const step = (key: string, altKey = false): number | undefined => stepOf({ key, altKey } as KeyboardEvent, 7);
  assert.equal(step('ArrowDown'), 1);
  assert.equal(step('ArrowUp'), -1);
  assert.equal(step('ArrowDown', true), undefined);
  assert.equal(step('a'), undefined);
});

test('the sign-in page is no article', () => {
  assert.equal(fragment({ status: 200, url: 'https://portail/faq/articles/1/extrait', text: '<p>a</p>' }), '<p>a</p>');
  assert.equal(fragment({ status: 200, url: 'https://portail/connexion?retour=x', text: '<p>a</p>' }), undefined);
  assert.equal(fragment({ status: 404, url: 'https://portail/faq/articles/1/extrait', text: '' }), undefined);
});

test('each article is counted once, and a form that is left once', () => {
  const sent: string[] = [];
  const measures = new Measures((happening, id) => sent.push(`${happening} ${id}`));
  for (const id of [1, 2, 1]) measures.shown(id);
  measures.left();
  measures.opened(2);
  measures.opened(2);
  measures.left();
  measures.left();
  assert.deepEqual(sent, ['shown 1', 'shown 2', 'opened 2', 'abandoned 2']);
});

test('a form that is sent is not given up, until its page comes back', () => {
  const sent: string[] = [];
  const measures = new Measures((happening) => sent.push(happening));
  measures.opened(1);
  measures.sent();
  measures.left();
  assert.deepEqual(sent, ['opened']);
  measures.returned();
  measures.left();
  assert.deepEqual(sent, ['opened', 'abandoned']);
});
