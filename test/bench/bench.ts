import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../support/free-port.ts';
import { startPostgres } from '../support/postgres.ts';
import { beginDrafts, SAVE_DRAFT } from './drafts.ts';
import { load, type NextRequest } from './load.ts';
import { QUESTIONS } from './questions.ts';

/**
 * `npm run bench`: requests per second of the built product as a share of the floor (floor.ts) in the same run, on
 * both databases with the plan as it is and with ten times as many measures. Product and floor take turns in short
 * rounds, and the median of the rounds counts, so that what else the machine does meets both. Only ratios are comparable
 * between machines. BENCH_SECONDS sets the time of a round, BENCH_DATABASE and BENCH_SCALE pick one of the two.
 */
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 0.6);
const ROUNDS = 5;
const PRODUCT_PORT = await freePort();
const FLOOR_PORT = await freePort();
const TENFOLD = 1000;

const folder = mkdtempSync(join(tmpdir(), 'masterplan-bench-'));
const started = new Set<ChildProcess>();
try {
  if (process.env['BENCH_DATABASE'] !== 'postgresql') await onSqlite();
  if (process.env['BENCH_DATABASE'] !== 'sqlite') await onPostgres();
} finally {
  for (const child of started) child.kill('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
}

async function onSqlite(): Promise<void> {
  await onDatabase('SQLite', async (name, scale) => {
    const file = join(folder, `${name}.sqlite`);
    await seed(`sqlite:${file}`, scale);
    const copy = join(folder, `${name}-floor.sqlite`);
    copyFileSync(file, copy);
    return { product: `sqlite:${file}`, writable: `sqlite:${copy}` };
  });
}

async function onPostgres(): Promise<void> {
  const server = await startPostgres({ toDisk: true });
  try {
    await onDatabase('PostgreSQL', async (name, scale) => {
      const urls = [`bench_${name}`, `bench_${name}_floor`].map((database) => server.url(database));
      for (const url of urls) {
        await createDatabase(server.url('postgres'), new URL(url).pathname.slice(1));
        await seed(url, scale);
      }
      const [product = '', writable = ''] = urls;
      return { product, writable };
    });
  } finally {
    await server.stop();
  }
}

async function createDatabase(url: string, name: string): Promise<void> {
  const { connectDatabase } = await import('../../server/platform/db/connect.ts');
  const orm = await connectDatabase(url);
  await orm.em.fork().execute(`create database ${name}`);
  await orm.close();
}

interface Figure {
  readonly product: number;
  readonly share: number;
  readonly p99Ms: number;
}

interface Urls {
  readonly product: string;
  /** A second database of the same content, which the floor may write into. */
  readonly writable: string;
}

async function onDatabase(
  label: string,
  create: (name: string, scale: readonly string[]) => Promise<Urls>,
): Promise<void> {
  const scales = [
    ['1x', []],
    ['10x', ['--measures', String(TENFOLD)]],
  ] as const;
  const figures: Figure[][] = [];
  for (const [name, scale] of scales) {
    if ((process.env['BENCH_SCALE'] ?? name) === name)
      figures.push(await measure(await create(`n${name}`, scale)));
  }
  print(label, figures);
}

async function measure({ product, writable }: Urls): Promise<Figure[]> {
  const servers = [
    startNode(['dist/server/main.js'], { ...environment(product), PORT: String(PRODUCT_PORT) }),
    startNode(['test/bench/floor.ts', product, writable, String(FLOOR_PORT)], process.env),
  ];
  await untilAnswers(PRODUCT_PORT, '/readyz');
  await untilAnswers(FLOOR_PORT, '/0/0');
  const figures: Figure[] = [];
  for (const [index, { query, variables }] of QUESTIONS.entries()) {
    figures.push(
      await compare(
        (n) => ({ path: `/${index}/${n}` }),
        (n) => ({ path: '/graphql', body: JSON.stringify({ query, variables: variables(n) }) }),
      ),
    );
  }
  // Last, since each save makes kept answers stale.
  const save = await beginDrafts(PRODUCT_PORT);
  figures.push(await compare((n, connection) => ({ path: `/save/${connection}/${n}` }), save));
  for (const server of servers) {
    server.kill('SIGTERM');
    await once(server, 'close');
    started.delete(server);
  }
  return figures;
}

/** Floor and product in turn; the first round of each warms up and does not count. */
async function compare(floor: NextRequest, product: NextRequest): Promise<Figure> {
  const rounds: Figure[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const below = await load(FLOOR_PORT, SECONDS, floor);
    const above = await load(PRODUCT_PORT, SECONDS, product);
    const share = above.perSecond / below.perSecond;
    if (round > 0) rounds.push({ product: above.perSecond, share, p99Ms: above.p99Ms });
  }
  return {
    product: middle(rounds.map((each) => each.product)),
    share: middle(rounds.map((each) => each.share)),
    p99Ms: middle(rounds.map((each) => each.p99Ms)),
  };
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function environment(url: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    DATABASE_URL: url,
    PLAN_TODAY: '2021-10-15',
    PUBLIC_ACCESS: 'on',
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'warn',
  };
}

async function seed(url: string, scale: readonly string[]): Promise<void> {
  const child = startNode(['dist/server/seed.js', ...scale], environment(url));
  const [code] = (await once(child, 'close')) as [number];
  started.delete(child);
  if (code !== 0) throw new Error('Seeding the database for the bench failed.');
}

function startNode(parameters: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  const child = spawn(process.execPath, parameters, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  started.add(child);
  return child;
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

function print(label: string, figures: readonly (readonly Figure[])[]): void {
  const [single, tenfold] = figures;
  console.log(`| ${label} | share of the floor | at 10x measures | 10x against 1x | p99 at 1x |`);
  console.log('|---|---|---|---|---|');
  for (const [index, name] of [...QUESTIONS.map((question) => question.name), SAVE_DRAFT].entries()) {
    const [a, b] = [single?.[index], tenfold?.[index]];
    if (!a) throw new Error(`No figures for ${name}.`);
    const more = b ? `${b.share.toFixed(2)} | ${(a.product / b.product).toFixed(2)} times the time` : ' | ';
    console.log(
      `| ${name} | ${a.share.toFixed(2)} | ${more} | ${a.p99Ms.toFixed(1)} ms (${a.product.toFixed(0)}/s) |`,
    );
  }
}
