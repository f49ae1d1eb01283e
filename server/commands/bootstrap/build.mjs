// Plain JavaScript without packages: it runs on the machine's own Node.js 20 before anything is built.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './runtime.mjs';
import { run } from './run.mjs';

const SOURCES = ['client', 'server', 'shared', 'seed', 'package.json', 'package-lock.json', 'tsconfig.json'];
/** Made by the build itself, so not a source. */
const GENERATED = 'gql';
const STAMP = join(root, 'dist', '.sources');

/** Builds client and server into dist/, unless dist/ was made from exactly these sources. */
export async function build() {
  const sources = digest();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sources) return;
  console.log('Building …');
  const { code, output } = await run('npm', ['run', '--silent', 'build'], { quiet: true });
  if (code !== 0) throw new Error(`The build failed:\n${output}`);
  writeFileSync(STAMP, sources);
}

function digest() {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((name) => files(join(root, name)))) {
    hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function files(path) {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .filter((name) => name !== GENERATED)
    .toSorted()
    .flatMap((name) => files(join(path, name)));
}
