import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { writeCsv } from '../../server/exports/tables/csv.ts';
import { tableJson } from '../../server/exports/tables/json.ts';
import { writeOds } from '../../server/exports/tables/ods.ts';
import type { Sheet } from '../../server/exports/tables/workbook.ts';
import { writeXlsx } from '../../server/exports/tables/xlsx.ts';
import { longSheet, workbookWith } from '../support/table-sheets.ts';

/**
 * `npm run bench:tables [-- rows…]`: does memory grow with the rows of a list? Writes lists of twelve columns (default
 * 10,000 and 100,000 rows) in every format, each in a process of its own, and prints time, size and how far the memory
 * of the process rose above what it was before the first row; at last the growth between the lists as a ratio.
 */
const FORMATS: Readonly<Record<string, (sheet: Sheet) => AsyncGenerator<Uint8Array>>> = {
  xlsx: (sheet) => writeXlsx(workbookWith([sheet])),
  ods: (sheet) => writeOds(workbookWith([sheet])),
  csv: (sheet) => writeCsv('de', sheet),
  json: tableJson,
};

interface Measured {
  readonly seconds: number;
  /** Of the processor: less than the seconds where others work beside. */
  readonly processor: number;
  readonly megabytes: number;
  /** Highest resident memory less that before the first row. */
  readonly grownBy: number;
  readonly highest: number;
  /** Longest time that nothing else was served. */
  readonly stall: number;
  readonly sha256: string;
}

const [format, count] = process.argv.slice(2);
if (format !== undefined && format in FORMATS) {
  console.log(JSON.stringify(await measure(format, Number(count))));
} else {
  const sizes = process.argv.slice(2).map(Number);
  for (const name of Object.keys(FORMATS)) await compare(name, sizes.length > 0 ? sizes : [10_000, 100_000]);
}

async function compare(name: string, sizes: readonly number[]): Promise<void> {
  const all: Measured[] = [];
  for (const size of sizes) {
    const { stdout } = await promisify(execFile)(process.execPath, [
      // Little room, so that what is measured is what is needed and not what was not yet collected.
      '--max-old-space-size=48',
      '--max-semi-space-size=4',
      new URL(import.meta.url).pathname,
      name,
      String(size),
    ]);
    const one = JSON.parse(stdout) as Measured;
    all.push(one);
    console.log(
      `${name} ${size} rows: ${one.seconds.toFixed(1)} s (processor ${one.processor.toFixed(1)} s), ${one.megabytes.toFixed(1)} MB; memory +${one.grownBy.toFixed(0)} MB, ` +
        `at most ${one.highest.toFixed(0)} MB; longest stall ${one.stall.toFixed(0)} ms; ${one.sha256.slice(0, 12)}`,
    );
  }
  const [first, last] = [all[0], all.at(-1)];
  if (first && last && first !== last) {
    const rows = (sizes.at(-1) ?? 1) / (sizes[0] ?? 1);
    console.log(
      `${name}: ${rows} times the rows, ${(last.highest / first.highest).toFixed(2)} times the memory`,
    );
  }
}

async function measure(name: string, size: number): Promise<Measured> {
  const write = FORMATS[name];
  if (write === undefined) throw new RangeError(`no format ${name}`);
  const before = process.memoryUsage.rss();
  let highest = before;
  const hash = createHash('sha256');
  let bytes = 0;
  let stall = 0;
  let last = performance.now();
  const beat = setInterval(() => {
    stall = Math.max(stall, performance.now() - last);
    last = performance.now();
  }, 1);
  const start = performance.now();
  const cpu = process.cpuUsage();
  for await (const chunk of write(longSheet(size))) {
    bytes += chunk.length;
    hash.update(chunk);
    highest = Math.max(highest, process.memoryUsage.rss());
  }
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  stall = Math.max(stall, performance.now() - last);
  clearInterval(beat);
  const mega = 1024 * 1024;
  return {
    seconds,
    processor: (user + system) / 1e6,
    megabytes: bytes / mega,
    grownBy: (highest - before) / mega,
    highest: highest / mega,
    stall,
    sha256: hash.digest('hex'),
  };
}
