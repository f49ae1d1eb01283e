import { type Kysely, sql } from 'kysely';
import type { DatabaseKind } from '../../../server/platform/db/config.ts';
import type { Database } from '../../../server/platform/db/connect.ts';
import { kysely } from '../../../server/platform/db/kysely.ts';

/**
 * What a refusal may leave behind: its own record, a session that was used, an attempt that was counted.
 */
const LEFT_BY_REFUSALS: ReadonlySet<string> = new Set(['audit_entry', 'auth_session', 'sign_in_throttle']);

const EVENTS = ['insert', 'update', 'delete'] as const;

/** Sees every row that is written, whoever writes it and by whichever way. */
export interface ChangeWatch {
  /** Tables that were written to since the last call. */
  taken(): Promise<string[]>;
}

/** Puts triggers on all tables of a test's own database. */
export async function watchChanges(orm: Database, kind: DatabaseKind): Promise<ChangeWatch> {
  const db: Kysely<{ rights_watch: { name: string } }> = kysely(orm.em.fork()).withTables();
  const tables = [...orm.getMetadata().getAll().values()]
    .map(({ tableName }) => tableName)
    .filter((name) => name !== '' && !LEFT_BY_REFUSALS.has(name));
  await sql`create table rights_watch (name varchar(100) not null)`.execute(db);
  if (kind === 'postgresql') await watchPostgresql(db, tables);
  else await watchSqlite(db, tables);
  return {
    async taken() {
      const rows = await db.deleteFrom('rights_watch').returning('name').execute();
      return [...new Set(rows.map(({ name }) => name))].toSorted();
    },
  };
}

async function watchSqlite<T>(db: Kysely<T>, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    for (const event of EVENTS) {
      await sql`create trigger ${sql.id(`rights_watch_${table}_${event}`)} after ${sql.raw(event)}
        on ${sql.table(table)} begin insert into rights_watch values (${sql.lit(table)}); end`.execute(db);
    }
  }
}

async function watchPostgresql<T>(db: Kysely<T>, tables: readonly string[]): Promise<void> {
  await sql`create function rights_watch_row() returns trigger language plpgsql as $$
    begin insert into rights_watch values (tg_table_name); return null; end $$`.execute(db);
  for (const table of tables) {
    await sql`create trigger rights_watch_row after insert or update or delete on ${sql.table(table)}
      for each row execute function rights_watch_row()`.execute(db);
  }
}
