import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparisonSummary } from '../../../shared/domain/comparison-summary.ts';
import { compareContent, type ContentItem, type PlanContent } from '../../../shared/domain/revision-diff.ts';

function measure(code: string, plannedEnd: string | null, ministry: string | null = 'smk'): ContentItem {
  return {
    kind: 'MEASURE',
    code,
    title: code,
    ministry,
    fields: { plannedEnd: { type: 'date', value: plannedEnd } },
  };
}

const plan = (items: readonly ContentItem[]): PlanContent => ({ items, successions: [] });
const summarise = (base: PlanContent, head: PlanContent) =>
  comparisonSummary(base, head, compareContent(base, head).changes);

describe('the summary of a comparison', () => {
  it('counts what stayed apart from what came and went', () => {
    const base = plan([measure('A', '2021-06'), measure('B', '2021'), measure('C', null)]);
    const head = plan([measure('A', '2021-12'), measure('C', '2022'), measure('D', '2020', 'smf')]);
    expect(summarise(base, head)).toMatchObject({
      measuresBefore: 3,
      measuresAfter: 3,
      measuresKept: 2,
      measuresEntered: 1,
      measuresLeft: 1,
      comparableEnds: 1,
      endsMovedLater: 1,
      medianDaysMoved: 184,
      totalDaysMoved: 184,
      weakened: [
        { weakening: 'DROPPED', count: 1 },
        { weakening: 'MOVED_LATER', count: 1 },
        { weakening: 'TARGET_LOWERED', count: 0 },
        { weakening: 'DATE_REMOVED', count: 0 },
      ],
      byMinistry: [
        { ministry: 'smk', added: 0, removed: 1, changed: 2, weakened: 2 },
        { ministry: 'smf', added: 1, removed: 0, changed: 0, weakened: 0 },
      ],
    });
  });

  it.each([
    [['2021-01-01', '2021-01-02'], ['2021-01-02', '2021-01-05'], 2],
    [['2021-01-02', '2021-01-05'], ['2021-01-01', '2021-01-02'], -2],
    [['2021-01-01', '2021-01-01'], ['2021-01-01', '2021-01-05'], 4],
    [['2021-01-01'], ['2021-01-01'], null],
  ])('takes the median of what moved: %j to %j', (before, after, median) => {
    const side = (days: readonly string[]) => plan(days.map((day, index) => measure(`M${index}`, day)));
    expect(summarise(side(before), side(after)).medianDaysMoved).toBe(median);
  });

  const day = fc.constantFrom('2020', '2021-03', '2021-Q4', '2022-05-17', null);
  const content = fc
    .uniqueArray(fc.tuple(fc.constantFrom('A', 'B', 'C', 'D', 'E'), day), { selector: ([code]) => code })
    .map((rows) => plan(rows.map(([code, end]) => measure(code, end))));

  it('adds up, and turns round with the direction', () => {
    fc.assert(
      fc.property(content, content, (a, b) => {
        const there = summarise(a, b);
        const back = summarise(b, a);
        expect(there.measuresKept + there.measuresEntered).toBe(there.measuresAfter);
        expect(there.measuresKept + there.measuresLeft).toBe(there.measuresBefore);
        expect(there.endsMovedLater + there.endsMovedEarlier + there.endsUnmoved).toBe(there.comparableEnds);
        expect(back.measuresEntered).toBe(there.measuresLeft);
        expect(back.endsMovedLater).toBe(there.endsMovedEarlier);
        expect(back.totalDaysMoved + there.totalDaysMoved).toBe(0);
        expect((back.medianDaysMoved ?? 0) + (there.medianDaysMoved ?? 0)).toBe(0);
      }),
    );
  });
});
