import { describe, expect, it } from 'vitest';
import type { FilterParams } from '../../../client/lib/filter-params.ts';
import { readSort, SORT_PARAM, writeSort } from '../../../client/lib/sort-params.ts';

const FIELDS = ['NAME', 'POPULATION'] as const;
const written = (value: string | null) =>
  ({ text: (name: string) => (name === SORT_PARAM ? value : null) }) as FilterParams;

describe('sorting in the address', () => {
  it.each([
    [null, 'NAME', false],
    ['POPULATION', 'POPULATION', false],
    ['-POPULATION', 'POPULATION', true],
    ['-NAME', 'NAME', true],
    ['-UNKNOWN', 'NAME', false],
    ['--NAME', 'NAME', false],
  ] as const)('reads %s', (value, column, descending) => {
    expect(readSort(written(value), FIELDS, 'NAME')).toEqual({
      column,
      descending,
      order: { field: column, direction: descending ? 'DESC' : 'ASC' },
    });
  });

  it('writes what it reads again, and nothing for the usual sorting', () => {
    expect(writeSort({ column: 'NAME', descending: false }, 'NAME')).toEqual({ [SORT_PARAM]: null });
    for (const sort of [
      { column: 'NAME', descending: true },
      { column: 'POPULATION', descending: false },
    ]) {
      const value = writeSort(sort, 'NAME')[SORT_PARAM] ?? null;
      expect(readSort(written(value), FIELDS, 'NAME')).toMatchObject(sort);
    }
  });
});
