import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPlanDate, readParts, withPrecision, writeParts } from '../../../client/ui/plan-date-parts.ts';

describe('a planned date while it is typed', () => {
  it.each([
    ['2022-12-31', 'DAY'],
    ['2022-12', 'MONTH'],
    ['2020-Q4', 'QUARTER'],
    ['2022', 'YEAR'],
    ['2020-Q', 'QUARTER'],
    ['-Q3', 'QUARTER'],
    ['-05', 'MONTH'],
    ['2020-', 'MONTH'],
    ['20', 'YEAR'],
  ] as const)('keeps %s as it is, with its precision', (written, precision) => {
    const parts = readParts(written, 'DAY');
    expect(parts.precision).toBe(precision);
    expect(writeParts(parts)).toBe(written);
  });

  it('is nothing only where nothing is filled in', () => {
    for (const precision of ['DAY', 'MONTH', 'QUARTER', 'YEAR'] as const) {
      expect(writeParts(readParts(null, precision))).toBeNull();
      expect(readParts('', precision).precision).toBe(precision);
    }
  });

  it('never passes for a date while it is incomplete', () => {
    expect(['2020-Q', '-Q3', '-05', '2020-', '20', '', '2021-13'].filter((text) => isPlanDate(text))).toEqual(
      [],
    );
    expect(['2020', '2020-Q1', '2020-01', '2020-02-29'].every((text) => isPlanDate(text))).toBe(true);
  });

  it('keeps what is known when it gets coarser, and invents nothing when it gets finer', () => {
    const day = readParts('2022-05-17', 'DAY');
    expect(writeParts(withPrecision(day, 'MONTH'))).toBe('2022-05');
    expect(writeParts(withPrecision(day, 'QUARTER'))).toBe('2022-Q2');
    expect(writeParts(withPrecision(day, 'YEAR'))).toBe('2022');
    expect(writeParts(withPrecision(readParts('2022', 'YEAR'), 'QUARTER'))).toBe('2022-Q');
    expect(writeParts(withPrecision(readParts('2022', 'YEAR'), 'DAY'))).toBeNull();
  });

  it('reads back whatever the fields can hold', () => {
    const year = fc.stringMatching(/^\d{0,4}$/);
    const month = fc.constantFrom(
      '',
      ...Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0')),
    );
    const quarter = fc.constantFrom('', '1', '2', '3', '4');
    const readsBack = fc.check(
      fc.property(year, month, quarter, fc.constantFrom('MONTH', 'QUARTER', 'YEAR'), (y, m, q, precision) => {
        const written = writeParts({ precision, year: y, month: m, quarter: q, day: '' });
        return written === null || writeParts(readParts(written, 'DAY')) === written;
      }),
    );
    expect(readsBack.failed).toBe(false);
  });
});
