import { describe, expect, it } from 'vitest';
import { formatInstant, realDay } from '../../../client/lib/instant.ts';

describe('moments', () => {
  it.each([
    ['2026-11-23T22:59:59Z', '2026-11-23'],
    ['2026-11-23T23:00:00Z', '2026-11-24'],
    ['2026-07-31T21:59:59Z', '2026-07-31'],
    ['2026-07-31T22:00:00Z', '2026-08-01'],
  ])('at %s it is %s in Saxony', (instant, day) => {
    expect(realDay(new Date(instant))).toBe(day);
  });

  it('are written in the time of Saxony, in summer and winter', () => {
    expect(formatInstant('2021-10-15T12:05:00.000Z', 'de')).toBe('15.10.2021, 14:05');
    expect(formatInstant('2021-12-15T12:05:00.000Z', 'en')).toBe('15 December 2021 at 13:05');
  });
});
