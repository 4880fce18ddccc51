// Makes wwwroot/dist from Styles/ and Scripts/. Called by `npm run build`, which FrontEnd.targets calls.
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import * as sass from 'sass';

const dist = 'wwwroot/dist';
const browsers = ['chrome111', 'firefox115', 'safari16.4'];

const hugerte = 'node_modules/hugerte';
const { dependencies } = JSON.parse(await readFile('package.json', 'utf8'));

// The one style attribute that HugeRTE writes as text, for a mark that it scrolls to: the content security policy would report each.
const withoutStyleAttribute = {
  name: 'without-style-attribute',
  setup: (build) => build.onLoad({ filter: /[\\/]hugerte[\\/]hugerte\.js$/ }, async ({ path }) => {
    const parts = (await readFile(path, 'utf8')).split(' style="display: inline-block;"');
    if (parts.length !== 2) throw new Error(`${path}: a style attribute was expected once, and found ${parts.length - 1} times.`);
    return { contents: parts.join(' class="gb-mark"') };
  }),
};

await mkdir(join(dist, 'editor'), { recursive: true });
await Promise.all([
  // Bootstrap's part and ours, apart: a test weighs ours.
  write('portal.css', '/*! Parts of Bootstrap 5.3 (MIT, The Bootstrap Authors). */\n' + (await minified(onlyUsed(await styles('bootstrap')))) + '/*! GlpiBridge */\n' + (await minified(await styles('portal')))),
  write('portal.js', await script('Scripts/portal.ts')),
  write('worker.js', await script('Scripts/worker/worker.ts', 'iife')),
  write('worker-retired.js', await script('Scripts/worker/retired.ts', 'iife')),
  write('icons.svg', await picture('Styles/icons.svg')),
  // Only pages with rich text ask for these.
  write('editor/editor.js', await script('Scripts/editor/editor.ts')),
  write('editor/editor.css', await minified((await skins()) + (await styles('editor')))),
  write('editor/content.css', await minified(await styles('content'))),
  write('editor/picture.svg', await picture('Styles/picture.svg')),
  write('editor/LICENSE.txt', await readFile(`${hugerte}/license.txt`, 'utf8')),
]);

// Light and dark in one file: who changes from one to the other while writing needs no new page.
async function skins() {
  const of = (name) => readFile(`${hugerte}/skins/ui/${name}/skin.min.css`, 'utf8');
  const dark = '(prefers-color-scheme: dark)';
  const css = `@media not ${dark} { ${await of('oxide')} } @media ${dark} { ${await of('oxide-dark')} }`;
  // The content security policy allows no data: pictures; the parts that have them are not used.
  return css.replace(/url\((["']?)data:[^)]*\)/g, 'none');
}

// Bootstrap's files bring sizes and kinds of controls that the portal has not: a rule for another class than these is left out. (A test looks for each in the views.)
function onlyUsed(css) {
  const used = ['btn', 'form-control', 'form-select', 'visually-hidden'];
  const isUsed = (selector) => [...selector.replace(/:not\([^)]*\)/g, '').matchAll(/\.([a-z][\w-]*)/g)].every(([, name]) => used.includes(name));
  return css.replace(/([^{}]*)\{([^{}]*)\}/g, (_, selectors, body) => {
    const kept = selectors.split(/,(?![^(]*\))/).filter(isUsed);
    return kept.length > 0 ? `${kept.join(',')}{${body}}` : '';
  });
}

async function styles(name) {
  const { css, loadedUrls } = sass.compile(`Styles/${name}.scss`, {
    loadPaths: ['node_modules'],
    quietDeps: true,
    // Bootstrap 5.3 is written with @import; it cannot be loaded otherwise.
    silenceDeprecations: ['import', 'global-builtin', 'color-functions', 'if-function'],
  });
  onlyDependencies(loadedUrls.map((url) => url.pathname));
  return css;
}

async function minified(css) {
  return (await esbuild.transform(css, { loader: 'css', minify: true, target: browsers, legalComments: 'none' })).code;
}

async function picture(path) {
  return (await readFile(path, 'utf8')).replace(/>\s+</g, '><').trim();
}

async function script(entry, format = 'esm') {
  const result = await esbuild.build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format,
    target: browsers,
    plugins: [withoutStyleAttribute],
    write: false,
    metafile: true,
  });
  onlyDependencies(Object.keys(result.metafile.inputs));
  return result.outputFiles[0].text;
}

// The list of components names what package.json calls `dependencies`, and is to name all that is bundled.
function onlyDependencies(paths) {
  for (const path of paths) {
    const [, name] = path.match(/node_modules\/((?:@[^/]+\/)?[^/]+)/) ?? [];
    if (name && !(name in dependencies)) throw new Error(`${path} is bundled: ${name} belongs to "dependencies" in package.json.`);
  }
}

// A reader (a running portal, a parallel build) sees the old file or the new one, never half of one.
async function write(name, text) {
  const path = join(dist, name);
  await writeFile(`${path}.${process.pid}`, text);
  await rename(`${path}.${process.pid}`, path);
}
