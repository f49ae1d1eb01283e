import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { addMonths, type Day, daysBetween, monthEnd } from './plan-date.ts';

/** Simulated futures. */
const PATHS = 2000;
/** Observed months that are drawn from, and how many of them at least. */
const WINDOW_MONTHS = 12;
const WINDOW_MONTHS_MIN = 6;
/** A completion later than this (50 years) is none. */
const COMPLETION_MONTHS_MAX = 600;
/** Longest path that is returned, unless the target date lies further ahead. */
const PATH_MONTHS_MAX = 60;
/** How far ahead an earlier forecast is checked, where the caller names nothing else. */
const BACKTEST_MONTHS = 6;

export interface OnlinePoint {
  /** Month end. Points on other days are not used: their month is not over. */
  readonly date: Day;
  /** How many were online at the end of that day. */
  readonly online: number;
}

export interface ForecastInput {
  /** Ascending, every month once. */
  readonly history: readonly OnlinePoint[];
  /** How many there are: no path rises above it. */
  readonly total: number;
  /** How many must be online, at most total. */
  readonly target: number;
  readonly targetDate: Day;
  /** Points after it are not known yet. */
  readonly asOf: Day;
  /** 32-bit integer: the same input with the same seed gives the same forecast. */
  readonly seed: number;
}

export interface Quantiles {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

export interface ForecastPathPoint extends Quantiles {
  /** Month end. */
  readonly date: Day;
}

export interface Forecast {
  /** False with fewer than 6 monthly increments: then there is no path and no probability. */
  readonly enoughData: boolean;
  /** From the month after the last known one to the target date or the P80 completion, the later of the two. */
  readonly path: readonly ForecastPathPoint[];
  /** Month end by which half (80 %) of the paths have reached the target; null if not within 600 months. */
  readonly p50Completion: Day | null;
  readonly p80Completion: Day | null;
  /** Share of the paths, 0 to 1, that reach the target at the last month end on or before its date. */
  readonly probabilityByTarget: number | null;
}

export interface BacktestPoint extends Quantiles {
  readonly forecastOn: Day;
  readonly forDate: Day;
  readonly actual: number;
}

/**
 * Forecast of go-lives by bootstrap. The increments of the last 12 observed months are the urn. Each of
 * 2,000 paths first draws its own urn from it, as many increments as it holds, with replacement: twelve
 * months show the true pace only roughly, and bands that took it for known would be too narrow (68 instead
 * of 80 % of outcomes within P10 to P90 after a year). Then the path goes on from the last known count and
 * draws one increment of its own urn for every month to come, with replacement and independently of the
 * month before: no blocks, so it takes the months for alike and knows neither trend nor season nor a rush
 * before the target date. Counts stay between 0 and `total`. P10, P50 and P90 are the nearest-rank
 * quantiles of the paths in each month, so they are whole numbers. A path is complete in the first month in
 * which it holds the target; paths are followed up to 600 months for that. Randomness comes from a seeded
 * xoroshiro128+ generator.
 *
 * A target that the history has reached already is complete in the first month that held it.
 * @throws RangeError where the month ends do not follow each other, or target exceeds total
 */
export function forecast(input: ForecastInput): Forecast {
  const known = knownMonths(input.history, input.asOf);
  const urn = lastIncrements(known);
  const last = known.at(-1);
  if (input.target > input.total) throw new RangeError(`target ${input.target} above total ${input.total}`);
  if (!last || urn.length < WINDOW_MONTHS_MIN) {
    return {
      enoughData: false,
      path: [],
      p50Completion: null,
      p80Completion: null,
      probabilityByTarget: null,
    };
  }
  const reached = known.find((point) => point.online >= input.target);
  const monthsToTarget = fullMonths(last.date, input.targetDate);
  const months = Math.min(COMPLETION_MONTHS_MAX, Math.max(PATH_MONTHS_MAX, monthsToTarget));
  const walk = walkPaths({ urn, from: last.online, months, ...input });

  const p50Month = completionMonth(walk.completions, 0.5);
  const p80Month = completionMonth(walk.completions, 0.8);
  const shown = Math.min(months, Math.max(monthsToTarget, p80Month ?? PATH_MONTHS_MAX));
  const dayOf = (month: number | null): Day | null =>
    reached ? reached.date : month === null ? null : monthAfter(last.date, month);
  const inTime = walk.completions.filter((month) => month <= monthsToTarget).length;
  return {
    enoughData: true,
    path: walk.quantiles
      .slice(0, shown)
      .map(({ p10, p50, p90 }, i) => ({ date: monthAfter(last.date, i + 1), p10, p50, p90 })),
    p50Completion: dayOf(p50Month),
    p80Completion: dayOf(p80Month),
    probabilityByTarget: reached ? Number(reached.date <= input.targetDate) : inTime / PATHS,
  };
}

/**
 * How earlier forecasts fared: for every known month that had enough data before it, the forecast made
 * then (with what was known then) for some months ahead, beside what came.
 * @param monthsAhead at least 1, default 6
 */
export function backtest(
  input: Omit<ForecastInput, 'target' | 'targetDate'>,
  monthsAhead: number = BACKTEST_MONTHS,
): BacktestPoint[] {
  const known = knownMonths(input.history, input.asOf);
  const points: BacktestPoint[] = [];
  for (const [i, origin] of known.entries()) {
    const outcome = known[i + monthsAhead];
    const urn = lastIncrements(known.slice(0, i + 1));
    if (!outcome || urn.length < WINDOW_MONTHS_MIN) continue;
    const { total, seed } = input;
    const walk = walkPaths({ urn, from: origin.online, months: monthsAhead, total, target: null, seed });
    const quantiles = walk.quantiles.at(-1);
    if (!quantiles) continue;
    points.push({ forecastOn: origin.date, forDate: outcome.date, ...quantiles, actual: outcome.online });
  }
  return points;
}

interface Walk {
  /** Per month ahead, first month first. */
  readonly quantiles: readonly Quantiles[];
  /** Ascending: month in which each path completed, for those that did. */
  readonly completions: readonly number[];
}

/** Walks all paths `months` ahead, and on until the target is reached (null: no target, no longer walk). */
function walkPaths(walk: {
  readonly urn: readonly number[];
  readonly from: number;
  readonly months: number;
  readonly total: number;
  readonly target: number | null;
  readonly seed: number;
}): Walk {
  const { urn, months, total } = walk;
  const generator = xoroshiro128plus(walk.seed);
  const byMonth = Array.from({ length: months }, () => new Int32Array(PATHS));
  const completions: number[] = [];
  const target = walk.target ?? Number.POSITIVE_INFINITY;
  const reachable = walk.target !== null && urn.some((increment) => increment > 0);
  const horizon = reachable ? COMPLETION_MONTHS_MAX : months;
  for (let path = 0; path < PATHS; path += 1) {
    const ownUrn = urn.map(() => draw(generator, urn));
    let online = Math.min(walk.from, total);
    let completed = online >= target ? 0 : null;
    for (let month = 1; month <= horizon && (month <= months || completed === null); month += 1) {
      online = Math.min(total, Math.max(0, online + draw(generator, ownUrn)));
      const column = byMonth[month - 1];
      if (column) column[path] = online;
      if (completed === null && online >= target) completed = month;
    }
    if (completed !== null) completions.push(completed);
  }
  return {
    quantiles: byMonth.map((column) => quantilesOf(column.toSorted())),
    completions: completions.toSorted((a, b) => a - b),
  };
}

function draw(generator: RandomGenerator, urn: readonly number[]): number {
  return urn[uniformInt(generator, 0, urn.length - 1)] ?? 0;
}

function quantilesOf(ascending: Int32Array): Quantiles {
  const at = (share: number): number => ascending[rank(share)] ?? 0;
  return { p10: at(0.1), p50: at(0.5), p90: at(0.9) };
}

function completionMonth(ascending: readonly number[], share: number): number | null {
  return ascending[rank(share)] ?? null;
}

/** Index of the nearest-rank quantile among all paths. */
function rank(share: number): number {
  return Math.ceil(share * PATHS) - 1;
}

function knownMonths(history: readonly OnlinePoint[], asOf: Day): OnlinePoint[] {
  const known = history.filter((point) => point.date <= asOf && point.date === monthEnd(point.date));
  for (const [i, point] of known.entries()) {
    const before = known[i - 1];
    if (before && point.date !== monthAfter(before.date, 1)) {
      throw new RangeError(`months must follow each other: ${before.date}, ${point.date}`);
    }
  }
  return known;
}

function lastIncrements(known: readonly OnlinePoint[]): number[] {
  const increments = known.slice(1).map((point, i) => point.online - (known[i]?.online ?? 0));
  return increments.slice(-WINDOW_MONTHS);
}

/** Month ends that lie after `from` (itself a month end) and on or before `to`. */
function fullMonths(from: Day, to: Day): number {
  if (daysBetween(from, to) <= 0) return 0;
  const months =
    12 * (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) +
    Number(to.slice(5, 7)) -
    Number(from.slice(5, 7));
  return to === monthEnd(to) ? months : months - 1;
}

function monthAfter(end: Day, months: number): Day {
  return monthEnd(addMonths(end, months));
}
