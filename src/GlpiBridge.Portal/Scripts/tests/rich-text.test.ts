import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { marksOf, quiet, styleOf } from '../text/marks.ts';
import { backColors, nearest, textColors } from '../text/palette.ts';
import { fileOf, originOf } from '../editor/pictures.ts';
import { htmlOf } from '../editor/plain-text.ts';

const styled = (marks: Record<string, string>): string => styleOf((name) => marks[name]);

test('what the toolbar makes comes back as it was', () => {
  for (const style of ['color: #c0392b;', 'background-color: #fff3a3;', 'color: #1f5fae; background-color: #ffdcb2;', 'padding-left: 80px;', 'padding-left: 320px;']) {
    assert.equal(styled(marksOf(style)), style);
  }
  assert.equal(styled({}), '');
});

test('every colour is its own nearest', () => {
  for (const [color] of textColors) assert.equal(nearest(color, textColors), color);
  for (const [color] of backColors.slice(0, -1)) assert.equal(nearest(color.toUpperCase(), backColors), color);
});

test('colours from elsewhere become the closest of ours, black and white none', () => {
  assert.equal(nearest('red', textColors), '#c0392b');
  assert.equal(nearest('rgb(0, 0, 255)', textColors), '#1f5fae');
  assert.equal(nearest('#FF0', backColors), '#fff3a3');
  assert.equal(nearest('rgba(192, 57, 43, 1)', textColors), '#c0392b');
  assert.equal(nearest('rgba(192, 57, 43, 0)', textColors), undefined);
  for (const plain of ['black', '#000', '#1b1b1b', 'white', '#ffffff', 'windowtext', 'inherit', 'rgb(255 255 255)', '', 'var(--x)']) {
    assert.equal(nearest(plain, textColors), undefined, plain);
  }
});

test('what the server cleaned comes back in the toolbar’s colours', () => {
  assert.equal(styled(marksOf('color: rgba(31, 95, 174, 1); background-color: rgba(255, 220, 178, 1)')), 'color: #1f5fae; background-color: #ffdcb2;');
});

test('other styles leave no mark', () => {
  assert.deepEqual(marksOf('position: fixed; font-size: 40px; color: expression(alert(1)); background: url(x); padding-left: 1cm'), {});
  assert.deepEqual(marksOf('padding-left: 9999px'), { 'data-gb-indent': '8' });
  assert.deepEqual(marksOf('COLOR:#C0392B !important'), { 'data-gb-color': '#c0392b' });
});

test('styles and handlers are called otherwise in tags, and nowhere else', () => {
  assert.equal(quiet('<p style="color:red">style="x"</p>'), '<p data-style="color:red">style="x"</p>');
  assert.equal(quiet(`<P  STYLE = 'a>b' class=x>`), `<P  data-STYLE = 'a>b' class=x>`);
  assert.equal(quiet('<img alt=" style=x" style=y onerror=z>'), '<img alt=" style=x" data-style=y data-onerror=z>');
  assert.equal(quiet('<p title="a"style="b">'), '<p title="a"data-style="b">');
  assert.equal(quiet('<style>p{}</style>a<script>b</script>c'), 'ac');
  assert.equal(quiet('a < b style=c > d'), 'a < b style=c > d');
});

test('plain text keeps its paragraphs and shows its signs', () => {
  assert.equal(htmlOf('un\ndeux\r\n\r\n<b>&amp;</b>\n'), '<p>un<br>deux</p><p>&lt;b&gt;&amp;amp;&lt;/b&gt;</p>');
  assert.equal(htmlOf(' \n\n '), '');
});

test('only this portal’s files and pictures in the text itself are kept', () => {
  const base = 'https://portail.exemple/demandes/nouvelle/incident?brouillon=1';
  const origins: [string, string][] = [
    ['/demandes/fichiers/1/2', 'own'], ['https://portail.exemple/demandes/fichiers/1/2', 'own'], ['data:image/png;base64,AAAA', 'data'],
    ['/theme/logo', 'foreign'], ['https://ailleurs.exemple/demandes/fichiers/1/2', 'foreign'], ['//ailleurs.exemple/demandes/fichiers/x', 'foreign'],
    ['file:///C:/a.png', 'foreign'], ['blob:https://portail.exemple/1', 'foreign'], ['cid:1', 'foreign'], ['data:text/html,x', 'foreign'], ['http://[', 'foreign'],
  ];
  for (const [source, origin] of origins) assert.equal(originOf(source, base), origin, source);
});

test('a picture in the text becomes a file; what browsers do not show safely does not', () => {
  const file = fileOf('data:image/PNG;base64,aGVsbG8=', 'image-1');
  assert.equal(file?.name, 'image-1.png');
  assert.equal(file?.type, 'image/png');
  assert.equal(file?.size, 5);
  for (const source of ['data:image/svg+xml;base64,AAAA', 'data:image/png,AAAA', 'data:image/png;base64,A', 'data:image/png;base64,<>']) assert.equal(fileOf(source, 'x'), undefined, source);
});

test('the style sheet shows the colours of the toolbar', () => {
  const sheet = readFileSync('Styles/_palette.scss', 'utf8');
  const listed = (name: string): string[] => new RegExp(`\\$${name}: ([^;]+);`).exec(sheet)?.[1]?.split(', ') ?? [];
  assert.deepEqual(listed('texts'), textColors.map(([color]) => color));
  assert.deepEqual(listed('backs'), backColors.map(([color]) => color));
});
