import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetNames } from '../../../../../server/exports/tables/sheet-names.ts';

describe('names of sheets', () => {
  it.each([
    ['Maßnahmen: alle [2021]/neu?', 'Maßnahmen alle 2021 neu'],
    ["'Zitat'", 'Zitat'],
    ['', '–'],
    ['///', '–'],
    ['History', 'History (2)'],
    ['Umsetzungsplanungen der Ressorts im Überblick', 'Umsetzungsplanungen der Ressor…'],
  ])('%j becomes %j', (title, name) => {
    expect(sheetNames([title])).toEqual([name]);
  });

  it('tells equal titles apart, whatever their case and however long', () => {
    const long = 'Leistungen nach Reifegrad und Ressort';
    expect(sheetNames(['Stand', 'stand', 'Stand (2)', long, long])).toEqual([
      'Stand',
      'stand (2)',
      'Stand (2) (2)',
      'Leistungen nach Reifegrad und…',
      'Leistungen nach Reifegrad… (2)',
    ]);
  });

  it('are always legal and unique', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 20 }), (titles) => {
        const names = sheetNames(titles);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(titles.length);
        for (const name of names) {
          expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
          expect(name).not.toMatch(/^'|'$/);
          expect(name.isWellFormed()).toBe(true);
        }
      }),
    );
  });
});
