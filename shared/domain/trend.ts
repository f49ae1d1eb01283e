import { type Day, daysBetween } from './plan-date.ts';

/** What a milestone trend line says in a word. */
export const TREND_DIRECTIONS = ['EARLIER', 'STABLE', 'LATER'] as const;
export type TrendDirection = (typeof TREND_DIRECTIONS)[number];

/** One milestone over time: at each x (revision or report), the date then planned. */
export interface TrendInput {
  readonly code: string;
  /** Ascending by x. */
  readonly points: readonly { readonly x: Day; readonly planned: Day }[];
  readonly reachedOn: Day | null;
}

export interface TrendFinding {
  readonly code: string;
  readonly direction: TrendDirection;
  /** From the first planned date to the day it was reached, else to the last planned date; positive is later. */
  readonly daysMoved: number;
  /** The date goes to and fro: the plan is not trusted by those who make it. */
  readonly zigzag: boolean;
  /** The date flees at least as fast as time passes: at this rate the milestone never arrives. */
  readonly steep: boolean;
}

/** A move of this many days both ways is a zigzag even without a second reversal. */
const ZIGZAG_DAYS = 30;

/** A line shorter than half a year, the time from one reporting date to the next, shows one move and no trend. */
const STEEP_FROM_DAYS = 180;

/**
 * Milestone trend analysis: judges each line by its successive planned dates.
 * Moves in the same direction that follow each other are one move. Zigzag: at least two reversals, or one
 * move later and one earlier of at least 30 days each. Steep: between first and last point, at least half a
 * year apart, the date moved later by at least as many days as went by, and the milestone is not reached.
 */
export function milestoneTrend(lines: readonly TrendInput[]): TrendFinding[] {
  return lines.map((line) => {
    const first = line.points[0];
    const last = line.points.at(-1);
    if (!first || !last) {
      return { code: line.code, direction: 'STABLE', daysMoved: 0, zigzag: false, steep: false };
    }
    const daysMoved = daysBetween(first.planned, line.reachedOn ?? last.planned);
    const elapsed = daysBetween(first.x, last.x);
    return {
      code: line.code,
      direction: daysMoved > 0 ? 'LATER' : daysMoved < 0 ? 'EARLIER' : 'STABLE',
      daysMoved,
      zigzag: isZigzag(moves(line.points)),
      steep: line.reachedOn === null && elapsed >= STEEP_FROM_DAYS && daysMoved >= elapsed,
    };
  });
}

/** Moves of the planned date in days, successive ones of one direction joined. */
function moves(points: TrendInput['points']): number[] {
  const joined: number[] = [];
  for (const [i, point] of points.entries()) {
    const before = points[i - 1];
    const days = before ? daysBetween(before.planned, point.planned) : 0;
    if (days === 0) continue;
    const last = joined.at(-1);
    if (last !== undefined && last > 0 === days > 0) joined[joined.length - 1] = last + days;
    else joined.push(days);
  }
  return joined;
}

function isZigzag(joined: readonly number[]): boolean {
  const reversals = joined.length - 1;
  const later = joined.some((days) => days >= ZIGZAG_DAYS);
  const earlier = joined.some((days) => days <= -ZIGZAG_DAYS);
  return reversals >= 2 || (later && earlier);
}
