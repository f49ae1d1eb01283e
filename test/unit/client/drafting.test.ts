import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  editedFields,
  inputOf,
  sameValue,
  valuesOf,
  weakeningEdits,
  type FormValues,
} from '../../../client/features/drafting/field-values.ts';
import { mergeEdits } from '../../../client/features/drafting/merge-edits.ts';
import type { DraftField, DraftItem } from '../../../client/features/drafting/queries.ts';

type FieldInit = Partial<DraftField> & Pick<DraftField, 'field' | 'type'>;

function field(init: FieldInit): DraftField {
  return {
    value: null,
    codes: null,
    baseValue: null,
    baseCodes: null,
    changed: false,
    daysMoved: null,
    weakening: null,
    editable: true,
    ...init,
  };
}

function item(fields: readonly FieldInit[], init: Partial<DraftItem> = {}): DraftItem {
  return {
    kind: 'MEASURE',
    code: 'M-1',
    title: 'Eins',
    ministry: null,
    state: 'UNCHANGED',
    version: 1,
    fields: fields.map(field),
    weakenings: [],
    reasons: [],
    related: [],
    findings: [],
    position: 1,
    viewerCan: { edit: true, drop: true, restore: false },
    ...init,
  };
}

const END = { field: 'plannedEnd', type: 'DATE', value: '2021-06', baseValue: '2021-06' } as const;
const TARGET = { field: 'targetPercent', type: 'NUMBER', value: '80', baseValue: '80' } as const;
const LINKS: FieldInit = { field: 'goals', type: 'CODES', codes: ['Z1', 'Z2'], baseCodes: ['Z1', 'Z2'] };

describe('what a form changes', () => {
  it.each<[string, FormValues, string[]]>([
    ['nothing', {}, []],
    ['the same text with blanks around it', { title: ' Eins ' }, []],
    ['another text', { title: 'Zwei' }, ['title']],
    ['an empty text where there was one', { title: '' }, ['title']],
    ['links in another order', { goals: ['Z2', 'Z1'] }, []],
    ['one link less', { goals: ['Z2'] }, ['goals']],
    ['a date written less exactly', { plannedEnd: '2021' }, ['plannedEnd']],
  ])('%s', (_, values, expected) => {
    const thing = item([{ field: 'title', type: 'TEXT', value: 'Eins' }, END, LINKS]);
    expect(editedFields(thing, values).map((each) => each.field)).toEqual(expected);
  });

  it('goes out under the mutation’s own names', () => {
    const values = { ministry: 'smk', start: null, description: '  ', goals: ['Z1'] };
    expect(inputOf('MEASURE', values, ['ministry', 'start', 'description', 'goals'])).toEqual({
      lead: 'smk',
      start: null,
      description: '',
      goals: ['Z1'],
    });
    expect(inputOf('GOAL', { targetPercent: '75' }, ['targetPercent'])).toEqual({ targetPercent: 75 });
  });
});

describe('what weakens the plan while it is typed', () => {
  it.each<[string, FormValues, unknown[]]>([
    ['a later end', { plannedEnd: '2021-12' }, [['plannedEnd', 'MOVED_LATER', 184]]],
    ['an earlier end', { plannedEnd: '2021-05' }, []],
    ['the same last day written otherwise', { plannedEnd: '2021-Q2' }, []],
    ['no end any more', { plannedEnd: null }, [['plannedEnd', 'DATE_REMOVED', null]]],
    ['an end that is still being typed', { plannedEnd: '20' }, []],
    ['a lower target', { targetPercent: '79' }, [['targetPercent', 'TARGET_LOWERED', null]]],
    ['a higher target', { targetPercent: '81' }, []],
    ['a link that goes', { goals: ['Z1'] }, []],
  ])('%s', (_, values, expected) => {
    const found = weakeningEdits(item([END, TARGET, LINKS]), values);
    expect(found.map((each) => [each.field, each.weakening, each.daysMoved])).toEqual(expected);
  });

  it('judges against the revision in force, not against what the draft said before', () => {
    const moved = item([{ ...END, value: '2021-12', changed: true }], { state: 'CHANGED' });
    expect(weakeningEdits(moved, { plannedEnd: '2021-09' })[0]?.daysMoved).toBe(92);
    expect(weakeningEdits(moved, { plannedEnd: '2021-06' })).toEqual([]);
  });

  it('weakens nothing that is new in the draft', () => {
    const added = item([{ ...END, baseValue: null }], { state: 'ADDED' });
    expect(weakeningEdits(added, { plannedEnd: null })).toEqual([]);
  });
});

describe('two people’s edits', () => {
  const text = fc.option(fc.constantFrom('a', 'b', 'c'), { nil: null });
  const triple = fc.record({ base: text, mine: text, theirs: text });
  const thing = (values: readonly (string | null)[]) =>
    item(values.map((value, index) => ({ field: `f${index}`, type: 'TEXT', value })));

  it('come together without losing either', () => {
    fc.assert(
      fc.property(fc.array(triple, { minLength: 1, maxLength: 5 }), (rows) => {
        const from = thing(rows.map((row) => row.base));
        const mine = valuesOf(thing(rows.map((row) => row.mine)).fields);
        const theirs = thing(rows.map((row) => row.theirs));
        const { values, clashes, taken } = mergeEdits(from, mine, theirs);
        for (const [index, row] of rows.entries()) {
          const name = `f${index}`;
          const both = row.mine !== row.base && row.theirs !== row.base && row.mine !== row.theirs;
          expect(values[name]).toBe(row.mine === row.base ? row.theirs : row.mine);
          expect(clashes.some((clash) => clash.field === name)).toBe(both);
          expect(taken.includes(name)).toBe(row.mine === row.base && row.theirs !== row.base);
        }
      }),
    );
  });

  it('compare texts without the white space around them and lists as sets', () => {
    expect(sameValue(' a ', 'a')).toBe(true);
    expect(sameValue('', null)).toBe(true);
    expect(sameValue(['b', 'a'], ['a', 'b'])).toBe(true);
    expect(sameValue(['a'], ['a', 'b'])).toBe(false);
  });
});
