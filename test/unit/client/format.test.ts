import { describe, expect, it } from 'vitest';
import { spreadLabels, timeTicks, yearTicks, dayOf } from '../../../shared/chart-axis.ts';
import { describeError } from '../../../client/lib/errors.ts';
import { formatIn, NO_VALUE } from '../../../client/lib/format.ts';

describe('values in words', () => {
  const [de, en] = [formatIn('de'), formatIn('en')];

  it('write dates as exact as they were planned', () => {
    expect(de.planDate('2020-Q4')).toBe('4. Quartal 2020');
    expect(de.planDate('2022')).toBe('2022');
    expect(en.planDate('2022-12')).toBe('December 2022');
    expect(de.day('2021-10-15')).toBe('15.10.2021');
  });

  it('say days in the right number and with a sign', () => {
    expect(de.days(1)).toBe('1 Tag');
    expect(de.signedDays(41)).toBe('+41 Tage');
    expect(en.signedDays(-3)).toBe('\u22123 days');
  });

  it('show a dash for what is not known, never a zero', () => {
    for (const write of [de.day, de.planDate, de.number, de.percent, de.days, de.signedDays]) {
      expect(write(null)).toBe(NO_VALUE);
      expect(write(undefined)).toBe(NO_VALUE);
    }
    expect(de.number(0)).toBe('0');
  });
});

describe('errors in words', () => {
  it('tell a server that cannot be reached from one that failed', () => {
    expect(describeError(new TypeError('Failed to fetch'), 'de')).toMatchObject({
      code: null,
      retryable: true,
    });
    expect(describeError(new Error('boom'), 'en')).toMatchObject({ code: 'INTERNAL', retryable: true });
  });

  it('always say what happened, what is safe and what next', () => {
    const description = describeError(new Error('boom'), 'de');
    expect([description.happened, description.safe, description.next].every((text) => text.length > 10)).toBe(
      true,
    );
    expect(JSON.stringify(description)).not.toContain('boom');
  });
});

describe('axes', () => {
  it('mark quarters of short spans and years of long ones', () => {
    expect(timeTicks('2021-01-01', '2021-12-31', 8).map((tick) => tick.label)).toEqual([
      '2021',
      'Q2 21',
      'Q3 21',
      'Q4 21',
    ]);
    expect(timeTicks('2019-03-19', '2023-12-31', 5).map((tick) => tick.label)).toEqual([
      '2020',
      '2021',
      '2022',
      '2023',
    ]);
    expect(yearTicks('2019-03-19', '2021-06-30').map(dayOf)).toEqual(['2020-01-01', '2021-01-01']);
  });

  it('move labels apart inside the plot and keep their order', () => {
    const placed = spreadLabels([100, 101, 99], 15, [0, 110]);
    const sorted = placed.toSorted((a, b) => a - b);
    expect(sorted.every((value, index) => index === 0 || value - (sorted[index - 1] ?? 0) >= 15)).toBe(true);
    expect(Math.max(...placed)).toBeLessThanOrEqual(110);
    expect(placed.indexOf(Math.min(...placed))).toBe(2);
  });
});
