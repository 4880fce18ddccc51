import assert from 'node:assert/strict';
import { test } from 'node:test';
import { failure, success } from '../server/reply.ts';

const reply = (status: number, text = '', url = 'https://portail/demandes/x') => ({ status, url, text });

test('a success carries its answer', () => {
  assert.deepEqual(success(reply(201, '{"id":"1"}')), { id: '1' });
  assert.deepEqual(success(reply(204)), {});
  assert.equal(success(reply(200, '<html>')), undefined);
});

test('the sign-in page is what an ended session leads to, not a success', () => {
  const signIn = reply(200, '{}', 'https://portail/connexion?retour=%2Fdemandes');
  assert.equal(success(signIn), undefined);
  assert.deepEqual(failure(signIn), failure(reply(401)));
  assert.deepEqual(success(reply(200, '{}', 'https://portail/demandes?x=/connexion')), {});
});

test('the server’s own words come before ours', () => {
  assert.deepEqual(failure(reply(422, '{"message":"ce fichier est vide."}')), { message: 'ce fichier est vide.', again: false, location: undefined });
  assert.deepEqual(failure(reply(409, '{"message":"déjà envoyée.","location":"/demandes/recu/1"}')), { message: 'déjà envoyée.', again: false, location: '/demandes/recu/1' });
  assert.equal(failure(reply(413, '<html>')).message, 'ce fichier est trop volumineux, réduisez-le ou joignez-en un autre.');
});

test('what may pass by itself can be tried again', () => {
  for (const status of [0, 401, 429, 500, 503]) assert.ok(failure(reply(status)).again, String(status));
  for (const status of [404, 409, 413, 422]) assert.ok(!failure(reply(status)).again, String(status));
});
