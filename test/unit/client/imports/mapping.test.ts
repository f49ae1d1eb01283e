import { describe, expect, it } from 'vitest';
import {
  columnOf,
  fieldOf,
  guessedMapping,
  mappedCount,
  missingLabels,
  withField,
} from '../../../../client/features/imports/mapping.ts';

const COLUMNS = [
  { place: 0, field: 'code' },
  { place: 1, field: null },
  { place: 2, field: 'title' },
];
const FIELDS = [
  { field: 'code', label: 'Kürzel', required: true },
  { field: 'title', label: 'Titel', required: true },
  { field: 'start', label: 'Beginn', required: false },
];

describe('the mapping of columns to fields', () => {
  const guessed = guessedMapping(COLUMNS);

  it('begins as the server guessed it', () => {
    expect(guessed).toEqual([
      { column: 0, field: 'code' },
      { column: 1, field: null },
      { column: 2, field: 'title' },
    ]);
    expect(mappedCount(guessed)).toBe(2);
    expect(fieldOf(guessed, 2)).toBe('title');
    expect(fieldOf(guessed, 7)).toBeNull();
    expect(missingLabels(FIELDS, guessed)).toEqual([]);
  });

  it('lets a column fill a field that is free', () => {
    expect(columnOf(withField(guessed, 1, 'start'), 'start')).toBe(1);
  });

  it('moves a field: no two columns ever fill the same', () => {
    const moved = withField(guessed, 1, 'title');
    expect(columnOf(moved, 'title')).toBe(1);
    expect(fieldOf(moved, 2)).toBeNull();
    expect(mappedCount(moved)).toBe(2);
  });

  it('says which required fields no column fills, not the others', () => {
    const without = withField(withField(guessed, 0, null), 2, null);
    expect(missingLabels(FIELDS, without)).toEqual(['Kürzel', 'Titel']);
    expect(withField(without, 0, 'code')).not.toBe(without);
    expect(missingLabels(FIELDS, withField(without, 0, 'code'))).toEqual(['Titel']);
  });

  it('leaves what it was given untouched', () => {
    withField(guessed, 0, 'title');
    expect(guessed[0]).toEqual({ column: 0, field: 'code' });
  });
});
