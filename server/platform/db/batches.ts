import { breathe } from '../in-parts.ts';

/** Bound values of one statement: SQLite takes 32,766 and PostgreSQL 65,535, and a third of that keeps it short. */
const VALUES_PER_STATEMENT = 10_000;

/**
 * Hands rows to `write` in batches that both databases accept in one INSERT, in order.
 * All rows must have the same columns. An empty list writes nothing.
 * @param values bound values of one statement; fewer where each costs the database more than writing one
 */
export async function inBatches<Row extends object>(
  rows: readonly Row[],
  write: (batch: Row[]) => Promise<unknown>,
  values = VALUES_PER_STATEMENT,
): Promise<void> {
  const first = rows[0];
  if (!first) return;
  const size = Math.max(1, Math.floor(values / Object.keys(first).length));
  for (let start = 0; start < rows.length; start += size) {
    await write(rows.slice(start, start + size));
    // A statement of the embedded database holds the process; between two of them others take their turn.
    if (start + size < rows.length) await breathe();
  }
}
