// visibility.mjs: tells which questions the browser would show, for many forms in one run, so that tests can hold the server against it.
// Standard input:  [{"sections":[{"showWhen":…|null}], "questions":[{"id","section":n,"showWhen":…|null}], "answers":{"id":["v"]}}]
// Standard output: [["id","id"],…]
import { fileURLToPath } from 'node:url';
import { text } from 'node:stream/consumers';
import * as esbuild from 'esbuild';

const { outputFiles } = await esbuild.build({
  entryPoints: [fileURLToPath(new URL('../Scripts/conditions/visible.ts', import.meta.url))],
  bundle: true,
  format: 'esm',
  platform: 'node',
  write: false,
});
const { visible } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);

const cases = JSON.parse(await text(process.stdin));
const shown = cases.map((form) => [...visible(form, new Map(Object.entries(form.answers))).questions]);
process.stdout.write(JSON.stringify(shown));
