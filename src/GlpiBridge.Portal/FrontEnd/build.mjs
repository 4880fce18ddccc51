// Makes wwwroot/dist from Styles/ and Scripts/. Called by `npm run build`, which FrontEnd.targets calls.
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import * as sass from 'sass';

const dist = 'wwwroot/dist';
const browsers = ['chrome111', 'firefox115', 'safari16.4'];

await mkdir(dist, { recursive: true });
await Promise.all([
  write('portal.css', await styles()),
  write('portal.js', await scripts()),
  write('icons.svg', (await readFile('Styles/icons.svg', 'utf8')).replace(/>\s+</g, '><').trim()),
]);

async function styles() {
  const { css } = sass.compile('Styles/portal.scss', {
    loadPaths: ['node_modules'],
    quietDeps: true,
    // Bootstrap 5.3 is written with @import; it cannot be loaded otherwise.
    silenceDeprecations: ['import', 'global-builtin', 'color-functions', 'if-function'],
  });
  const minified = await esbuild.transform(css, { loader: 'css', minify: true, target: browsers, legalComments: 'none' });
  const head = '/*! Contains parts of Bootstrap 5.3 (MIT, The Bootstrap Authors). */\n';
  return head + minified.code;
}

async function scripts() {
  const result = await esbuild.build({
    entryPoints: ['Scripts/portal.ts'],
    bundle: true,
    minify: true,
    format: 'esm',
    target: browsers,
    write: false,
  });
  return result.outputFiles[0].text;
}

// A reader (a running portal, a parallel build) sees the old file or the new one, never half of one.
async function write(name, text) {
  const path = join(dist, name);
  await writeFile(`${path}.${process.pid}`, text);
  await rename(`${path}.${process.pid}`, path);
}
