// Measures the JavaScript that a first view of the start page loads, as brotli over the wire, from the build's own files.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const BUDGET = 176_000;
/** Readers of English fetch their words of the frame and the start page in addition. */
const ENGLISH_BUDGET = 185_000;
const ENGLISH = 'lib/english-texts.ts';
const client = fileURLToPath(new URL('../dist/client', import.meta.url));
const manifest = JSON.parse(readFileSync(join(client, '.vite', 'manifest.json'), 'utf8'));
const START_PAGE = 'app/start-page.tsx';
/** The start page of the visitor, who has no cache yet; it is asked for at once. */
const VISITORS_START = 'features/start/public-start.tsx';

const files = new Set();
for (const key of startedByThePage()) collect(key);
collect(START_PAGE);
collect(VISITORS_START);
const total = weigh();
collect(ENGLISH);
const english = weigh();
const kB = (bytes) => (bytes / 1000).toFixed(1);
console.log(
  `First view: ${kB(total)} kB of JavaScript (brotli), budget ${kB(BUDGET)}; in English ${kB(english)}, budget ${kB(ENGLISH_BUDGET)}.`,
);
if (total > BUDGET || english > ENGLISH_BUDGET) process.exit(1);

function weigh() {
  return [...files].reduce((sum, file) => sum + statSync(join(client, wireName(file))).size, 0);
}

/** What index.html starts. */
function startedByThePage() {
  const html = readFileSync(join(client, 'index.html'), 'utf8');
  const sources = new Set([...html.matchAll(/<script[^>]* src="\/([^"]+)"/g)].map((match) => match[1]));
  const keys = Object.keys(manifest).filter((key) => sources.has(manifest[key].file));
  if (keys.length === 0) throw new Error('The build starts no script.');
  return keys;
}

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
