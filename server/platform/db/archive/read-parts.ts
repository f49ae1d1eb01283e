import {
  ArchiveFault,
  type ArchiveHeader,
  type ArchivePart,
  closeOf,
  type TableEnd,
  type TableHead,
  TableSum,
} from './archive-format.ts';

/** Takes what an archive holds, in its order. */
export interface ArchiveSink {
  begin?(header: ArchiveHeader): Promise<void>;
  table?(head: TableHead): Promise<void>;
  rows?(head: TableHead, lines: readonly string[]): Promise<void>;
}

export interface ArchiveSummary {
  readonly header: ArchiveHeader;
  readonly tables: readonly TableEnd[];
}

/**
 * Reads an archive to its end, hands it to a sink and recomputes every sum on the way. Without a sink it only checks.
 * @throws ArchiveFault where a sum does not hold, or the archive ends too early; whatever the sink throws
 */
export async function readParts(
  parts: AsyncIterable<ArchivePart>,
  sink: ArchiveSink = {},
): Promise<ArchiveSummary> {
  let header: ArchiveHeader | null = null;
  let open: { readonly head: TableHead; readonly sum: TableSum } | null = null;
  let closed = false;
  const tables: TableEnd[] = [];
  for await (const part of parts) {
    if (closed || (header === null) !== (part.part === 'header')) throw outOfOrder();
    switch (part.part) {
      case 'header':
        header = part;
        await sink.begin?.(part);
        break;
      case 'table':
        if (open) throw outOfOrder();
        open = { head: part, sum: new TableSum(part) };
        await sink.table?.(part);
        break;
      case 'rows':
        if (!open) throw outOfOrder();
        open.sum.add(part.lines);
        await sink.rows?.(open.head, part.lines);
        break;
      case 'end': {
        const found = open?.sum.end();
        if (found?.table !== part.table) throw outOfOrder();
        if (found.sha256 !== part.sha256 || found.rows !== part.rows) throw altered(part, found);
        tables.push(part);
        open = null;
        break;
      }
      case 'close':
        if (open || part.sha256 !== closeOf(tables).sha256) throw outOfOrder();
        closed = true;
    }
  }
  if (!header || !closed) throw new ArchiveFault('The archive is cut off: its last line is missing.');
  return { header, tables };
}

function outOfOrder(): ArchiveFault {
  return new ArchiveFault('The archive is damaged: its parts are not those that its last line names.');
}

function altered(expected: TableEnd, found: TableEnd): ArchiveFault {
  return new ArchiveFault(
    `The archive is damaged: table ${expected.table} should hold ${expected.rows} rows with the checksum ` +
      `${expected.sha256}, but holds ${found.rows} with ${found.sha256}.`,
  );
}

/**
 * Compares the tables of two states of a database.
 * @returns one line a table that differs; empty where all are equal
 */
export function differences(expected: readonly TableEnd[], found: readonly TableEnd[]): string[] {
  const byName = new Map(found.map((end) => [end.table, end]));
  const missing = expected.flatMap(({ table, rows, sha256 }) => {
    const other = byName.get(table);
    byName.delete(table);
    if (other?.rows === rows && other.sha256 === sha256) return [];
    return `${table}: ${rows} rows ${sha256}, found ${other ? `${other.rows} rows ${other.sha256}` : 'no table'}`;
  });
  return [...missing, ...[...byName.keys()].map((table) => `${table}: not expected`)];
}
