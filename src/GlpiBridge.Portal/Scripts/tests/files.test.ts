import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extensionOf, refusal } from '../files/check.ts';
import { fileSize, plural } from '../text/words.ts';
import { inLanguage } from './language.ts';

const limits = { maxBytes: 20 * 1024 * 1024, maxFiles: 3, extensions: ['pdf', 'png'] };
const plain = (text: string | undefined): string | undefined => text?.replace(/[\u00a0\u202f]/g, ' ');
const why = (name: string, size: number, count = 0): string | undefined => plain(refusal({ name, size }, count, limits));

test('a file within the limits is taken, whatever the case of its extension', () => {
  assert.equal(why('a.pdf', limits.maxBytes), undefined);
  assert.equal(why('A.PNG', 1, 2), undefined);
});

test('every refusal names the file and the reason', () => {
  assert.equal(why('a.exe', 1), 'a.exe : ce type de fichier n’est pas accepté. Joignez par exemple un PDF ou une image.');
  assert.equal(why('pdf', 1), 'pdf : ce type de fichier n’est pas accepté. Joignez par exemple un PDF ou une image.');
  assert.equal(why('a.pdf', 0), 'a.pdf : ce fichier est vide. Vérifiez-le puis joignez-le à nouveau.');
  assert.equal(why('a.pdf', limits.maxBytes + 1), 'a.pdf : ce fichier est trop volumineux (20,1 Mio, la limite est de 20 Mio). Réduisez-le ou joignez-en un autre.');
  assert.equal(why('a.pdf', 1, 3), 'a.pdf : une demande porte au plus 3 fichiers. Retirez-en un d’abord, ou réunissez-en plusieurs dans un fichier zip.');
});

test('no extensions means that all are accepted', () => {
  assert.equal(refusal({ name: 'notes', size: 1 }, 0, { ...limits, extensions: [] }), undefined);
  assert.equal(extensionOf('archive.tar.GZ'), 'gz');
});

test('sizes and counts are written as the language of the page does', () => {
  assert.deepEqual([1, 1023, 421888, 3250000].map(fileSize).map(plain), ['1 octet', '1 023 octets', '412 Kio', '3,1 Mio']);
  assert.deepEqual([0, 1, 2].map((count) => plain(plural(count, 'script.found-one', 'script.found'))), ['0 résultat', '1 résultat', '2 résultats']);
  inLanguage('en', () => {
    assert.deepEqual([0, 1, 2].map((count) => plain(plural(count, 'script.found-one', 'script.found'))), ['0 results', '1 result', '2 results']);
    assert.deepEqual([1, 1023, 421888, 3250000].map(fileSize).map(plain), ['1 byte', '1,023 bytes', '412 KiB', '3.1 MiB']);
  });
});
