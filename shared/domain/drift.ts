import { type Day, daysBetween, type PlanDate } from './plan-date.ts';

/** What a revision planned for the thing; `planned` is null where it named no date. */
export interface Baseline {
  readonly revision: number;
  readonly planned: PlanDate | null;
}

export interface Drift {
  readonly expected: PlanDate | null;
  readonly firstRevision: number | null;
  readonly firstPlanned: PlanDate | null;
  /** Days from the first plan to what is expected; positive is later; null where a date is missing. */
  readonly daysAgainstFirst: number | null;
  readonly previousRevision: number | null;
  readonly previousPlanned: PlanDate | null;
  readonly daysAgainstPrevious: number | null;
}

/**
 * How far the end expected today has drifted from two baselines: the first revision that held the thing,
 * and the revision before the one in force. One alone would hide either the whole way or the last step.
 */
export function drift(input: {
  readonly expected: PlanDate | null;
  readonly first: Baseline | null;
  readonly previous: Baseline | null;
}): Drift {
  const { expected, first, previous } = input;
  return {
    expected,
    firstRevision: first?.revision ?? null,
    firstPlanned: first?.planned ?? null,
    daysAgainstFirst: daysAgainst(first, expected),
    previousRevision: previous?.revision ?? null,
    previousPlanned: previous?.planned ?? null,
    daysAgainstPrevious: daysAgainst(previous, expected),
  };
}

/** The end to expect by all that is known: the actual one, else the forecast, else the plan. */
export function expectedEnd(dates: {
  readonly actual: Day | null;
  readonly forecast: PlanDate | null;
  readonly planned: PlanDate | null;
}): PlanDate | null {
  if (dates.actual !== null) return { date: dates.actual, precision: 'DAY' };
  return dates.forecast ?? dates.planned;
}

function daysAgainst(baseline: Baseline | null, expected: PlanDate | null): number | null {
  if (!baseline?.planned || !expected) return null;
  return daysBetween(baseline.planned.date, expected.date);
}
