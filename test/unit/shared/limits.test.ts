import { describe, expect, it } from 'vitest';
import {
  CODE_PATTERN,
  DATE_MAX,
  DATE_MIN,
  LEIKA_KEY_PATTERN,
  OZG_CODE_PATTERN,
  PAGE_DEFAULT,
  PAGE_MAX,
} from '../../../shared/domain/limits.ts';
import { isDay } from '../../../shared/domain/plan-date.ts';

describe('limits', () => {
  it.each(['W-SK-03', 'UP-SK', 'K1', 'M-1.2', 'SMJusDEG_1'])('takes the code %s', (code) => {
    expect(CODE_PATTERN.test(code)).toBe(true);
  });

  it.each(['', '-1', 'W-', 'W--1', 'W 1', 'W-1\n', 'Ä1', '=1+1', '<b>'])('refuses the code %j', (code) => {
    expect(CODE_PATTERN.test(code)).toBe(false);
  });

  it('takes whole keys only', () => {
    expect(OZG_CODE_PATTERN.test('10001')).toBe(true);
    expect(OZG_CODE_PATTERN.test('100012')).toBe(false);
    expect(LEIKA_KEY_PATTERN.test('99001001000000')).toBe(true);
    expect(LEIKA_KEY_PATTERN.test('9900100100000')).toBe(false);
  });

  it('names existing days, and a default page within the largest', () => {
    expect([DATE_MIN, DATE_MAX].map(isDay)).toEqual([true, true]);
    expect(PAGE_DEFAULT).toBeLessThanOrEqual(PAGE_MAX);
  });
});
