import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  competentMunicipalities,
  coverage,
  coverageStep,
  type MunicipalityForCoverage,
} from '../../../shared/domain/coverage.ts';
import { day } from './arbitraries.ts';

/** Two municipalities merge at the turn of the year; a third stays. */
const register: MunicipalityForCoverage[] = [
  { id: 1, validFrom: null, validTo: '2022-12-31', population: 1000 },
  { id: 2, validFrom: null, validTo: '2022-12-31', population: 500 },
  { id: 3, validFrom: '2023-01-01', validTo: null, population: 1500 },
  { id: 4, validFrom: null, validTo: null, population: 8500 },
];
const since = (municipalityId: number, availableFrom = '2021-01-01', availableTo: string | null = null) => ({
  municipalityId,
  availableFrom,
  availableTo,
});

describe('competentMunicipalities', () => {
  it.each([
    ['2022-12-30', [1, 2, 4]],
    ['2022-12-31', [1, 2, 4]],
    ['2023-01-01', [3, 4]],
  ])('on %s: %j', (asOf, ids) => {
    expect(competentMunicipalities(register, asOf).map((m) => m.id)).toEqual(ids);
  });
});

describe('coverage', () => {
  it('is comprehensive only where every competent municipality has the service', () => {
    const rollouts = [since(1), since(2), since(4)];
    expect(coverage({ rollouts, municipalities: register, asOf: '2022-12-31' })).toEqual({
      available: 3,
      competent: 3,
      percent: 100,
      populationPercent: 100,
      comprehensive: true,
    });
    const two = coverage({ rollouts: [since(1), since(4)], municipalities: register, asOf: '2022-12-31' });
    expect(two).toMatchObject({ available: 2, competent: 3, comprehensive: false });
    expect(two.percent).toBeCloseTo(200 / 3, 10);
    expect(two.populationPercent).toBe(95);
  });

  it('does not pass from the merged to their successor', () => {
    const rollouts = [since(1), since(2), since(4)];
    expect(coverage({ rollouts, municipalities: register, asOf: '2023-01-01' })).toEqual({
      available: 1,
      competent: 2,
      percent: 50,
      populationPercent: 85,
      comprehensive: false,
    });
    const withOwn = [...rollouts, since(3, '2023-01-01')];
    expect(coverage({ rollouts: withOwn, municipalities: register, asOf: '2023-01-01' }).comprehensive).toBe(
      true,
    );
  });

  it('counts from the first to the last day of availability', () => {
    const rollouts = [since(4, '2022-03-01', '2022-03-31')];
    const available = (asOf: string) => coverage({ rollouts, municipalities: register, asOf }).available;
    expect(['2022-02-28', '2022-03-01', '2022-03-31', '2022-04-01'].map(available)).toEqual([0, 1, 1, 0]);
  });

  it('counts a municipality once, however often it is reported', () => {
    const rollouts = [since(4), since(4, '2021-06-01'), since(99)];
    expect(coverage({ rollouts, municipalities: register, asOf: '2022-01-01' }).available).toBe(1);
  });

  it('is not comprehensive where nobody is competent, and does not guess a population', () => {
    const nobody = coverage({ rollouts: [], municipalities: [], asOf: '2022-01-01' });
    expect(nobody).toMatchObject({ percent: 0, populationPercent: 0, comprehensive: false });
    const uncounted = register.map((m) => ({ ...m, population: null }));
    const blind = coverage({ rollouts: [since(4)], municipalities: uncounted, asOf: '2022-01-01' });
    expect(blind.populationPercent).toBe(0);
    expect(blind.available).toBe(1);
  });

  it('418 of 419 is not comprehensive', () => {
    const many = Array.from({ length: 419 }, (_, id) => ({
      id,
      validFrom: null,
      validTo: null,
      population: 1,
    }));
    const rollouts = many.slice(1).map((m) => since(m.id));
    const almost = coverage({ rollouts, municipalities: many, asOf: '2022-01-01' });
    expect(almost.percent).toBeGreaterThan(99.7);
    expect(almost.comprehensive).toBe(false);
  });

  it('stays within its denominator on every day, and agrees with itself', () => {
    const rollout = fc.record({
      municipalityId: fc.constantFrom(1, 2, 3, 4, 5),
      availableFrom: day('2022-01-01', 800),
      availableTo: fc.option(day('2022-01-01', 800), { nil: null }),
    });
    fc.assert(
      fc.property(fc.array(rollout), day('2022-01-01', 800), (rollouts, asOf) => {
        const result = coverage({ rollouts, municipalities: register, asOf });
        expect(result.competent).toBe(asOf <= '2022-12-31' ? 3 : 2);
        expect(result.available).toBeLessThanOrEqual(result.competent);
        expect(result.comprehensive).toBe(result.percent === 100);
        expect(result.comprehensive).toBe(result.populationPercent === 100);
      }),
    );
  });
});

describe('coverageStep', () => {
  it.each([
    [null, null, 0, false, 'NO_SOLUTION'],
    [null, 1, 5, false, 'NO_SOLUTION'],
    [0, 1, 0, false, 'NO_SOLUTION'],
    [null, 4, 0, false, 'LEVEL2'],
    [1, 2, 0, false, 'LEVEL2'],
    [2, 4, 418, false, 'LEVEL2'],
    [3, 3, 0, false, 'LEVEL3_NOWHERE'],
    [3, 4, 1, false, 'LEVEL3_ONE'],
    [4, 4, 418, false, 'LEVEL3_SOME'],
    [3, 3, 419, true, 'COMPREHENSIVE'],
  ] as const)('lowest %s, highest %s, in %i: %s', (minimum, maximum, available, comprehensive, step) => {
    expect(coverageStep({ minimum, maximum }, { available, comprehensive })).toBe(step);
  });
});
