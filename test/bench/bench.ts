import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beginDrafts, SAVE_DRAFT } from './drafts.ts';
import { load } from './load.ts';
import { QUESTIONS } from './questions.ts';

/**
 * `npm run bench`: requests per second of the built product as a share of the floor (floor.ts) in the same run, on
 * the embedded database with the plan as it is and with ten times as many measures. Only ratios are comparable
 * between machines. BENCH_SECONDS sets the time per figure.
 */
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 4);
const PRODUCT_PORT = 4391;
const FLOOR_PORT = 4392;
const TENFOLD = 1000;

const folder = mkdtempSync(join(tmpdir(), 'masterplan-bench-'));
const started: ChildProcess[] = [];
try {
  const single = await measure('1x', []);
  const tenfold = await measure('10x', ['--measures', String(TENFOLD)]);
  print(single, tenfold);
} finally {
  for (const child of started) child.kill('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
}

interface Figure {
  readonly product: number;
  readonly floor: number;
  readonly p99Ms: number;
}

async function measure(name: string, scale: string[]): Promise<Figure[]> {
  const file = join(folder, `${name}.sqlite`);
  const env = {
    ...process.env,
    DATABASE_URL: `sqlite:${file}`,
    PLAN_TODAY: '2021-10-15',
    PUBLIC_ACCESS: 'on',
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: String(PRODUCT_PORT),
    LOG_LEVEL: 'warn',
  };
  const seed = spawn('node', ['dist/server/seed.js', ...scale], { env, stdio: 'inherit' });
  const [code] = (await once(seed, 'close')) as [number];
  if (code !== 0) throw new Error('Seeding the database for the bench failed.');
  const copy = join(folder, `${name}-floor.sqlite`);
  copyFileSync(file, copy);
  const servers = [
    spawn('node', ['dist/server/main.js'], { env, stdio: ['ignore', 'ignore', 'inherit'] }),
    spawn('node', ['test/bench/floor.ts', file, copy, String(FLOOR_PORT)], { stdio: 'inherit' }),
  ];
  started.push(...servers);
  await untilAnswers(PRODUCT_PORT, '/readyz');
  await untilAnswers(FLOOR_PORT, '/0/0');

  const figures: Figure[] = [];
  for (const [index, { query, variables }] of QUESTIONS.entries()) {
    const floor = await load(FLOOR_PORT, SECONDS, (n) => ({ path: `/${index}/${n}` }));
    const product = await load(PRODUCT_PORT, SECONDS, (n) => ({
      path: '/graphql',
      body: JSON.stringify({ query, variables: variables(n) }),
    }));
    figures.push({ product: product.perSecond, floor: floor.perSecond, p99Ms: product.p99Ms });
  }
  // Last, since each save makes every kept answer stale.
  const floor = await load(FLOOR_PORT, SECONDS, (n, connection) => ({ path: `/save/${connection}/${n}` }));
  const product = await load(PRODUCT_PORT, SECONDS, await beginDrafts(PRODUCT_PORT));
  figures.push({ product: product.perSecond, floor: floor.perSecond, p99Ms: product.p99Ms });
  for (const server of servers) {
    server.kill('SIGTERM');
    await once(server, 'close');
  }
  return figures;
}

async function untilAnswers(port: number, path: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const ready = await fetch(`http://127.0.0.1:${port}${path}`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Nothing answered on port ${port} after ten seconds.`);
}

function print(single: readonly Figure[], tenfold: readonly Figure[]): void {
  console.log('| question | share of the floor | at 10x measures | 10x against 1x | p99 at 1x |');
  console.log('|---|---|---|---|---|');
  for (const [index, name] of [...QUESTIONS.map((question) => question.name), SAVE_DRAFT].entries()) {
    const [a, b] = [single[index], tenfold[index]];
    if (!a || !b) throw new Error(`No figures for ${name}.`);
    const cost = `${(a.product / b.product).toFixed(2)} times the time`;
    console.log(
      `| ${name} | ${(a.product / a.floor).toFixed(2)} | ${(b.product / b.floor).toFixed(2)} | ${cost} | ${a.p99Ms.toFixed(1)} ms |`,
    );
  }
}
