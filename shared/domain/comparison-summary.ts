import { daysBetween, parsePlanDate } from './plan-date.ts';
import type { ContentChange, ContentItem, PlanContent } from './revision-diff.ts';
import { type ContentKind, WEAKENINGS, type Weakening } from './vocabulary.ts';

/** Changes of the things that one ministry answers for; null: of the plan as a whole. */
export interface MinistryChangeCount {
  readonly ministry: string | null;
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  readonly weakened: number;
}

/** The figures of a comparison, like for like. */
export interface ComparisonSummary {
  readonly measuresBefore: number;
  readonly measuresAfter: number;
  /** In both. */
  readonly measuresKept: number;
  readonly measuresEntered: number;
  /** Dropped, or gone over into others. */
  readonly measuresLeft: number;
  /** Kept measures with a planned end in both. */
  readonly comparableEnds: number;
  readonly endsMovedLater: number;
  readonly endsMovedEarlier: number;
  readonly endsUnmoved: number;
  /** Of the ends that moved; null where none did. Positive: later. */
  readonly medianDaysMoved: number | null;
  readonly totalDaysMoved: number;
  readonly milestonesBefore: number;
  readonly milestonesAfter: number;
  readonly milestonesKept: number;
  readonly milestonesMovedLater: number;
  readonly milestonesMovedEarlier: number;
  readonly milestoneMedianDaysMoved: number | null;
  /** Things weakened in each way, in the order of WEAKENINGS; one thing can stand under several. */
  readonly weakened: readonly { readonly weakening: Weakening; readonly count: number }[];
  /** Those with the most changes first. */
  readonly byMinistry: readonly MinistryChangeCount[];
}

/**
 * Summarises what it takes to come from base to head. Sums of two revisions compare only over what both hold, so what
 * entered and left is counted apart: kept + entered = after, kept + left = before.
 *
 * A date moves by the days between the last days of the two planned periods. The median of an even number of moves is
 * the mean of the two middle ones, rounded half away from zero.
 * @param changes what compareContent(base, head) found
 */
export function comparisonSummary(
  base: PlanContent,
  head: PlanContent,
  changes: readonly ContentChange[],
): ComparisonSummary {
  const measures = sides(base, head, 'MEASURE');
  const milestones = sides(base, head, 'MILESTONE');
  const ends = movesOf(measures.kept, 'plannedEnd');
  const dates = movesOf(milestones.kept, 'planned');
  return {
    measuresBefore: measures.before,
    measuresAfter: measures.after,
    measuresKept: measures.kept.length,
    measuresEntered: measures.after - measures.kept.length,
    measuresLeft: measures.before - measures.kept.length,
    comparableEnds: ends.length,
    endsMovedLater: ends.filter((days) => days > 0).length,
    endsMovedEarlier: ends.filter((days) => days < 0).length,
    endsUnmoved: ends.filter((days) => days === 0).length,
    medianDaysMoved: median(ends.filter((days) => days !== 0)),
    totalDaysMoved: ends.reduce((sum, days) => sum + days, 0),
    milestonesBefore: milestones.before,
    milestonesAfter: milestones.after,
    milestonesKept: milestones.kept.length,
    milestonesMovedLater: dates.filter((days) => days > 0).length,
    milestonesMovedEarlier: dates.filter((days) => days < 0).length,
    milestoneMedianDaysMoved: median(dates.filter((days) => days !== 0)),
    weakened: WEAKENINGS.map((weakening) => ({
      weakening,
      count: changes.filter((change) => change.weakenings.includes(weakening)).length,
    })),
    byMinistry: byMinistry(changes),
  };
}

type Pair = readonly [ContentItem, ContentItem];

function sides(base: PlanContent, head: PlanContent, kind: ContentKind) {
  const old = new Map(base.items.filter((item) => item.kind === kind).map((item) => [item.code, item]));
  const now = head.items.filter((item) => item.kind === kind);
  const kept = now.flatMap((item): Pair[] => {
    const before = old.get(item.code);
    return before ? [[before, item]] : [];
  });
  return { before: old.size, after: now.length, kept };
}

/** Days that a date moved, of every pair that has it on both sides. */
function movesOf(pairs: readonly Pair[], field: string): number[] {
  return pairs.flatMap(([before, after]) => {
    const [from, to] = [lastDay(before, field), lastDay(after, field)];
    return from === null || to === null ? [] : [daysBetween(from, to)];
  });
}

function lastDay(item: ContentItem, field: string): string | null {
  const value = item.fields[field]?.value;
  return typeof value === 'string' ? parsePlanDate(value).date : null;
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) return null;
  const lower = sorted.length % 2 === 0 ? (sorted[middle - 1] ?? upper) : upper;
  const mean = (lower + upper) / 2;
  return Math.sign(mean) * Math.round(Math.abs(mean));
}

function byMinistry(changes: readonly ContentChange[]): MinistryChangeCount[] {
  const counts = new Map<
    string | null,
    { added: number; removed: number; changed: number; weakened: number }
  >();
  for (const { ministry, raw, weakenings } of changes) {
    const count = counts.get(ministry) ?? { added: 0, removed: 0, changed: 0, weakened: 0 };
    if (!raw.before) count.added += 1;
    else if (!raw.after) count.removed += 1;
    else count.changed += 1;
    if (weakenings.length > 0) count.weakened += 1;
    counts.set(ministry, count);
  }
  const sum = (each: MinistryChangeCount) => each.added + each.removed + each.changed;
  return [...counts]
    .map(([ministry, count]) => ({ ministry, ...count }))
    .toSorted((a, b) => sum(b) - sum(a) || ((a.ministry ?? '') < (b.ministry ?? '') ? -1 : 1));
}
