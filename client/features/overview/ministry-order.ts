import { fairPercent } from '../../lib/fair-share.ts';

/** Counts of one ministry by column. */
interface Counted {
  readonly counts: Readonly<Record<string, number>>;
}

/**
 * Rows by the share that a column has of them, greatest first, or by their sum where `column` is null. Rows too small
 * to bear a share come last, and what is equal keeps its order.
 */
export function orderRows<R extends Counted>(rows: readonly R[], column: string | null): R[] {
  const weight = (row: R) =>
    column === null
      ? sumOf(row)
      : (fairPercent({ count: row.counts[column] ?? 0, total: sumOf(row) }) ?? -Infinity);
  return rows.toSorted((a, b) => (weight(a) === weight(b) ? 0 : weight(b) - weight(a)));
}

/**
 * In how many ministries the share of some columns lies above that of all rows together.
 * @returns null where no row bears a share; `judged` counts those that do
 */
export function aboveWhole(
  rows: readonly Counted[],
  columns: readonly string[],
): { above: number; judged: number; percent: number } | null {
  const spoken = (row: Counted) => columns.reduce((sum, column) => sum + (row.counts[column] ?? 0), 0);
  const shares = rows.flatMap((row) => fairPercent({ count: spoken(row), total: sumOf(row) }) ?? []);
  const count = rows.reduce((sum, row) => sum + spoken(row), 0);
  const percent = fairPercent({ count, total: rows.reduce((sum, row) => sum + sumOf(row), 0) });
  if (percent === null || shares.length === 0) return null;
  return { above: shares.filter((share) => share > percent).length, judged: shares.length, percent };
}

function sumOf({ counts }: Counted): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
