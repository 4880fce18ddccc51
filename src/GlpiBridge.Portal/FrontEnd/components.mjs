// components.mjs <dotnet> <project file> <version>: writes obj/sbom.cdx.json of the project of this folder. Called by Components.targets.
// The same inputs give the same bytes, so there is no time and no serial number in it: two builds of one commit can be compared.
import { execFileSync } from 'node:child_process';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [dotnet, project, version] = process.argv.slice(2);
const portal = fileURLToPath(new URL('..', import.meta.url));
const json = (...path) => JSON.parse(readFileSync(join(...path), 'utf8'));

const list = nuget();
const { component } = list.metadata;
delete list.metadata.timestamp;
component.licenses = [{ license: { id: 'MIT' } }];
for (const one of npm()) {
  list.components.push(one);
  if (one.scope === 'excluded') continue;
  list.dependencies.push({ ref: one.purl });
  list.dependencies.find(({ ref }) => ref === component['bom-ref']).dependsOn.push(one.purl);
}
// A parallel build has files of its own, and sees the old list or the new one, never half of one.
writeFileSync(`obj/sbom.${process.pid}`, JSON.stringify(list, null, 1) + '\n');
renameSync(`obj/sbom.${process.pid}`, 'obj/sbom.cdx.json');

function nuget() {
  const file = `sbom.nuget.${process.pid}.json`;
  execFileSync(dotnet, ['tool', 'run', 'dotnet-CycloneDX', '--', project, '--disable-package-restore', '--no-serial-number',
    '--include-license-text', '--set-name', basename(project, '.csproj'), '--set-version', version,
    '--spec-version', '1.6', '--output-format', 'UnsafeJson', '--output', 'obj', '--filename', file], { stdio: 'inherit' });
  const found = json('obj', file);
  rmSync(join('obj', file));
  for (const { license } of found.components.flatMap(({ licenses }) => licenses ?? [])) nameIt(license);
  return found;
}

// A package may carry its licence as a text without a name that programs know.
function nameIt(license) {
  if (license.id || !/Apache License\s+Version 2\.0/.test(Buffer.from(license.text?.content ?? '', 'base64').toString())) return;
  delete license.name;
  Object.assign(license, { id: 'Apache-2.0', acknowledgement: 'concluded' });
}

// What package.json calls `dependencies` is what the bundles hold: build.mjs lets nothing else in. The rest makes them, or is a peer that they do without.
function npm() {
  const { '': _, ...packages } = json(portal, 'package-lock.json').packages;
  return Object.entries(packages).map(([path, { version, license, integrity, dev, peer }]) => {
    const name = path.split('node_modules/').at(-1);
    const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
    const hash = Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex').toUpperCase();
    const component = { type: 'library', 'bom-ref': purl, name, version, hashes: [{ alg: 'SHA-512', content: hash }], licenses: [{ license: { id: license } }], purl };
    if (dev || peer) return { ...component, scope: 'excluded' };
    return { ...component, scope: 'required', externalReferences: [{ url: json(portal, path, 'package.json').homepage, type: 'website' }] };
  });
}
