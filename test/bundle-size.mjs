// Measures the JavaScript that a first view of the start page loads, as brotli over the wire, from the build's own files.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const BUDGET = 200_000;
const client = fileURLToPath(new URL('../dist/client', import.meta.url));
const manifest = JSON.parse(readFileSync(join(client, '.vite', 'manifest.json'), 'utf8'));
const START_PAGE = 'app/start-page.tsx';
/** The start page of the visitor, who has no cache yet; it is asked for at once. */
const VISITORS_START = 'features/start/public-start.tsx';

const files = new Set();
collect('index.html');
collect(START_PAGE);
collect(VISITORS_START);
const total = [...files].reduce((sum, file) => sum + statSync(join(client, wireName(file))).size, 0);
console.log(
  `First view: ${(total / 1000).toFixed(1)} kB of JavaScript (brotli) in ${files.size} files; budget ${BUDGET / 1000} kB.`,
);
if (total > BUDGET) process.exit(1);

/** A chunk and everything that it imports at once; what it imports later is not part of the first view. */
function collect(key) {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`The build has no chunk named ${key}.`);
  if (files.has(chunk.file)) return;
  files.add(chunk.file);
  for (const imported of chunk.imports ?? []) collect(imported);
}

function wireName(file) {
  const compressed = `${file}.br`;
  return statSync(join(client, compressed), { throwIfNoEntry: false }) ? compressed : file;
}
