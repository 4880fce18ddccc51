// `npm test`: bundles Scripts/tests for node and runs them with its own test runner.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';

const sources = 'Scripts/tests';
const built = 'obj/frontend-tests';
const names = readdirSync(sources).filter((name) => name.endsWith('.test.ts'));

const texts = { fr: textsOf('fr'), en: textsOf('en') };

await esbuild.build({
  entryPoints: names.map((name) => join(sources, name)),
  outdir: built,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  format: 'esm',
  platform: 'node',
  banner: { js: `globalThis.gbTestTexts = ${JSON.stringify(texts)}; globalThis.gbTexts = globalThis.gbTestTexts.fr;` },
});
const { status } = spawnSync(process.execPath, ['--test', ...names.map((name) => join(built, name.replace(/\.ts$/, '.mjs')))], { stdio: 'inherit' });
process.exitCode = status ?? 1;

// What the portal gives to scripts: two groups of lines « key: sentence » of its file, which needs no parser of YAML.
function textsOf(language) {
  const found = {};
  let group = '';
  for (const line of readFileSync(`../../config/texts/${language}.yaml`, 'utf8').split('\n')) {
    group = /^([a-z-]+):/.exec(line)?.[1] ?? group;
    const [, key, sentence] = /^  ([a-z0-9-]+): (.+)$/.exec(line) ?? [];
    if (key && ['script', 'size'].includes(group)) found[`${group}.${key}`] = sentence.startsWith('"') ? JSON.parse(sentence) : sentence;
  }
  return found;
}
