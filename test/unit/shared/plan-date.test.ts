import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  compareDays,
  daysBetween,
  daysUntil,
  isDay,
  monthEnd,
  monthEnds,
  parseDay,
  parsePlanDate,
  planDateOf,
  quarterOf,
  writePlanDate,
} from '../../../shared/domain/plan-date.ts';
import { day, writtenDate } from './arbitraries.ts';

describe('parseDay', () => {
  it.each(['2021-10-15', '2020-02-29', '1900-01-01', '2199-12-31'])('takes %s', (text) => {
    expect(parseDay(text)).toBe(text);
    expect(isDay(text)).toBe(true);
  });

  it.each([
    '2021-02-30',
    '2021-02-29',
    '2021-13-01',
    '2021-00-10',
    '2021-04-31',
    '2021-1-1',
    '21-01-01',
    '1899-12-31',
    '2200-01-01',
    '2021-10-15T00:00',
    ' 2021-10-15',
    '2021-10-15\n',
    '',
  ])('refuses %j', (text) => {
    expect(() => parseDay(text)).toThrow(RangeError);
    expect(isDay(text)).toBe(false);
  });
});

describe('planned dates', () => {
  it.each([
    ['2019', '2019-12-31', 'YEAR'],
    ['2020-Q1', '2020-03-31', 'QUARTER'],
    ['2020-Q2', '2020-06-30', 'QUARTER'],
    ['2020-Q3', '2020-09-30', 'QUARTER'],
    ['2020-Q4', '2020-12-31', 'QUARTER'],
    ['2020-02', '2020-02-29', 'MONTH'],
    ['2021-02', '2021-02-28', 'MONTH'],
    ['2022-12', '2022-12-31', 'MONTH'],
    ['2022-12-31', '2022-12-31', 'DAY'],
    ['2022-12-01', '2022-12-01', 'DAY'],
  ])('%s ends on %s', (text, date, precision) => {
    expect(parsePlanDate(text)).toEqual({ date, precision });
  });

  it.each([
    '2020-Q5',
    '2020-Q0',
    '2020-13',
    '2020-00',
    '1899',
    '2200',
    '2021-02-30',
    '20',
    '2020-q1',
    ' 2020',
    '',
  ])('refuses %j', (text) => {
    expect(() => parsePlanDate(text)).toThrow(RangeError);
  });

  it('writes what was read, whatever the precision', () => {
    fc.assert(
      fc.property(writtenDate, (text) => {
        expect(writePlanDate(parsePlanDate(text))).toBe(text);
      }),
    );
  });

  it('holds the last day of the period: the next day lies outside it', () => {
    fc.assert(
      fc.property(
        writtenDate.filter((text) => !text.startsWith('2199')),
        (text) => {
          const read = parsePlanDate(text);
          const next = { ...read, date: addDays(read.date, 1) };
          expect(writePlanDate(next)).not.toBe(text);
        },
      ),
    );
  });

  it('joins the two columns that store it', () => {
    expect(planDateOf(null, null)).toBeNull();
    expect(planDateOf('2020-12-31', 'QUARTER')).toEqual({ date: '2020-12-31', precision: 'QUARTER' });
    expect(planDateOf('2020-11-05', 'QUARTER')).toEqual({ date: '2020-12-31', precision: 'QUARTER' });
    expect(planDateOf('2020-11-05', 'DAY')).toEqual({ date: '2020-11-05', precision: 'DAY' });
    expect(() => planDateOf('2020-12-31', null)).toThrow(RangeError);
    expect(() => planDateOf(null, 'YEAR')).toThrow(RangeError);
    expect(() => planDateOf('2020-02-30', 'DAY')).toThrow(RangeError);
  });
});

describe('reckoning with days', () => {
  it('adds days over months, leap days and years', () => {
    expect(addDays('2020-02-28', 1)).toBe('2020-02-29');
    expect(addDays('2021-02-28', 1)).toBe('2021-03-01');
    expect(addDays('2021-01-01', -1)).toBe('2020-12-31');
    expect(() => addDays('2199-12-31', 1)).toThrow(RangeError);
    expect(() => addDays('1900-01-01', -1)).toThrow(RangeError);
  });

  it('adds months and stays inside the month', () => {
    expect(addMonths('2021-01-31', 1)).toBe('2021-02-28');
    expect(addMonths('2020-12-15', 2)).toBe('2021-02-15');
    expect(addMonths('2021-03-31', -1)).toBe('2021-02-28');
  });

  it('counts days between, either way', () => {
    expect(daysBetween('2021-06-30', '2021-08-10')).toBe(41);
    expect(daysBetween('2021-08-10', '2021-06-30')).toBe(-41);
    expect(daysBetween('2020-01-01', '2021-01-01')).toBe(366);
    expect(daysUntil('2021-08-10', '2021-06-30')).toBe(41);
    expect(daysUntil('2021-06-30', '2021-08-10')).toBe(-41);
    fc.assert(
      fc.property(day(), fc.integer({ min: -5000, max: 5000 }), (from, n) => {
        expect(daysBetween(from, addDays(from, n))).toBe(n);
      }),
    );
  });

  it('knows month ends and quarters', () => {
    expect(monthEnd('2020-02-01')).toBe('2020-02-29');
    expect(monthEnd('2021-12-31')).toBe('2021-12-31');
    expect(monthEnds('2021-01-31', '2021-04-29')).toEqual(['2021-01-31', '2021-02-28', '2021-03-31']);
    expect(monthEnds('2021-01-31', '2021-04-30')).toHaveLength(4);
    expect(monthEnds('2021-02-01', '2021-02-27')).toEqual([]);
    expect(['2021-01-01', '2021-03-31', '2021-04-01', '2021-12-31'].map(quarterOf)).toEqual([1, 1, 2, 4]);
  });

  it('orders days', () => {
    const days = ['2021-10-15', '2019-03-19', '2021-10-14'];
    expect(days.toSorted(compareDays)).toEqual(['2019-03-19', '2021-10-14', '2021-10-15']);
    expect(compareDays('2021-10-15', '2021-10-15')).toBe(0);
  });
});
