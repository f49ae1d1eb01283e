import { setTimeout } from 'node:timers/promises';
import { addDays } from '../../shared/domain/plan-date.ts';
import { freePort } from '../support/free-port.ts';
import { startInstallation } from '../support/start-installation.ts';
import { ask } from './ask.ts';
import { fill, middle, type NewDatabase, onNewDatabases } from './new-databases.ts';

/**
 * Part of `npm run bench`: the report on the whole plan of 120 measures as PDF, of a day that nobody asked for before,
 * on a new database of each kind. Prints the median time until the file is there, and the longest that somebody else
 * waited meanwhile for a page of measures, beside the longest wait for the same page over the same time without a report.
 */
const PORT = await freePort();
const MEASURES = 120;
const RUNS = 7;
const DAY = '2021-10-15';
const PAUSE_MS = 5;

const PAGE = '{ measures(first: 50) { totalCount nodes { code title light ministry { abbreviation } } } }';

console.log(
  '| report PDF of 120 measures | time | longest wait of others meanwhile | longest wait without |',
);
console.log('|---|---|---|---|');
await onNewDatabases(measure);

async function measure(database: NewDatabase): Promise<void> {
  await fill(database, '--measures', String(MEASURES));
  const installation = await startInstallation(database.url, { NODE_ENV: 'production', PORT: String(PORT) });
  try {
    await report(0);
    const runs: Run[] = [];
    for (let run = 1; run <= RUNS; run += 1) runs.push(await watched(() => report(run)));
    const time = middle(runs.map((each) => each.ms));
    const alone: Run[] = [];
    for (let run = 1; run <= RUNS; run += 1) alone.push(await watched(() => setTimeout(time)));
    const waits = [runs, alone].map((each) => `${middle(each.map(({ longest }) => longest)).toFixed(0)} ms`);
    console.log(`| ${database.name} | ${time.toFixed(0)} ms | ${waits.join(' | ')} |`);
  } finally {
    await installation.stop();
  }
}

interface Run {
  readonly ms: number;
  readonly longest: number;
}

/** Does the work while somebody else goes on asking for a page. */
async function watched(work: () => Promise<unknown>): Promise<Run> {
  const begin = performance.now();
  const end = { ms: Number.NaN };
  const done = work().then(() => (end.ms = performance.now() - begin));
  let longest = 0;
  while (Number.isNaN(end.ms)) {
    const asked = performance.now();
    await ask(PORT, PAGE, {});
    longest = Math.max(longest, performance.now() - asked);
    await setTimeout(PAUSE_MS);
  }
  return { ms: await done, longest };
}

/** @throws Error where there is no PDF */
async function report(run: number): Promise<void> {
  const response = await fetch(
    `http://127.0.0.1:${PORT}/exports/report.pdf?lang=de&asOf=${addDays(DAY, -run)}`,
  );
  const bytes = Buffer.from(await response.arrayBuffer());
  if (bytes.subarray(0, 5).toString() !== '%PDF-') throw new Error(`No report: ${bytes.toString()}`);
}
