import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { connectDatabase, type Database } from '../../server/platform/db/connect.ts';
import { kysely } from '../../server/platform/db/kysely.ts';
import { poolStates } from '../../server/platform/worker-pool.ts';

const folder = mkdtempSync(join(tmpdir(), 'masterplan-bulk-'));
const file = join(folder, 'plan.sqlite');
const PAGES_BEFORE_A_CHECKPOINT = 1000;
let database: Database;

beforeAll(async () => {
  database = await connectDatabase(`sqlite:${file}`);
  const db = kysely(database.em.fork());
  await sql`create table parent (id integer primary key)`.execute(db);
  await sql`create table child (id integer primary key, words text not null,
    parent_id integer null references parent (id) deferrable initially deferred)`.execute(db);
});

afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Adds so many rows in one transaction. */
async function add(rows: number, parent: number | null = null): Promise<void> {
  await database.em.fork().transactional(async (tx) => {
    await sql`with recursive n (i) as (select 1 union all select i + 1 from n where i < ${rows})
      insert into child (words, parent_id) select hex(randomblob(200)), ${parent} from n`.execute(kysely(tx));
  });
}

const pragma = async (name: string) =>
  (await database.em.fork().execute<Record<string, number>[]>(`pragma ${name}`))[0] ?? {};
const autocheckpoint = async () => Object.values(await pragma('wal_autocheckpoint'))[0];
const checkpointing = () => poolStates().find(({ pool }) => pool === 'checkpoint-worker')?.busy;
const kept = async () =>
  (await database.em.fork().execute<{ n: number }[]>('select count(*) as n from child'))[0]?.n;

test('what a large transaction changed is copied into the file by a thread of its own', async () => {
  await add(30_000);
  expect(checkpointing()).toBe(1);
  expect(await kept()).toBe(30_000);
  await vi.waitFor(async () => expect(await autocheckpoint()).toBe(PAGES_BEFORE_A_CHECKPOINT), 20_000);
  expect(checkpointing()).toBe(0);
  // 30,000 rows of 400 characters are in the file itself now, with nothing left over in the log.
  expect(statSync(file).size).toBeGreaterThan(12_000_000);
  const { log, checkpointed } = await pragma('wal_checkpoint(passive)');
  expect(checkpointed).toBe(log);
});

test('a small one ends as SQLite ends it', async () => {
  const before = (await kept()) ?? 0;
  await add(10);
  expect(checkpointing()).toBe(0);
  expect(await autocheckpoint()).toBe(PAGES_BEFORE_A_CHECKPOINT);
  expect(await kept()).toBe(before + 10);
});

test('closing waits until no thread has the file open any more', async () => {
  const path = join(folder, 'closed.sqlite');
  const closing = await connectDatabase(`sqlite:${path}`);
  await closing.em.fork().execute('create table words (word text)');
  await closing.em.fork().transactional(async (tx) => {
    await tx.execute(`with recursive n (i) as (select 1 union all select i + 1 from n where i < 100000)
      insert into words select hex(randomblob(200)) from n`);
  });
  expect(checkpointing()).toBe(1);
  await closing.close();
  expect(checkpointing()).toBe(0);
  expect(existsSync(`${path}-wal`)).toBe(false);
});

test('a large one that is refused at its commit changes nothing, and the next one works', async () => {
  const before = (await kept()) ?? 0;
  await expect(add(25_000, 999)).rejects.toThrow(/FOREIGN KEY/i);
  expect(await kept()).toBe(before);
  await vi.waitFor(async () => expect(await autocheckpoint()).toBe(PAGES_BEFORE_A_CHECKPOINT), 20_000);
  await add(25_000);
  expect(await kept()).toBe(before + 25_000);
});
