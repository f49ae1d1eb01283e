import { sql } from 'kysely';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectDatabase, type Database } from '../../server/platform/db/connect.ts';
import { kysely } from '../../server/platform/db/kysely.ts';
import { migrate } from '../../server/platform/db/migrate.ts';
import {
  type ConnectedReplicas,
  connectReplicas,
} from '../../server/platform/db/replicas/connect-replicas.ts';
import { REST_MS } from '../../server/platform/db/replicas/replica.ts';
import type { ReadDatabase } from '../../server/platform/read-database.ts';
import { type PostgresServer, startPostgres } from '../support/postgres.ts';

const CAUGHT_UP_WITHIN_MS = 10_000;

describe('a PostgreSQL with a standby by streaming replication', () => {
  let server: PostgresServer;
  let standby: PostgresServer;
  let primary: Database;
  let replica: Database;
  let replicas: ConnectedReplicas;
  const logged: string[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => void logged.push(line) });

  beforeAll(async () => {
    server = await startPostgres({ durable: true });
    const orm = await connectDatabase(server.url('postgres'));
    await migrate(orm);
    await orm.close(true);
    standby = await server.standby();
    primary = await connectDatabase(server.url('postgres'));
    replica = await connectDatabase(standby.url('postgres'));
    replicas = await connectReplicas(primary, [standby.url('postgres')], log);
  });
  afterAll(async () => {
    await replicas.close();
    await replica.close(true);
    await primary.close(true);
    await standby.stop();
    await server.stop();
  });

  const openRequest = () => {
    if (!replicas.reads) throw new Error('there are replicas');
    return replicas.reads.openRequest();
  };
  const answeredBy = async (db: ReadDatabase) => {
    const { rows } = await sql<{ standby: boolean }>`select pg_is_in_recovery() as standby`.execute(db);
    return rows[0]?.standby ? 'replica' : 'primary';
  };
  const untilReplicaAnswers = async () => {
    const until = performance.now() + CAUGHT_UP_WITHIN_MS;
    while (performance.now() < until) {
      if ((await answeredBy(openRequest().db)) === 'replica') return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error('the replica did not catch up');
  };
  const save = (key: string) =>
    kysely(primary.em.fork()).insertInto('setting').values({ key, value: key }).execute();
  const settings = async (db: ReadDatabase) =>
    (await db.selectFrom('setting').select('key').orderBy('key').execute()).map(({ key }) => key);

  test('a request reads from the replica, until it has written', async () => {
    await untilReplicaAnswers();
    const { db, toPrimary } = openRequest();
    expect(await answeredBy(db)).toBe('replica');
    toPrimary();
    expect(await answeredBy(db)).toBe('primary');
  });

  test('a write that goes through the read database reaches the primary, and what follows sees it', async () => {
    await untilReplicaAnswers();
    const { db } = openRequest();
    expect(await answeredBy(db)).toBe('replica');
    await db.insertInto('sign_in_throttle').values({ key: 'k', points: 1 }).execute();
    expect(await db.selectFrom('sign_in_throttle').select('points').execute()).toEqual([{ points: 1 }]);
    expect(await answeredBy(db)).toBe('primary');
    await untilReplicaAnswers();
    const other = openRequest().db;
    expect(await other.selectFrom('sign_in_throttle').select('key').forUpdate().execute()).toEqual([
      { key: 'k' },
    ]);
    expect(await answeredBy(other)).toBe('primary');
  });

  test('a replica that stands still never answers with less than was committed', async () => {
    await untilReplicaAnswers();
    await sql`select pg_wal_replay_pause()`.execute(kysely(replica.em.fork()));
    try {
      for (const key of ['a', 'b', 'c']) {
        await save(key);
        const { db } = openRequest();
        expect(await settings(db)).toContain(key);
        expect(await answeredBy(db)).toBe('primary');
      }
      expect(await settings(kysely(replica.em.fork()))).toEqual([]);
    } finally {
      await sql`select pg_wal_replay_resume()`.execute(kysely(replica.em.fork()));
    }
    await untilReplicaAnswers();
    expect(await settings(openRequest().db)).toEqual(['a', 'b', 'c']);
  });

  test('under a load of writes every request sees all that was committed before it', async () => {
    const answers = { replica: 0, primary: 0 };
    for (let turn = 0; turn < 200; turn += 1) {
      const key = `load-${turn}`;
      await save(key);
      // Now and then people pause; then the replica has caught up.
      if (turn % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 30));
      const { db } = openRequest();
      expect(await settings(db)).toContain(key);
      answers[await answeredBy(db)] += 1;
    }
    expect(answers.replica).toBeGreaterThan(0);
  });

  test('a transaction is none of its business', async () => {
    const { db } = openRequest();
    await expect(db.transaction().execute(async () => undefined)).rejects.toThrow('belongs to `write`');
  });

  test('a replica that goes away is replaced by the primary in the middle of a request, and comes back', async () => {
    await untilReplicaAnswers();
    const { db } = openRequest();
    expect(await answeredBy(db)).toBe('replica');
    await standby.halt();
    expect(await answeredBy(db)).toBe('primary');
    expect(await answeredBy(openRequest().db)).toBe('primary');
    expect(logged.filter((line) => line.includes('the replica is away'))).toHaveLength(1);

    const started = await connectReplicas(primary, [standby.url('postgres')], log);
    expect(await answeredBy(started.reads?.openRequest().db ?? fail())).toBe('primary');
    await started.close();

    await standby.start();
    await new Promise((resolve) => setTimeout(resolve, REST_MS));
    await untilReplicaAnswers();
    expect(logged.filter((line) => line.includes('the replica is back'))).toHaveLength(1);
  });

  test.each([
    ['the primary itself', () => server.url('postgres'), /is not a standby/],
    ['another database', () => standby.url('template1'), /standby of another database/],
    ['no such database', () => standby.url('nowhere'), /nowhere/],
  ])('%s is refused as a replica', async (_name, url, words) => {
    await expect(connectReplicas(primary, [url()], log)).rejects.toThrow(words);
  });
});

function fail(): never {
  throw new Error('there are replicas');
}
