import { reportDueDate } from '../../../shared/domain/working-days.ts';
import { isDay, type Day } from '../../../shared/domain/plan-date.ts';

/** Where the reports of a round stand, the least done first: the order of chart and table. */
export const PROGRESS_KEYS = [
  'missing',
  'draft',
  'returned',
  'submitted',
  'released',
  'accepted',
  'ended',
] as const;
export type ProgressKey = (typeof PROGRESS_KEYS)[number];

/** Measures of one ministry (null: without a lead) by where their report stands; the parts add up to the total. */
export type Progress = Readonly<Record<ProgressKey, number>> & {
  readonly total: number;
  readonly ministry: { readonly abbreviation: string; readonly lineage: string } | null;
};

/**
 * Worst first: the smallest share of accepted reports, then the greatest share not begun, then the most measures.
 * @param own lineage of the viewer's ministry, which stands first whatever its progress; null for others
 */
export function rankProgress<T extends Progress>(rows: readonly T[], own: string | null): T[] {
  const isOwn = (row: T) => own !== null && row.ministry?.lineage === own;
  const share = (row: T, key: ProgressKey) => (owed(row) === 0 ? 1 : row[key] / owed(row));
  return rows.toSorted(
    (a, b) =>
      Number(isOwn(b)) - Number(isOwn(a)) ||
      share(a, 'accepted') - share(b, 'accepted') ||
      share(b, 'missing') - share(a, 'missing') ||
      b.total - a.total ||
      (a.ministry?.abbreviation ?? '').localeCompare(b.ministry?.abbreviation ?? '', 'de'),
  );
}

/** Measures on which a report is owed or was given: all but those that had ended before. */
export function owed(row: Readonly<Record<'total' | 'ended', number>>): number {
  return row.total - row.ended;
}

/** Sums over all ministries. */
export function sumProgress(rows: readonly Progress[]): Record<ProgressKey | 'total', number> {
  const sum = (key: ProgressKey | 'total') => rows.reduce((total, row) => total + row[key], 0);
  return {
    total: sum('total'),
    missing: sum('missing'),
    draft: sum('draft'),
    returned: sum('returned'),
    submitted: sum('submitted'),
    released: sum('released'),
    accepted: sum('accepted'),
    ended: sum('ended'),
  };
}

/** Reports that their ministry still has to write or send: not begun, drafted or returned. */
export function withMinistry(row: Readonly<Record<ProgressKey, number>>): number {
  return row.missing + row.draft + row.returned;
}

/** The due date that a reporting date gets by itself; null while the day is incomplete or impossible. */
export function proposedDueDate(reportingDate: string | null): Day | null {
  return reportingDate !== null && isDay(reportingDate) ? reportDueDate(reportingDate) : null;
}
