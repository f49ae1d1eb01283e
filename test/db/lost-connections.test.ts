import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectDatabase, type Database } from '../../server/platform/db/connect.ts';
import { outageOf } from '../../server/platform/db/unavailable.ts';
import { type PostgresServer, startPostgres } from '../support/postgres.ts';

/** More than the pool holds. */
const TRANSACTIONS = 12;

let postgres: PostgresServer;
let orm: Database;
beforeAll(async () => {
  postgres = await startPostgres();
  orm = await connectDatabase(postgres.url('postgres'));
});
afterAll(async () => {
  await orm.close(true);
  await postgres.stop();
});

test('a pool whose connections were lost in the middle of transactions has room again afterwards', async () => {
  const begun: true[] = [];
  const transactions = Array.from({ length: TRANSACTIONS }, () =>
    orm.em.fork().transactional(async (tx) => {
      begun.push(true);
      await tx.execute('select pg_sleep(30)');
    }),
  );
  const outcomes = Promise.allSettled(transactions);
  while (begun.length < 10) await new Promise((resolve) => setTimeout(resolve, 10));
  await postgres.halt('QUIT');
  for (const outcome of await outcomes) {
    expect(outcome.status === 'rejected' && outageOf(outcome.reason)).toBe('AWAY');
  }
  await postgres.start();
  const answers = Array.from({ length: TRANSACTIONS }, () =>
    orm.em.fork().transactional((tx) => tx.execute('select 1 as one')),
  );
  expect(await Promise.all(answers)).toEqual(Array.from({ length: TRANSACTIONS }, () => [{ one: 1 }]));
});
