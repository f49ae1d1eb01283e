import { addMonths, type Day } from './domain/plan-date.ts';

/** Milliseconds of a day's start in UTC: the number that time axes use. */
export function timeOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** The day of such a number. */
export function dayOf(time: number): Day {
  return new Date(time).toISOString().slice(0, 10);
}

export interface TimeTick {
  readonly day: Day;
  readonly label: string;
}

/** Turns of the year or of the quarter between two days, with at most `most` labels: "2021", else "Q3 21". */
export function timeTicks(from: Day, to: Day, most: number): TimeTick[] {
  for (const step of [3, 6, 12, 24, 60]) {
    const ticks: TimeTick[] = [];
    for (let day = `${from.slice(0, 4)}-01-01`; day <= to; day = addMonths(day, step)) {
      if (day >= from) ticks.push({ day, label: label(day) });
    }
    if (ticks.length <= most) return ticks;
  }
  return [];
}

function label(day: Day): string {
  const year = day.slice(0, 4);
  const month = Number(day.slice(5, 7));
  return month === 1 ? year : `Q${(month - 1) / 3 + 1} ${year.slice(2)}`;
}

/** Turns of the year between two days, as times; for axes that write only the year. */
export function yearTicks(from: Day, to: Day): number[] {
  const ticks: number[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
    const day = `${year}-01-01`;
    if (day >= from) ticks.push(timeOf(day));
  }
  return ticks;
}

/** A straight scale from values to pixels. */
export function linearScale(domain: readonly [number, number], range: readonly [number, number]) {
  const span = domain[1] - domain[0] || 1;
  return (value: number) => range[0] + ((value - domain[0]) / span) * (range[1] - range[0]);
}

/** Moves labels apart that would overlap; `positions` in any order, the answer in the same. */
export function spreadLabels(
  positions: readonly number[],
  gap: number,
  limit: readonly [number, number],
): number[] {
  const order = positions
    .map((_, index) => index)
    .toSorted((a, b) => (positions[a] ?? 0) - (positions[b] ?? 0));
  const placed: number[] = [...positions];
  let lowest = limit[0];
  for (const index of order) {
    placed[index] = Math.max(positions[index] ?? 0, lowest);
    lowest = placed[index] + gap;
  }
  let highest = limit[1];
  for (const index of order.toReversed()) {
    placed[index] = Math.min(placed[index] ?? 0, highest);
    highest = placed[index] - gap;
  }
  return placed;
}

/**
 * Whole round values from 0 to at least `most`, in four steps or fewer: 0, 20, 40, 60, 80 for 73.
 * @param most above 0; else the answer is 0 and 1
 */
export function niceTicks(most: number): number[] {
  if (!(most > 0)) return [0, 1];
  const rough = most / 4;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5].find((each) => each * magnitude >= rough) ?? 10;
  const step = Math.max(1, factor * magnitude);
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, index) => index * step);
}
