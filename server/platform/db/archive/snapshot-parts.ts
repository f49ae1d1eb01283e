import {
  type ArchivePart,
  closeOf,
  FORMAT,
  FORMAT_VERSION,
  LEFT_OUT,
  type TableEnd,
  TableSum,
} from './archive-format.ts';

/** A database that stands still while it is read: one transaction that sees one state. */
export interface Snapshot {
  readonly kind: 'sqlite' | 'postgresql';
  /** Names of the migrations that have run, in their order. */
  migrations(): Promise<string[]>;
  /** The product's tables without that of the migrations. */
  tables(): Promise<string[]>;
  columns(table: string): Promise<string[]>;
  lastId(table: string): Promise<number>;
  /** Rows by ascending id, in pieces that fit into memory. */
  rows(table: string, columns: readonly string[]): AsyncIterable<readonly unknown[][]>;
}

/**
 * Everything that an archive holds of a database, in its order.
 * @param now instant that the header names
 */
export async function* snapshotParts(snapshot: Snapshot, now: string): AsyncGenerator<ArchivePart> {
  yield {
    part: 'header',
    format: FORMAT,
    version: FORMAT_VERSION,
    createdAt: now,
    database: snapshot.kind,
    migrations: await snapshot.migrations(),
  };
  const ends: TableEnd[] = [];
  const leftOut = new Set<string>(LEFT_OUT);
  for (const table of (await snapshot.tables()).filter((each) => !leftOut.has(each)).toSorted()) {
    const columns = (await snapshot.columns(table)).toSorted();
    const lastId = await snapshot.lastId(table);
    yield { part: 'table', table, columns, lastId };
    const sum = new TableSum({ table, columns });
    for await (const rows of snapshot.rows(table, columns)) {
      const lines = rows.map((row) => JSON.stringify(row.map(plain)));
      sum.add(lines);
      yield { part: 'rows', lines };
    }
    const end = sum.end();
    ends.push(end);
    yield end;
  }
  yield closeOf(ends);
}

/** Only what JSON gives back as it was. */
function plain(value: unknown): string | number | boolean | null {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new TypeError(`an archive has no form for a value of type ${typeof value}`);
}
