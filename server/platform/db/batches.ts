import { breathe } from '../in-parts.ts';

/** Bound values of one statement: SQLite takes 32,766 and PostgreSQL 65,535, and a third of that keeps it short. */
const VALUES_PER_STATEMENT = 10_000;

/**
 * Hands rows to `write` in batches that both databases accept in one INSERT, in order.
 * All rows must have the same columns. An empty list writes nothing.
 */
export async function inBatches<Row extends object>(
  rows: readonly Row[],
  write: (batch: Row[]) => Promise<unknown>,
): Promise<void> {
  const first = rows[0];
  if (!first) return;
  const size = Math.max(1, Math.floor(VALUES_PER_STATEMENT / Object.keys(first).length));
  for (let start = 0; start < rows.length; start += size) {
    await write(rows.slice(start, start + size));
    // A statement of the embedded database holds the process; between two of them others take their turn.
    if (start + size < rows.length) await breathe();
  }
}
