import type { Day } from './plan-date.ts';
import type { Lifecycle, ProgressMethod } from './vocabulary.ts';

export interface ProgressInput {
  readonly lifecycle: Lifecycle;
  /** From the effective report, 0 to 100. */
  readonly reportedPercent: number | null;
  /** The linked milestones. */
  readonly milestones: readonly { readonly actual: Day | null }[];
}

export interface Progress {
  /** Whole percent, 0 to 100; null where nothing says anything. */
  readonly percent: number | null;
  readonly method: ProgressMethod;
  /** Linked milestones reached, and all of them: only where they are the method. */
  readonly reached: number | null;
  readonly total: number | null;
}

/**
 * Progress of a measure as of a day: the reported percentage; without one, a reported completion is all
 * of it; else the linked milestones reached out of all linked. Elapsed time never counts.
 * Milestones give 100 only when all are reached.
 */
export function measureProgress(input: ProgressInput, asOf: Day): Progress {
  if (input.reportedPercent !== null) return reported(input.reportedPercent);
  if (input.lifecycle === 'COMPLETED') return reported(100);
  const total = input.milestones.length;
  if (total === 0) return { percent: null, method: 'NONE', reached: null, total: null };
  const reached = input.milestones.filter((m) => m.actual !== null && m.actual <= asOf).length;
  const rounded = Math.round((100 * reached) / total);
  const percent = reached < total ? Math.min(rounded, 99) : 100;
  return { percent, method: 'MILESTONES', reached, total };
}

function reported(percent: number): Progress {
  return { percent, method: 'REPORTED', reached: null, total: null };
}
