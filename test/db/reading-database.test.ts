import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectDatabase, type Database } from '../../server/platform/db/connect.ts';
import { kysely } from '../../server/platform/db/kysely.ts';
import { migrate } from '../../server/platform/db/migrate.ts';
import type { ReadDatabase } from '../../server/platform/read-database.ts';
import { DeadlinePlugin } from '../../server/platform/query-deadline.ts';
import { openReadingDatabase, type ReadingDatabase } from '../../server/platform/db/reading-database.ts';

const folder = mkdtempSync(join(tmpdir(), 'masterplan-reading-'));
const url = `sqlite:${join(folder, 'plan.sqlite')}`;
let writing: Database;
let reading: ReadingDatabase;

beforeAll(async () => {
  writing = await connectDatabase(url);
  await migrate(writing);
  reading = await openReadingDatabase(url, writing);
});

afterAll(async () => {
  await reading.close();
  await writing.close();
  rmSync(folder, { recursive: true, force: true });
});

const counter = async () =>
  (await reading.db.selectFrom('data_version').select('counter').executeTakeFirstOrThrow()).counter;
const raise = { counter: sql<number>`counter + 1` };

test('readers of an embedded file go on while a transaction writes, and see it once it is through', async () => {
  const before = await counter();
  await writing.em.fork().transactional(async (tx) => {
    await kysely(tx).updateTable('data_version').set(raise).execute();
    expect(await counter()).toBe(before);
  });
  expect(await counter()).toBe(before + 1);
});

test('a single statement that writes waits for the transaction, without holding up those who read', async () => {
  const before = await counter();
  let done = false;
  let single: Promise<unknown> = Promise.resolve();
  await writing.em.fork().transactional(async (tx) => {
    await kysely(tx).updateTable('data_version').set(raise).execute();
    single = reading.db
      .updateTable('data_version')
      .set(raise)
      .execute()
      .then(() => (done = true));
    expect(await counter()).toBe(before);
    expect(done).toBe(false);
  });
  await single;
  expect(await counter()).toBe(before + 2);
});

test('with a plugin, as the server wraps it, the same holds', async () => {
  const before = await counter();
  await reading.db.withPlugin(new DeadlinePlugin()).updateTable('data_version').set(raise).execute();
  expect(await counter()).toBe(before + 1);
});

test('what would write past the queue is refused by SQLite itself', async () => {
  await expect(sql`update data_version set counter = 0`.execute(reading.db)).rejects.toThrow(/readonly/);
});

test('a plugin leaves reading and writing where they were', async () => {
  const before = await counter();
  const asked: string[] = [];
  const db = reading.db.withPlugin({
    transformQuery: ({ node }) => {
      asked.push(node.kind);
      return node;
    },
    transformResult: async ({ result }) => result,
  });
  await db.updateTable('data_version').set(raise).execute();
  expect((await db.selectFrom('data_version').select('counter').executeTakeFirstOrThrow()).counter).toBe(
    before + 1,
  );
  expect(asked).toEqual(['UpdateQueryNode', 'SelectQueryNode']);
});

test('within a transaction a long read lets others take their turn; two at once each answer their own rows', async () => {
  let turns = 0;
  const state = { over: false };
  const others = (async () => {
    while (!state.over) {
      turns += 1;
      await setImmediate();
    }
  })();
  const upTo = (db: ReadDatabase, last: number) =>
    sql<{ n: number }>`
      with recursive counted(n) as (select 1 union all select n + 1 from counted where n < ${last})
      select n from counted`.execute(db);
  await writing.em.fork().transactional(async (tx) => {
    const db = kysely(tx);
    const before = turns;
    const [many, few] = await Promise.all([upTo(db, 200_000), upTo(db, 5)]);
    expect(turns - before).toBeGreaterThan(3);
    expect(many.rows).toHaveLength(200_000);
    expect(many.rows.at(-1)).toEqual({ n: 200_000 });
    expect(few.rows.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5]);
  });
  const failed = writing.em.fork().transactional(async () => Promise.reject(new Error('taken back')));
  await expect(failed).rejects.toThrow('taken back');
  const before = turns;
  await upTo(reading.db, 200_000);
  expect(turns - before, 'a reader outside is as fast as it can be').toBeLessThanOrEqual(1);
  state.over = true;
  await others;
});
