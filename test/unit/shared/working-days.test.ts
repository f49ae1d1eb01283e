import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { addDays } from '../../../shared/domain/plan-date.ts';
import { addWorkingDays, reportDueDate } from '../../../shared/domain/working-days.ts';
import { day } from './arbitraries.ts';

describe('working days in Saxony', () => {
  it.each([
    ['an ordinary fortnight', '2021-10-15', '2021-10-29'],
    ['Good Friday, Easter Monday and a Labour Day on a Sunday', '2022-04-15', '2022-05-02'],
    ['Easter before, nothing within', '2021-04-15', '2021-04-29'],
    ['a reporting date on a Saturday', '2022-10-15', '2022-10-28'],
  ])('%s: %s is due %s', (_name, reportingDate, due) => {
    expect(reportDueDate(reportingDate)).toBe(due);
  });

  it.each([
    ['Reformationstag', '2022-10-28', '2022-11-01'],
    ['Buß- und Bettag', '2021-11-16', '2021-11-18'],
    ['German Unity Day', '2022-09-30', '2022-10-04'],
    ['Ascension', '2022-05-25', '2022-05-27'],
    ['Whit Monday', '2022-06-03', '2022-06-07'],
    ['New Year', '2021-12-31', '2022-01-03'],
    ['both Christmas days', '2024-12-24', '2024-12-27'],
    ['no holiday: Epiphany is none in Saxony', '2022-01-05', '2022-01-06'],
    ['no holiday: Corpus Christi is none in all of Saxony', '2022-06-15', '2022-06-16'],
  ])('%s: the working day after %s is %s', (_name, from, next) => {
    expect(addWorkingDays(from, 1)).toBe(next);
  });

  it('does not depend on where the machine stands', async () => {
    const home = process.env['TZ'];
    try {
      for (const zone of ['Pacific/Auckland', 'Pacific/Kiritimati', 'America/Los_Angeles']) {
        process.env['TZ'] = zone;
        vi.resetModules();
        const there = await import('../../../shared/domain/working-days.ts');
        expect(there.addWorkingDays('2022-04-14', 1)).toBe('2022-04-19');
        expect(there.addWorkingDays('2022-12-23', 1)).toBe('2022-12-27');
      }
    } finally {
      if (home === undefined) delete process.env['TZ'];
      else process.env['TZ'] = home;
    }
  });

  it('0 working days later is the same day, even a Sunday', () => {
    expect(addWorkingDays('2021-10-17', 0)).toBe('2021-10-17');
  });

  it.each([-1, 1.5, Number.NaN])('refuses %s working days', (n) => {
    expect(() => addWorkingDays('2021-10-15', n)).toThrow(RangeError);
  });

  it('adds up, and never takes less than the calendar', () => {
    fc.assert(
      fc.property(day(), fc.nat(15), fc.nat(15), (from, a, b) => {
        expect(addWorkingDays(addWorkingDays(from, a), b)).toBe(addWorkingDays(from, a + b));
        expect(addWorkingDays(from, a) >= addDays(from, a)).toBe(true);
      }),
    );
  });
});
