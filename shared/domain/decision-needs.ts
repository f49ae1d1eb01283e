import type { ForecastVerdict } from './forecast-verdict.ts';

/** An open thing of the plan that is late. */
export interface LateThing {
  readonly code: string;
  /** Days since it was due; 0 where it is not overdue. */
  readonly daysOverdue: number;
  /** Days that it is expected later than first planned; null where one of the dates is missing. */
  readonly daysAgainstFirst: number | null;
  /** Serves a core goal. */
  readonly core: boolean;
}

/** Measures of one ministry of which nothing current is reported. */
export interface SilentMinistry {
  readonly lineage: string;
  readonly unreported: number;
  readonly total: number;
}

/** What a cabinet is asked to decide on. */
export type DecisionNeed<M extends LateThing, W extends LateThing, S extends SilentMinistry> =
  | { readonly kind: 'PACE' }
  | { readonly kind: 'UNEXPLAINED'; readonly count: number }
  | { readonly kind: 'MILESTONE'; readonly thing: W }
  | { readonly kind: 'MEASURE'; readonly thing: M }
  | { readonly kind: 'SILENT'; readonly ministry: S };

/** How many a summary names. */
export const DECISION_NEEDS_MAX = 3;

/** From this share of measures without current report on a ministry's silence is the cabinet's matter. */
const SILENT_FROM = 0.5;

/**
 * The three things that most need a decision, most urgent first, by a rule that anybody can check:
 * the target will be missed or is past; the plan was weakened without a reason; the milestone that is overdue longest,
 * those of core goals first; the red measure that is furthest behind its first plan, those of core goals first; the
 * ministry with the most measures without current report, where these are at least half of its measures.
 * @param input.milestones those overdue by more than the threshold
 * @param input.measures those with a red light
 */
export function decisionNeeds<M extends LateThing, W extends LateThing, S extends SilentMinistry>(input: {
  readonly verdict: ForecastVerdict;
  readonly unexplained: number;
  readonly milestones: readonly W[];
  readonly measures: readonly M[];
  readonly ministries: readonly S[];
}): DecisionNeed<M, W, S>[] {
  const needs: DecisionNeed<M, W, S>[] = [];
  if (input.verdict === 'UNLIKELY' || input.verdict === 'PAST') needs.push({ kind: 'PACE' });
  if (input.unexplained > 0) needs.push({ kind: 'UNEXPLAINED', count: input.unexplained });
  const milestone = first(input.milestones, (thing) => thing.daysOverdue);
  if (milestone) needs.push({ kind: 'MILESTONE', thing: milestone });
  const measure = first(input.measures, (thing) => thing.daysAgainstFirst ?? 0);
  if (measure) needs.push({ kind: 'MEASURE', thing: measure });
  const ministry = input.ministries
    .filter(({ unreported, total }) => total > 0 && unreported / total >= SILENT_FROM)
    .toSorted((a, b) => b.unreported - a.unreported || (a.lineage < b.lineage ? -1 : 1))[0];
  if (ministry) needs.push({ kind: 'SILENT', ministry });
  return needs.slice(0, DECISION_NEEDS_MAX);
}

function first<T extends LateThing>(things: readonly T[], days: (thing: T) => number): T | undefined {
  return things.toSorted(
    (a, b) => Number(b.core) - Number(a.core) || days(b) - days(a) || (a.code < b.code ? -1 : 1),
  )[0];
}
