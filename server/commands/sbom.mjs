// `npm run sbom -- --out FILE`: the bill of materials of what runs in production, CycloneDX as npm writes it. Equal
// dependencies give an equal file: the moment and the random number that npm adds are left out.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const { out } = parseArgs({ options: { out: { type: 'string' } } }).values;
const npm = spawnSync(
  'npm',
  [
    'sbom',
    '--sbom-format',
    'cyclonedx',
    '--sbom-type',
    'application',
    '--omit',
    'dev',
    '--package-lock-only',
  ],
  { encoding: 'utf8', maxBuffer: 1 << 28, shell: process.platform === 'win32' },
);
if (npm.status !== 0) {
  console.error(npm.stderr);
  process.exit(1);
}
const { serialNumber: _number, metadata, ...bom } = JSON.parse(npm.stdout);
const { timestamp: _moment, ...kept } = metadata;
// npm names the application after its folder.
kept.component.name = JSON.parse(readFileSync('package.json', 'utf8')).name;
const text = `${JSON.stringify({ ...bom, metadata: kept }, null, 2)}\n`;
if (out === undefined) process.stdout.write(text);
else {
  writeFileSync(out, text);
  console.log(`${out}: ${bom.components.length} components, CycloneDX ${bom.specVersion}.`);
}
