import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Snapshot } from './snapshot-parts.ts';
import { quoted } from './sqlite-snapshot.ts';

/** A piece of rows takes about so many characters, so that large texts do not fill the memory. */
const PIECE_CHARACTERS = 2_000_000;
const ROWS_PER_PIECE_MAX = 5_000;
/** A piece may grow by so much over the one before. */
const GROWTH = 8;

/** The state of a PostgreSQL database, as the transaction of `tx` sees it. */
export function postgresqlSnapshot(tx: SqlEntityManager): Snapshot {
  const names = async (sql: string, values: string[] = []) =>
    (await tx.execute<{ name: string }[]>(sql, values)).map(({ name }) => name);
  const tables = () => names(`select relname as name from pg_class where ${OWN_TABLES}`);
  return {
    kind: 'postgresql',
    migrations: async () =>
      (await tables()).includes('schema_migration')
        ? names('select name from schema_migration order by id')
        : [],
    tables: async () => (await tables()).filter((table) => table !== 'schema_migration'),
    columns: (table) =>
      names(
        `select attname as name from pg_attribute
          where attrelid = ?::regclass and attnum > 0 and not attisdropped order by attnum`,
        [table],
      ),
    async lastId(table) {
      const rows = await tx.execute<{ id: string | number | null }[]>(
        `select greatest(
           (select max(id) from ${table}),
           (select last_value from pg_sequences where schemaname = current_schema()
             and pg_get_serial_sequence('${table}', 'id') = format('%I.%I', schemaname, sequencename))) as id`,
      );
      return Number(rows[0]?.id ?? 0);
    },
    async *rows(table, columns) {
      await tx.execute(
        `declare archive_rows no scroll cursor for select ${quoted(columns)} from ${table} order by id`,
        [],
        'run',
      );
      for (let size = 1; ;) {
        const found = await tx.execute<Record<string, unknown>[]>(`fetch ${size} from archive_rows`);
        const rows = found.map((row) => columns.map((column) => row[column]));
        if (rows.length > 0) yield rows;
        if (rows.length < size) break;
        size = nextSize(size, rows);
      }
      await tx.execute('close archive_rows', [], 'run');
    },
  };
}

/** Tables of the schema that the connection works in. */
export const OWN_TABLES = "relkind = 'r' and relnamespace = current_schema()::regnamespace";

function nextSize(size: number, rows: readonly unknown[][]): number {
  const texts = rows.flat().filter((value) => typeof value === 'string');
  const characters = texts.reduce((sum, text) => sum + text.length, rows.length);
  const fitting = Math.floor((PIECE_CHARACTERS * rows.length) / characters);
  return Math.max(1, Math.min(size * GROWTH, fitting, ROWS_PER_PIECE_MAX));
}
