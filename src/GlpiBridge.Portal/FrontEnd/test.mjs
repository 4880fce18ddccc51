// `npm test`: bundles Scripts/tests for node and runs them with its own test runner.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';

const sources = 'Scripts/tests';
const built = 'obj/frontend-tests';
const names = readdirSync(sources).filter((name) => name.endsWith('.test.ts'));

await esbuild.build({
  entryPoints: names.map((name) => join(sources, name)),
  outdir: built,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  format: 'esm',
  platform: 'node',
});
const { status } = spawnSync(process.execPath, ['--test', ...names.map((name) => join(built, name.replace(/\.ts$/, '.mjs')))], { stdio: 'inherit' });
process.exitCode = status ?? 1;
