import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { connectDatabase } from '../../../server/platform/db/connect.ts';
import { startPostgres } from '../../support/postgres.ts';
import { beginDrafts, stateOfAffairs } from '../drafts.ts';
import { CONNECTIONS, load, type LoadRequest, type NextRequest } from '../load.ts';
import { PEER_QUESTIONS, PEER_SAVES, type PeerQuestion, READ_SAVED, type Subject } from './questions.ts';
import { type Contestant, CONTESTANTS, type Running, seed, start, stopAll } from './servers.ts';

/**
 * `node test/bench/peers/run.ts`, see README.md: the product beside PostGraphile 5 and Mercurius with graphql-jit. First
 * all must give the same answers, then they take turns in short rounds; the median of the rounds counts.
 */
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 0.6);
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 5);
const REVISION = 4;
const TODAY: Subject = { day: '2021-10-15', revision: REVISION, code: 'M-AMT24' };
const DAYS = 800;

type Requests = Readonly<Record<string, { readonly port: number; readonly next: NextRequest }>>;

const postgres = await startPostgres({ durable: true });
try {
  const url = await plan();
  const copies = await copiesToWriteInto();
  const servers = await startOn(Object.fromEntries(CONTESTANTS.map((each) => [each, url])));
  const codes = await checkAnswers(servers);
  console.log('All four give the same answers. Requests per second, and their share of the floor:\n');
  console.log(
    '| question | floor | product, answers kept | product, no answer kept | Mercurius + jit | PostGraphile 5 |',
  );
  console.log('|---|---|---|---|---|---|');
  for (const question of PEER_QUESTIONS) {
    print(question.name, await measure(readsOf(servers, question, () => TODAY)));
    const other = (n: number) => anotherDay(n, codes);
    const { kept: _same, ...fresh } = readsOf(servers, question, other);
    print(
      `${question.name}, another day${question.name.startsWith('one') ? ' and measure' : ''} each time`,
      await measure(fresh),
    );
  }
  for (const each of ['floor', 'mercurius', 'postgraphile'] as const) await servers[each].stop();
  const writing = { ...(await startOn(copies)), product: servers.product };
  print('save a status report with its audit entry', await measure(await savesOf(writing, copies, url)));
} finally {
  await stopAll();
  await postgres.stop();
}

type Servers = Readonly<Record<Contestant, Running>>;

async function startOn(urls: Partial<Record<Contestant, string>>): Promise<Servers> {
  const started: Partial<Record<Contestant, Running>> = {};
  for (const [contestant, url] of Object.entries(urls) as [Contestant, string][]) {
    started[contestant] = await start(contestant, url);
  }
  return started as Servers;
}

/** The database that all read: the demonstration plan, with PostGraphile's functions in it. */
async function plan(): Promise<string> {
  await statements(postgres.url('postgres'), ['create database peers_plan']);
  const url = postgres.url('peers_plan');
  await seed(url);
  await statements(url, [
    readFileSync(join(import.meta.dirname, 'postgraphile.sql'), 'utf8'),
    'vacuum analyze',
  ]);
  return url;
}

/** One copy for each that writes beside the product, so that nobody waits for another's lock or makes stale what it keeps. */
async function copiesToWriteInto(): Promise<Partial<Record<Contestant, string>>> {
  const copies: Partial<Record<Contestant, string>> = {};
  for (const each of ['floor', 'mercurius', 'postgraphile'] as const) {
    await statements(postgres.url('postgres'), [`create database peers_${each} template peers_plan`]);
    copies[each] = postgres.url(`peers_${each}`);
  }
  return copies;
}

async function statements(url: string, texts: readonly string[]): Promise<Record<string, unknown>[]> {
  const orm = await connectDatabase(url);
  try {
    let rows: Record<string, unknown>[] = [];
    for (const text of texts) rows = await orm.em.fork().execute(text);
    return rows;
  } finally {
    await orm.close();
  }
}

/**
 * Asks all four each question for today and for days and measures in between.
 * @returns codes of the measures
 * @throws AssertionError with the difference where one answers otherwise than the product
 */
async function checkAnswers(servers: Servers): Promise<string[]> {
  const list = PEER_QUESTIONS.find(({ name }) => name.startsWith('list'));
  if (!list) throw new Error('There is no list to take codes from.');
  const answer = await ask(servers.product.port, productRequest(list, TODAY, 0));
  const codes = (list.product.read(answer) as { code: string }[]).map(({ code }) => code);
  const subjects = [TODAY, ...[3, 123, 400, 799].map((n) => anotherDay(n, codes))];
  for (const question of PEER_QUESTIONS) {
    for (const subject of subjects) {
      const requests = requestsOf(question, subject, 0);
      const expected = question.product.read(await ask(servers.product.port, requests.product));
      for (const each of ['floor', 'mercurius', 'postgraphile'] as const) {
        const given = question[each].read(await ask(servers[each].port, requests[each]), subject.day);
        assert.deepEqual(plain(given), plain(expected), `${each}: ${question.name} on ${subject.day}`);
      }
    }
  }
  return codes;
}

/** Another day, and another measure of those that the list shows; the first 800 days reach back to the summer of 2019. */
function anotherDay(n: number, codes: readonly string[]): Subject {
  const day = new Date(Date.UTC(2021, 8, 20) - (n % DAYS) * 86_400_000).toISOString().slice(0, 10);
  return { day, revision: REVISION, code: codes[n % codes.length] ?? TODAY.code };
}

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

async function ask(port: number, { path, body, cookie }: LoadRequest): Promise<unknown> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'content-type': 'application/json', ...(cookie !== undefined && { cookie }) },
    ...(body !== undefined && { body }),
  });
  const { data, errors } = (await response.json()) as { data?: unknown; errors?: unknown };
  if (errors !== undefined) throw new Error(`Port ${port} answered ${JSON.stringify(errors)}.`);
  return data;
}

function graphql(query: string, variables: object): LoadRequest {
  return { path: '/graphql', body: JSON.stringify({ query, variables }) };
}

/** A variable that the document does not declare makes a question one that was never asked. */
function productRequest(question: PeerQuestion, subject: Subject, never: number): LoadRequest {
  const variables = never === 0 ? subject : { ...subject, never };
  return graphql(question.product.query, variables);
}

function requestsOf(question: PeerQuestion, subject: Subject, never: number) {
  const { day, revision, code } = subject;
  return {
    floor: { path: `/?ask=${question.floor.ask.join(',')}&day=${day}&revision=${revision}&code=${code}` },
    product: productRequest(question, subject, never),
    mercurius: graphql(question.mercurius.query, subject),
    postgraphile: graphql(question.postgraphile.query, subject),
  };
}

function readsOf(servers: Servers, question: PeerQuestion, about: (n: number) => Subject): Requests {
  const of = (each: Contestant) => ({
    port: servers[each].port,
    next: (n: number) => requestsOf(question, about(n), n)[each],
  });
  return {
    floor: of('floor'),
    kept: { port: servers.product.port, next: (n) => productRequest(question, about(n), 0) },
    product: of('product'),
    mercurius: of('mercurius'),
    postgraphile: of('postgraphile'),
  };
}

/** The saves of all, checked first: each answers with what was saved and leaves one entry in its audit trail. */
async function savesOf(
  servers: Servers,
  copies: Partial<Record<Contestant, string>>,
  url: string,
): Promise<Requests> {
  const product = await beginDrafts(servers.product.port);
  const floor = (n: number, connection: number) => ({ path: `/?save=${connection}&n=${n}` });
  const [mercurius, postgraphile] = await Promise.all(
    (['mercurius', 'postgraphile'] as const).map(async (each) => {
      const drafts = await beginPeerDrafts(copies[each] ?? '');
      return (n: number, connection: number) =>
        graphql(PEER_SAVES[each], { id: drafts[connection], text: stateOfAffairs(n), percent: n % 100 });
    }),
  );
  if (!mercurius || !postgraphile) throw new Error('A peer has no saves.');
  const requests = {
    floor: { port: servers.floor.port, next: floor },
    product: { port: servers.product.port, next: product },
    mercurius: { port: servers.mercurius.port, next: mercurius },
    postgraphile: { port: servers.postgraphile.port, next: postgraphile },
  };
  const expected = {
    state: 'DRAFT',
    lifecycle: 'IN_PROGRESS',
    stateOfAffairs: stateOfAffairs(7),
    progressPercent: 7,
  };
  for (const each of CONTESTANTS) {
    const database = each === 'product' ? url : (copies[each] ?? '');
    const before = await auditEntries(database);
    const { port, next } = requests[each];
    const saved = await ask(port, next(7, 0));
    assert.deepEqual(READ_SAVED[each](saved), expected, `${each}: save`);
    assert.equal((await auditEntries(database)) - before, 1, `${each}: entries of the audit trail`);
  }
  return requests;
}

async function auditEntries(url: string): Promise<number> {
  const [row] = await statements(url, ['select count(*)::int as n from audit_entry']);
  return Number(row?.['n']);
}

/** One draft for each connection, as the floor begins its own. */
async function beginPeerDrafts(url: string): Promise<number[]> {
  const rows = await statements(url, [
    `insert into status_report (measure_id, round_id, reported_on, state, lifecycle, state_of_affairs, next_steps,
       author_id, created_at, updated_at)
     select m.id, null, '2021-10-15', 'DRAFT', 'IN_PROGRESS', '', '', (select min(id) from account),
       '2021-10-15T08:00:00.000Z', '2021-10-15T08:00:00.000Z' from measure m order by m.id limit ${CONNECTIONS} returning id`,
  ]);
  return rows.map(({ id }) => Number(id));
}

/** All in turn; the first round of each warms up and does not count. @returns medians by who was asked */
async function measure(requests: Requests): Promise<Record<string, { perSecond: number; share: number }>> {
  const rounds: Record<string, number>[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const figures: Record<string, number> = {};
    for (const [name, { port, next }] of Object.entries(requests)) {
      figures[name] = (await load(port, SECONDS, next)).perSecond;
    }
    if (round > 0) rounds.push(figures);
  }
  return Object.fromEntries(
    Object.keys(requests).map((name) => [
      name,
      {
        perSecond: middle(rounds.map((each) => each[name] ?? Number.NaN)),
        share: middle(rounds.map((each) => (each[name] ?? Number.NaN) / (each['floor'] ?? Number.NaN))),
      },
    ]),
  );
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function print(name: string, figures: Record<string, { perSecond: number; share: number }>): void {
  const cell = (who: string) => {
    const figure = figures[who];
    if (!figure) return '';
    const { perSecond, share } = figure;
    return who === 'floor' ? `${perSecond.toFixed(0)}/s` : `${share.toFixed(2)} (${perSecond.toFixed(0)}/s)`;
  };
  console.log(
    `| ${name} | ${['floor', 'kept', 'product', 'mercurius', 'postgraphile'].map(cell).join(' | ')} |`,
  );
}
