import type { DatabaseSync } from 'node:sqlite';
import type { Snapshot } from './snapshot-parts.ts';

const ROWS_PER_PIECE = 1_000;

/**
 * The state of an SQLite database. The connection must be inside a transaction, or the only one that writes.
 * @param booleans columns that hold booleans, by table
 */
export function sqliteSnapshot(
  database: DatabaseSync,
  booleans: ReadonlyMap<string, ReadonlySet<string>>,
): Snapshot {
  const names = (sql: string, ...values: string[]) =>
    database
      .prepare(sql)
      .all(...values)
      .map(({ name }) => String(name));
  return {
    kind: 'sqlite',
    migrations: async () =>
      names("select name from sqlite_master where type = 'table' and name = 'schema_migration'").length === 0
        ? []
        : names('select name from schema_migration order by id'),
    tables: async () =>
      names(
        "select name from sqlite_master where type = 'table' and name <> 'schema_migration' and name not like 'sqlite~_%' escape '~'",
      ),
    columns: async (table) => names('select name from pragma_table_info(?)', table),
    async lastId(table) {
      const given = database.prepare('select seq from sqlite_sequence where name = ?').get(table);
      const largest = database.prepare(`select max(id) as id from ${table}`).get();
      return Math.max(Number(given?.['seq'] ?? 0), Number(largest?.['id'] ?? 0));
    },
    async *rows(table, columns) {
      const statement = database.prepare(`select ${quoted(columns)} from ${table} order by id`);
      statement.setReturnArrays(true);
      const ofTable = booleans.get(table);
      const flags = columns.flatMap((column, index) => (ofTable?.has(column) ? index : []));
      let piece: unknown[][] = [];
      for (const row of statement.iterate() as Iterable<unknown>) {
        // setReturnArrays makes it a list; the type of iterate does not know.
        const values = row as unknown[];
        for (const flag of flags) if (values[flag] !== null) values[flag] = values[flag] === 1;
        piece.push(values);
        if (piece.length < ROWS_PER_PIECE) continue;
        yield piece;
        piece = [];
      }
      if (piece.length > 0) yield piece;
    },
  };
}

/** Names of columns for SQL; `before` and `key` are among them. */
export function quoted(columns: readonly string[]): string {
  return columns.map((column) => `"${column}"`).join(', ');
}
