import { describe, expect, it } from 'vitest';
import { stepCounts } from '../../../../client/features/ozg/coverage-counts.ts';
import { countyPlaces } from '../../../../client/features/ozg/county-places.ts';
import { countyNames } from '../../../../client/lib/county-names.ts';
import { loadSeedData } from '../../../../seed/load/seed-data.ts';
import { COVERAGE_STEPS } from '../../../../shared/domain/coverage.ts';

const WORDS = { cityOf: (name: string) => `Stadt ${name}`, countyOf: (name: string) => `Landkreis ${name}` };

describe('the map of the counties', () => {
  const keys = loadSeedData().counties.map(({ ags }) => ags);

  it('gives each county of the register a tile of its own', () => {
    const places = countyPlaces(keys);
    expect(keys).toHaveLength(13);
    expect(new Set(places.map(({ column, row }) => `${column} ${row}`)).size).toBe(13);
    expect(new Set(places.map(({ short }) => short)).size).toBe(13);
    expect(places.every(({ row }) => row < 4)).toBe(true);
  });

  it('loses no county that it does not know', () => {
    const places = countyPlaces(['14713', ...Array.from({ length: 7 }, (_, index) => `1490${index}`)]);
    expect(new Set(places.map(({ column, row }) => `${column} ${row}`)).size).toBe(8);
    expect(places.slice(1).every(({ row }) => row >= 4)).toBe(true);
  });
});

describe('names of counties', () => {
  it('tells a city from the county of the same name, and leaves other names alone', () => {
    const names = countyNames(
      [
        { ags: '14713', name: 'Leipzig, Stadt' },
        { ags: '14729', name: 'Leipzig' },
        { ags: '14627', name: 'Meißen' },
      ],
      WORDS,
    );
    expect([...names.values()]).toEqual(['Stadt Leipzig', 'Landkreis Leipzig', 'Meißen']);
  });
});

describe('steps of coverage', () => {
  it('counts what is everywhere also as somewhere, and nothing before the first municipality', () => {
    const steps = COVERAGE_STEPS.map((step, index) => ({ step, count: 10 ** index }));
    expect(stepCounts(steps)).toEqual({ everywhere: 100_000, somewhere: 111_000 });
  });
});
