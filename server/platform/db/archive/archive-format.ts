import { createHash } from 'node:crypto';
import { z } from 'zod';

/**
 * The archive of a database, the same for SQLite and PostgreSQL: JSON lines, compressed with gzip. First a header; then
 * for each table, in the order of their names, a line that names its columns, a JSON array a row by ascending id, and a
 * line with number and SHA-256 of the rows; at last a line with the sums of all. A file without that last line is cut
 * off. Values are numbers, texts (days and instants among them), true, false and null, whichever database they are from.
 */
export const FORMAT = 'masterplan-archive';
export const FORMAT_VERSION = 1;

/**
 * Tables whose rows are worth nothing later, or would do harm: a session that was ended must not come back with an old
 * archive, nor a link that was used. People sign in again.
 */
export const LEFT_OUT = ['auth_session', 'auth_token', 'oidc_transaction', 'sign_in_throttle'] as const;

const name = z.string().regex(/^[a-z][a-z0-9_]*$/);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().min(0);

const headerLine = z.object({
  part: z.literal('header'),
  format: z.literal(FORMAT, 'it is no archive of this product'),
  version: z.literal(FORMAT_VERSION, 'its form is newer than this version of the product'),
  createdAt: z.string(),
  /** Kind of database that it was taken from. */
  database: z.enum(['sqlite', 'postgresql']),
  /** Migrations that had run there, in their order: the state of the schema. */
  migrations: z.array(z.string()).min(1, 'the database that it was taken from was never migrated'),
});
const tableLine = z.object({
  part: z.literal('table'),
  table: name,
  columns: z.array(name).min(1),
  /** The largest id ever given, so that none is given twice; 0 without any. */
  lastId: count,
});
const endLine = z.object({ part: z.literal('end'), table: name, rows: count, sha256 });
const closeLine = z.object({ part: z.literal('close'), tables: count, rows: count, sha256 });

export type ArchiveHeader = z.infer<typeof headerLine>;
export type TableHead = z.infer<typeof tableLine>;
export type TableEnd = z.infer<typeof endLine>;
export type ArchiveClose = z.infer<typeof closeLine>;

/** Rows of the table that was named last, each the text of a JSON array. */
export interface RowLines {
  readonly part: 'rows';
  readonly lines: readonly string[];
}

export type ArchivePart = ArchiveHeader | TableHead | RowLines | TableEnd | ArchiveClose;

/** Why an archive cannot be used, in words for operators. */
export class ArchiveFault extends Error {}

const controlLine = z.discriminatedUnion('part', [headerLine, tableLine, endLine, closeLine]);

/** @throws ArchiveFault where the line is none of an archive */
export function readControlLine(line: string): Exclude<ArchivePart, RowLines> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new ArchiveFault('The file is no archive of this product, or it is damaged.', { cause: error });
  }
  const parsed = controlLine.safeParse(value);
  if (parsed.success) return parsed.data;
  const words = parsed.error.issues.map(({ message }) => message).join('; ');
  throw new ArchiveFault(`The archive cannot be read: ${words}.`);
}

/** SHA-256 of the rows of a table, fed piece by piece. */
export class TableSum {
  #rows = 0;
  readonly #hash = createHash('sha256');
  readonly #table: string;

  constructor({ table, columns }: Pick<TableHead, 'table' | 'columns'>) {
    this.#table = table;
    this.#hash.update(`${JSON.stringify(columns)}\n`);
  }

  add(lines: readonly string[]): void {
    if (lines.length === 0) return;
    this.#rows += lines.length;
    this.#hash.update(`${lines.join('\n')}\n`);
  }

  end(): TableEnd {
    return { part: 'end', table: this.#table, rows: this.#rows, sha256: this.#hash.digest('hex') };
  }
}

/** The last line: sums over the ends of all tables. */
export function closeOf(ends: readonly TableEnd[]): ArchiveClose {
  const hash = createHash('sha256');
  for (const { table, rows, sha256: sum } of ends) hash.update(`${table} ${rows} ${sum}\n`);
  const rows = ends.reduce((sum, end) => sum + end.rows, 0);
  return { part: 'close', tables: ends.length, rows, sha256: hash.digest('hex') };
}
