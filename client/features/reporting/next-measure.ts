import { owesReports } from '../../../shared/domain/reporting-duty.ts';
import type { ReportState, Lifecycle } from '../../../shared/domain/vocabulary.ts';

/** One measure of a ministry in a round: what is known of it and where its report stands. */
export interface MeasureStanding {
  readonly measure: { readonly code: string; readonly title: string; readonly lifecycle: Lifecycle };
  readonly current?: { readonly state: ReportState } | null;
}

/** Is there something left to write: no report although one is owed, a draft, or one that came back? */
export function isLeft({ measure, current }: MeasureStanding): boolean {
  if (!current) return owesReports(measure.lifecycle);
  return current.state === 'DRAFT' || current.state === 'RETURNED';
}

/** Does the measure count in "n of m reported"? What had ended before and has no report does not. */
export function counts({ measure, current }: MeasureStanding): boolean {
  return Boolean(current) || owesReports(measure.lifecycle);
}

/** How far a ministry is: reports handed in, of the measures that count. */
export function handedIn(rows: readonly MeasureStanding[]): { readonly done: number; readonly of: number } {
  const counted = rows.filter(counts);
  return { done: counted.filter((row) => !isLeft(row)).length, of: counted.length };
}

/** The next measure with something left to write after the one named, going round; null where it is the last one. */
export function nextLeft<T extends MeasureStanding>(rows: readonly T[], code: string): T | null {
  const at = rows.findIndex((row) => row.measure.code === code);
  const inOrder = [...rows.slice(at + 1), ...rows.slice(0, Math.max(at, 0))];
  return inOrder.find(isLeft) ?? null;
}
