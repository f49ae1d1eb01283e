import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Database } from '../../server/platform/db/connect.ts';
import { kysely } from '../../server/platform/db/kysely.ts';
import { createDatabase } from '../support/databases.ts';

/** Runs a read so many times on one connection. @returns the texts that the connection keeps prepared */
async function preparedAfter(orm: Database, times: number, read: string): Promise<string[]> {
  return orm.em.fork().transactional(async (em) => {
    const db = kysely(em);
    for (let n = 0; n < times; n += 1) {
      // oxlint-disable-next-line no-await-in-loop -- on one connection, one after the other
      await sql`${sql.raw(read)} ${n}`.execute(db);
    }
    const { rows } = await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(
      db,
    );
    return rows.map(({ statement }) => statement);
  });
}

test('a read is prepared when it comes again, but for stars, which a migration changes', async () => {
  const database = await createDatabase('postgresql');
  const { orm } = database;
  try {
    const read = 'select id from plan where id >';
    expect(await preparedAfter(orm, 1, read)).not.toContain(`${read} $1`);
    expect(await preparedAfter(orm, 2, read)).toContain(`${read} $1`);
    const star = 'select p.* from plan p where id >';
    expect(await preparedAfter(orm, 3, star)).not.toContain(`${star} $1`);
  } finally {
    await database.drop();
  }
});
