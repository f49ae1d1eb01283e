import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePlanDate, writePlanDate } from '../../../shared/domain/plan-date.ts';
import {
  applyChanges,
  canonicalContent,
  compareContent,
  type ContentItem,
  type FieldValue,
  type PlanContent,
  type Succession,
} from '../../../shared/domain/revision-diff.ts';
import { CONTENT_KINDS, SUCCESSION_KINDS, type Weakening } from '../../../shared/domain/vocabulary.ts';
import { planDate } from './arbitraries.ts';

const date = (value: string | null): FieldValue => ({ type: 'date', value });

function measure(
  code: string,
  fields: Record<string, FieldValue> = {},
  title = `Title ${code}`,
): ContentItem {
  return { kind: 'MEASURE', code, title, ministry: 'SK', fields };
}

function goal(targetPercent: number | null): ContentItem {
  const fields = { targetPercent: { type: 'number', value: targetPercent } } as const;
  return { kind: 'GOAL', code: 'K1', title: 'Goal', ministry: null, fields };
}

function content(items: ContentItem[], successions: Succession[] = []): PlanContent {
  return { items, successions };
}

const end = (value: string | null) => ({ plannedEnd: date(value) });

function link(predecessor: string, successor: string, kind: Succession['kind']): Succession {
  return { predecessor, successor, kind };
}

function onlyChange(base: PlanContent, head: PlanContent) {
  const { changes } = compareContent(base, head);
  expect(changes).toHaveLength(1);
  const [change] = changes;
  if (!change) throw new Error('no change');
  return change;
}

describe('fields', () => {
  it.each([
    ['2021', '2022', 365, 'MOVED_LATER'],
    ['2021-Q2', '2021', 184, 'MOVED_LATER'],
    ['2022', '2021-Q2', -549, null],
    ['2022', '2022-12-31', 0, null],
    ['2022-12', '2023-01-01', 1, 'MOVED_LATER'],
    ['2022', null, null, 'DATE_REMOVED'],
    [null, '2022', null, null],
  ] as const)('end from %s to %s: %s days, %s', (before, after, daysMoved, weakening) => {
    const base = content([measure('M-1', { plannedEnd: date(before) })]);
    const change = onlyChange(base, content([measure('M-1', { plannedEnd: date(after) })]));
    expect(change.change).toBe('CHANGED');
    expect(change.fields).toEqual([{ field: 'plannedEnd', before, after, daysMoved, weakening }]);
    expect(change.weakenings).toEqual(weakening ? [weakening] : []);
  });

  it.each([
    [80, 79, 'TARGET_LOWERED'],
    [80, null, 'TARGET_LOWERED'],
    [9, 10, null],
    [null, 80, null],
  ] as const)('target from %s to %s: %s', (before, after, weakening) => {
    expect(onlyChange(content([goal(before)]), content([goal(after)])).weakenings).toEqual(
      weakening ? [weakening] : [],
    );
  });

  it('a lower number of another kind weakens nothing', () => {
    const fifth = measure('M-1', { position: { type: 'number', value: 5 } });
    const fourth = measure('M-1', { position: { type: 'number', value: 4 } });
    expect(onlyChange(content([fifth]), content([fourth])).weakenings).toEqual([]);
  });

  it('compares title, ministry, texts and sets of codes', () => {
    const base = measure('M-1', {
      goals: { type: 'codes', value: ['K2', 'K1'] },
      services: { type: 'codes', value: [] },
      contact: { type: 'text', value: null },
    });
    const head: ContentItem = {
      ...base,
      title: 'New title',
      ministry: 'SMI',
      fields: {
        goals: { type: 'codes', value: ['K1', 'K2'] },
        services: { type: 'codes', value: ['10002', '10001'] },
        contact: { type: 'text', value: 'Referat 12' },
      },
    };
    const change = onlyChange(content([base]), content([head]));
    const none = { daysMoved: null, weakening: null };
    expect(change).toMatchObject({ title: 'New title', ministry: 'SMI', weakenings: [] });
    expect(change.fields).toEqual([
      { field: 'title', before: 'Title M-1', after: 'New title', ...none },
      { field: 'ministry', before: 'SK', after: 'SMI', ...none },
      { field: 'services', before: null, after: '10001, 10002', ...none },
      { field: 'contact', before: null, after: 'Referat 12', ...none },
    ]);
  });

  it('names each weakening once', () => {
    const base = measure('M-1', { start: date('2021'), plannedEnd: date('2021') });
    const head = measure('M-1', { start: date('2022'), plannedEnd: date('2022') });
    const change = onlyChange(content([base]), content([head]));
    expect(change.fields).toHaveLength(2);
    expect(change.weakenings).toEqual(['MOVED_LATER']);
  });

  it('refuses content that holds a thing twice', () => {
    const twice = content([measure('M-1'), measure('M-1')]);
    expect(() => compareContent(twice, content([]))).toThrow(RangeError);
  });
});

describe('added, removed, split, merged', () => {
  it('what is gone without successor is dropped', () => {
    const change = onlyChange(content([measure('M-1', end('2021'))]), content([]));
    expect(change).toMatchObject({ change: 'REMOVED', weakenings: ['DROPPED'], related: [], fields: [] });
  });

  it('a split names both sides and is no drop', () => {
    const base = content([measure('M-1', end('2021'))]);
    const head = content(
      [measure('M-2', end('2021')), measure('M-10', end('2020'))],
      [link('M-1', 'M-2', 'SPLIT'), link('M-1', 'M-10', 'SPLIT')],
    );
    const { changes, counts } = compareContent(base, head);
    expect(
      changes.map(({ code, change, weakenings, related }) => [code, change, weakenings, related]),
    ).toEqual([
      ['M-1', 'SPLIT', [], ['M-2', 'M-10']],
      ['M-2', 'ADDED', [], ['M-1']],
      ['M-10', 'ADDED', [], ['M-1']],
    ]);
    expect(counts.find((count) => count.kind === 'MEASURE')).toEqual({
      kind: 'MEASURE',
      added: 2,
      removed: 1,
      changed: 0,
      unchanged: 0,
      weakened: 0,
    });
    expect(counts.map((count) => count.kind)).toEqual(CONTENT_KINDS);
  });

  it.each([
    ['2022', 366 - 1, 'MOVED_LATER'],
    [null, null, 'DATE_REMOVED'],
  ] as const)('a split whose latest end is %s weakens', (after, daysMoved, weakening) => {
    const base = content([measure('M-1', end('2021'))]);
    const early = after === null ? null : '2020';
    const head = content(
      [measure('M-2', end(early)), measure('M-3', end(after))],
      [link('M-1', 'M-2', 'SPLIT'), link('M-1', 'M-3', 'SPLIT')],
    );
    const split = compareContent(base, head).changes.find((change) => change.code === 'M-1');
    expect(split?.fields).toEqual([{ field: 'plannedEnd', before: '2021', after, daysMoved, weakening }]);
    expect(split?.weakenings).toEqual([weakening]);
  });

  it('a merge, and a measure that stays while another merges into it', () => {
    const base = content([measure('M-1'), measure('M-2'), measure('M-3')]);
    const head = content([measure('M-3')], [link('M-1', 'M-3', 'MERGE'), link('M-2', 'M-3', 'MERGE')]);
    const { changes } = compareContent(base, head);
    expect(
      changes.map(({ code, change, weakenings, related }) => [code, change, weakenings, related]),
    ).toEqual([
      ['M-1', 'MERGED', [], ['M-3']],
      ['M-2', 'MERGED', [], ['M-3']],
    ]);
  });

  it('a measure that stays and gives a part away is split, and changed, not removed', () => {
    const base = content([measure('M-1')]);
    const head = content([measure('M-1'), measure('M-2')], [link('M-1', 'M-2', 'SPLIT')]);
    const { changes, counts } = compareContent(base, head);
    expect(changes.map(({ code, change, related }) => [code, change, related])).toEqual([
      ['M-1', 'SPLIT', ['M-2']],
      ['M-2', 'ADDED', ['M-1']],
    ]);
    expect(counts.find((count) => count.kind === 'MEASURE')).toMatchObject({
      changed: 1,
      removed: 0,
      added: 1,
    });
  });

  it('a replacement is removed with its successor named; a link to nothing saves nothing', () => {
    const base = content([measure('M-1')]);
    const replaced = compareContent(base, content([measure('M-2')], [link('M-1', 'M-2', 'REPLACE')]));
    expect(replaced.changes[0]).toMatchObject({ change: 'REMOVED', weakenings: [], related: ['M-2'] });
    const lost = compareContent(base, content([], [link('M-1', 'M-2', 'SPLIT')]));
    expect(lost.changes[0]).toMatchObject({ change: 'REMOVED', weakenings: ['DROPPED'] });
  });
});

const CODES = ['M-1', 'M-2', 'M-3', 'M-10'];
const maybeDate = fc.option(planDate.map(writePlanDate), { nil: null });
const someItem = fc.record({
  kind: fc.constantFrom(...CONTENT_KINDS),
  code: fc.constantFrom(...CODES),
  title: fc.constantFrom('One', 'Two'),
  ministry: fc.constantFrom('SK', 'SMI', null),
  fields: fc.record({
    plannedEnd: maybeDate.map((value) => ({ type: 'date' as const, value })),
    targetPercent: fc.option(fc.nat(100), { nil: null }).map((value) => ({ type: 'number' as const, value })),
    goals: fc
      .subarray(['K1', 'K2', 'K3'], { minLength: 1 })
      .map((value) => ({ type: 'codes' as const, value })),
  }),
});
const someLink: fc.Arbitrary<Succession> = fc.record({
  predecessor: fc.constantFrom(...CODES),
  successor: fc.constantFrom(...CODES),
  kind: fc.constantFrom(...SUCCESSION_KINDS),
});
const someItems: fc.Arbitrary<ContentItem[]> = fc.uniqueArray(someItem, {
  selector: (item) => `${item.kind} ${item.code}`,
  maxLength: 12,
});
const someContent: fc.Arbitrary<PlanContent> = fc
  .record({
    items: someItems,
    successions: fc.uniqueArray(someLink, { selector: (l) => JSON.stringify(l), maxLength: 4 }),
  })
  .map(({ items, successions }) => {
    const held = new Set(items.filter((item) => item.kind === 'MEASURE').map((item) => item.code));
    const touching = successions.filter((l) => held.has(l.predecessor) || held.has(l.successor));
    return canonicalContent({ items, successions: touching });
  });

describe('compareContent, whatever the contents', () => {
  it('finds nothing between a content and itself', () => {
    fc.assert(
      fc.property(someContent, (a) => {
        const { changes, counts } = compareContent(a, a);
        expect(changes).toEqual([]);
        expect(counts.reduce((n, count) => n + count.unchanged, 0)).toBe(a.items.length);
      }),
    );
  });

  it('applied to the base gives the head', () => {
    fc.assert(
      fc.property(someContent, someContent, (a, b) => {
        expect(applyChanges(a, compareContent(a, b).changes)).toEqual(b);
      }),
      { numRuns: 500 },
    );
  });

  it('counts the same both ways round, and every thing once', () => {
    fc.assert(
      fc.property(someContent, someContent, (a, b) => {
        const there = compareContent(a, b).counts;
        const back = compareContent(b, a).counts;
        for (const [i, kind] of CONTENT_KINDS.entries()) {
          const one = there[i];
          const other = back[i];
          expect([one?.added, one?.removed, one?.changed]).toEqual([
            other?.removed,
            other?.added,
            other?.changed,
          ]);
          const inBase = a.items.filter((item) => item.kind === kind).length;
          expect((one?.removed ?? 0) + (one?.changed ?? 0) + (one?.unchanged ?? 0)).toBe(inBase);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('weakens exactly where a date went later or away, a target fell, or a thing was dropped', () => {
    const withoutLinks = someItems.map((items) => canonicalContent({ items, successions: [] }));
    fc.assert(
      fc.property(withoutLinks, withoutLinks, (a, b) => {
        const found = new Map(compareContent(a, b).changes.map((c) => [`${c.kind} ${c.code}`, c.weakenings]));
        for (const before of a.items) {
          const after = b.items.find((item) => item.kind === before.kind && item.code === before.code);
          const expected = new Set<Weakening>();
          if (!after) expected.add('DROPPED');
          const [oldEnd, newEnd] = [before.fields['plannedEnd']?.value, after?.fields['plannedEnd']?.value];
          if (after && typeof oldEnd === 'string') {
            if (typeof newEnd !== 'string') expected.add('DATE_REMOVED');
            else if (parsePlanDate(newEnd).date > parsePlanDate(oldEnd).date) expected.add('MOVED_LATER');
          }
          const [old, now] = [before.fields['targetPercent']?.value, after?.fields['targetPercent']?.value];
          if (after && typeof old === 'number' && (typeof now !== 'number' || now < old)) {
            expected.add('TARGET_LOWERED');
          }
          expect(new Set(found.get(`${before.kind} ${before.code}`) ?? [])).toEqual(expected);
        }
        const added = compareContent(a, b).changes.filter((change) => change.change === 'ADDED');
        expect(added.flatMap((change) => change.weakenings)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
