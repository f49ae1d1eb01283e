import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectDatabase } from '../../server/platform/db/connect.ts';
import { kysely } from '../../server/platform/db/kysely.ts';
import { DeadlinePlugin, setDeadline } from '../../server/platform/query-deadline.ts';
import { withRequestScope } from '../../server/platform/request-scope.ts';
import { createDatabase, type TestDatabase } from '../support/databases.ts';
import { startSeededApp, startTestApp } from '../support/test-app.ts';

describe('a query whose time is over', () => {
  test('is answered as too large, and its work ends before the next statement', async () => {
    const app = await startSeededApp('sqlite', { publicAccess: true });
    const hasty = await startTestApp(app.orm, { publicAccess: true, limits: { querySeconds: -1 } });
    const { errors } = await hasty.ask('{ measures(first: 5) { totalCount } }');
    expect(errors[0]?.extensions.code).toBe('TOO_COMPLEX');
    expect(errors[0]?.message).toContain('abgebrochen');
    // A change is never given up halfway.
    const signIn = await hasty.ask('mutation { signOut { email } }');
    expect(signIn.errors).toEqual([]);
    await hasty.stop();
    await app.stop();
  });

  test('asks the database nothing more, while requests in time and jobs go on', async () => {
    const database = await createDatabase('sqlite');
    const db = kysely(database.orm.em.fork()).withPlugin(new DeadlinePlugin());
    const ask = () => db.selectFrom('plan').select('code').execute();
    const inRequest = (seconds: number) =>
      withRequestScope({ requestId: 'x', lang: 'de', deadline: null }, async () => {
        setDeadline(seconds);
        await sleep(20);
        return ask();
      });
    await expect(inRequest(0.001)).rejects.toMatchObject({ code: 'TOO_COMPLEX' });
    await expect(inRequest(10)).resolves.toEqual([]);
    await expect(ask()).resolves.toEqual([]);
    await database.drop();
  });
});

describe('a statement of PostgreSQL whose time is over', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createDatabase('postgresql');
  });
  afterAll(() => database.drop());

  test('is ended by the database', async () => {
    const orm = await connectDatabase(database.url, { statementSeconds: 0.1 });
    const start = performance.now();
    await expect(sql`select pg_sleep(10)`.execute(kysely(orm.em.fork()))).rejects.toThrow(
      /statement timeout/,
    );
    expect(performance.now() - start).toBeLessThan(5_000);
    await orm.close();
  });
});
