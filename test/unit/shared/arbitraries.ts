import * as fc from 'fast-check';
import { addDays, type Day, parsePlanDate, type PlanDate } from '../../../shared/domain/plan-date.ts';

/** Days around the plan's life. */
export const day = (from: Day = '2018-01-01', spanDays = 3000): fc.Arbitrary<Day> =>
  fc.integer({ min: 0, max: spanDays }).map((n) => addDays(from, n));

/** Written forms of planned dates in all four precisions. */
export const writtenDate: fc.Arbitrary<string> = fc.oneof(
  fc.integer({ min: 1900, max: 2199 }).map(String),
  fc
    .tuple(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 1, max: 4 }))
    .map(([year, quarter]) => `${year}-Q${quarter}`),
  fc
    .tuple(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`),
  day('1900-01-01', 100_000),
);

/** Planned dates near the plan's life. */
export const planDate: fc.Arbitrary<PlanDate> = fc.oneof(
  day().map((date): PlanDate => ({ date, precision: 'DAY' })),
  day().map((date) => parsePlanDate(date.slice(0, 7))),
  fc
    .tuple(fc.integer({ min: 2018, max: 2026 }), fc.integer({ min: 1, max: 4 }))
    .map(([year, quarter]) => parsePlanDate(`${year}-Q${quarter}`)),
  fc.integer({ min: 2018, max: 2026 }).map((year) => parsePlanDate(String(year))),
);
