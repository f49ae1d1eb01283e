import { sql } from 'kysely';
import { connectDatabase, type Database } from '../../server/platform/db/connect.ts';
import { kysely } from '../../server/platform/db/kysely.ts';
import { CONTENT_TABLES } from '../../server/platform/db/triggers/guards.ts';
import { CONTENT } from '../../server/revisions/draft/content-tables.ts';
import type { ReadDatabase } from '../../server/platform/read-database.ts';
import { startInstallation } from '../support/start-installation.ts';
import { ask, signIn } from './ask.ts';
import { fill, middle, type NewDatabase, onNewDatabases } from './new-databases.ts';

/**
 * The last part of `npm run bench`: opening a draft and comparing two revisions at 1,000 measures and 20 revisions, on
 * a new database of each kind. Prints the median time that somebody waits for an answer, and its share of the floor:
 * the bare statements on the same database and JSON.stringify. No answer is asked for twice, so that none is a kept one.
 */
const MEASURES = 1000;
const REVISIONS = 20;
const RUNS = 9;

const COMPARE = `query ($base: Int!, $head: Int!) { compareRevisions(base: $base, head: $head) {
  counts { kind added removed changed unchanged weakened } totalCount weakenedWithoutReason
  changes { kind code title change weakenings related ministry { code abbreviation name lineage }
    fields { field before after daysMoved weakening }
    reasons { revision field reason decisionReference author at } }
  summary { measuresBefore measuresAfter measuresKept endsMovedLater medianDaysMoved } } }`;
const OPEN = `mutation { openRevision(input: {title: "Messung"}) { version revision { number } } }`;
const DISCARD = `mutation ($number: Int!, $version: Int!) { discardRevision(number: $number, version: $version) }`;

interface Opened {
  readonly openRevision: { readonly version: number; readonly revision: { readonly number: number } };
}

/** Tables of content with the columns that a new revision takes over. */
const COPIED = Object.values(CONTENT).flatMap(({ version, id, columns, links }) => [
  [version, [id, 'position', ...columns]] as const,
  ...links.map(({ table, from, to }) => [table, [from, to]] as const),
]);

console.log('| question | database | time | share of the floor |');
console.log('|---|---|---|---|');
await onNewDatabases(measure);

async function measure(database: NewDatabase): Promise<void> {
  await fill(database, '--measures', String(MEASURES), '--revisions', String(REVISIONS));
  const installation = await startInstallation(database.url, { NODE_ENV: 'production' });
  const port = Number(new URL(installation.url).port);
  try {
    const compare = await medianOf((run) => ask(port, COMPARE, { base: run + 1, head: REVISIONS }));
    const near = await medianOf((run) => ask(port, COMPARE, { base: run + 8, head: run + 9 }));
    const open = await openingADraft(port);
    const orm = await connectDatabase(database.url);
    try {
      const db = kysely(orm.em.fork());
      print(
        'compare two revisions far apart',
        database.name,
        compare,
        await medianOf((run) => rowsOf(db, [run + 1, REVISIONS])),
      );
      print(
        'compare two neighbours',
        database.name,
        near,
        await medianOf((run) => rowsOf(db, [run + 8, run + 9])),
      );
      print('open a draft', database.name, open, await medianOf(() => bareCopy(orm)));
    } finally {
      await orm.close();
    }
  } finally {
    await installation.stop();
  }
}

async function openingADraft(port: number): Promise<number> {
  const cookie = await signIn(port, 'cio@demo.example');
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    const { data } = await ask(port, OPEN, {}, cookie);
    times.push(performance.now() - start);
    const { version, revision } = (data as Opened).openRevision;
    await ask(port, DISCARD, { number: revision.number, version }, cookie);
  }
  return middle(times);
}

/** All rows of the two revisions, as JSON. */
async function rowsOf(db: ReadDatabase, revisions: readonly number[]): Promise<string> {
  const tables: unknown[] = [];
  for (const table of CONTENT_TABLES) {
    const { rows } = await sql`
      select * from ${sql.table(table)} where revision_id in (${sql.join(revisions)})`.execute(db);
    tables.push(rows);
  }
  return JSON.stringify(tables);
}

/** Copies the content of the last revision and takes it back: one insert-select a table, nothing told or recorded. */
async function bareCopy(orm: Database): Promise<void> {
  const em = orm.em.fork();
  await em.begin();
  const db = kysely(em);
  await sql`
    insert into revision (plan_id, number, title, summary, state, based_on_id, opened_at, version)
    values (1, ${REVISIONS + 100}, 'Messung', '', 'DRAFT', ${REVISIONS}, '2021-10-15T08:00:00.000Z', 1)`.execute(
    db,
  );
  for (const [table, columns] of COPIED) {
    const names = sql.join(columns.map((column) => sql.ref(column)));
    await sql`
      insert into ${sql.table(table)} (revision_id, ${names})
      select (select max(id) from revision), ${names} from ${sql.table(table)} where revision_id = ${REVISIONS}`.execute(
      db,
    );
  }
  await em.rollback();
}

async function medianOf(work: (run: number) => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    await work(run);
    times.push(performance.now() - start);
  }
  return middle(times);
}

function print(question: string, database: string, time: number, floor: number): void {
  console.log(`| ${question} | ${database} | ${time.toFixed(0)} ms | ${(floor / time).toFixed(2)} |`);
}
