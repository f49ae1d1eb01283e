import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthEnd, parsePlanDate } from '../../../shared/domain/plan-date.ts';
import { shiftPlanDate } from '../../../shared/domain/shift-plan-date.ts';
import { DATE_PRECISIONS, type DatePrecision } from '../../../shared/domain/vocabulary.ts';
import { day } from './arbitraries.ts';

describe('moving a planned date by months', () => {
  test.each([
    ['2020-Q4', 3, '2021-Q1'],
    ['2021-Q1', -3, '2020-Q4'],
    ['2020-Q4', 12, '2021-Q4'],
    ['2021', 12, '2022'],
    ['2021', -24, '2019'],
    ['2021-12', 1, '2022-01'],
    ['2021-01', -1, '2020-12'],
    ['2021-03-15', 6, '2021-09-15'],
    ['2021-01-30', 1, '2021-02-28'],
    ['2021-06-30', 6, '2021-12-31'],
    ['2020-02-29', 12, '2021-02-28'],
    ['2021-02-28', 12, '2022-02-28'],
  ])('%s by %i months is %s', (written, months, date) => {
    expect(shiftPlanDate(written, months)).toEqual({ date, refusal: null });
  });

  test.each([
    ['2021', 6, 'YEAR'],
    ['2021', 18, 'YEAR'],
    ['2020-Q4', 1, 'QUARTER'],
    ['2020-Q4', -2, 'QUARTER'],
    ['2099-12', 1, 'RANGE'],
    ['2000', -12, 'RANGE'],
    ['2150-01-01', 12_000, 'RANGE'],
  ])('%s by %i months is refused: %s', (written, months, refusal) => {
    expect(shiftPlanDate(written, months)).toEqual({ date: null, refusal });
  });

  test('there and back again is where it was, and the precision stays', () => {
    fc.assert(
      fc.property(fc.constantFrom(...DATE_PRECISIONS), day(), months(), (precision, from, by) => {
        const written = writtenIn(precision, from);
        const { date } = shiftPlanDate(written, by);
        // A day near the end of its month may have none to go to: it becomes that month's last.
        if (date === null || (precision === 'DAY' && isNearEnd(written))) return;
        expect(parsePlanDate(date).precision).toBe(precision);
        expect(shiftPlanDate(date, -by)).toEqual({ date: written, refusal: null });
      }),
    );
  });

  test('by n and then by m is by n + m', () => {
    fc.assert(
      fc.property(day(), months(), months(), (from, n, m) => {
        const written = writtenIn('MONTH', from);
        const one = shiftPlanDate(written, n).date ?? '';
        expect(shiftPlanDate(one, m)).toEqual(shiftPlanDate(written, n + m));
      }),
    );
  });
});

/** Keeps days of the plan's life within the limits of input, also twice. */
const months = () => fc.integer({ min: -100, max: 100 });

function writtenIn(precision: DatePrecision, from: string): string {
  switch (precision) {
    case 'DAY':
      return from;
    case 'MONTH':
      return from.slice(0, 7);
    case 'QUARTER':
      return `${from.slice(0, 4)}-Q${Math.ceil(Number(from.slice(5, 7)) / 3)}`;
    case 'YEAR':
      return from.slice(0, 4);
  }
}

/** From the 28th on, but not the last: not every month has it, or it is the last there. */
function isNearEnd(written: string): boolean {
  return Number(written.slice(8)) > 27 && written !== monthEnd(written);
}
