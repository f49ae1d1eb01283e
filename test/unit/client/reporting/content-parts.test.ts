import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  differingParts,
  mergedContent,
  proposedChoices,
} from '../../../../client/features/reporting/content-parts.ts';
import type { ReportContent } from '../../../../client/features/reporting/report-content.ts';

const BASE: ReportContent = {
  lifecycle: 'IN_PROGRESS',
  stateOfAffairs: 'Stand',
  nextSteps: 'Schritte',
  forecastEnd: '2021-12',
  actualEnd: null,
  progressPercent: 40,
  selfLight: 'GREEN',
  selfLightReason: '',
  internalRemark: '',
  milestones: [
    { milestone: 'W-1', forecast: '2021-12', actual: null },
    { milestone: 'W-2', forecast: null, actual: null },
  ],
  evidence: [],
};

const part = fc.record(
  {
    stateOfAffairs: fc.constantFrom('Stand', 'neuer Stand', 'ein dritter'),
    progressPercent: fc.constantFrom(null, 40, 80),
    forecastEnd: fc.constantFrom('2021-12', '2022-Q1'),
    milestones: fc.constantFrom(BASE.milestones, [
      { milestone: 'W-1', forecast: null, actual: '2021-10-01' },
      { milestone: 'W-2', forecast: '2022', actual: null },
    ]),
    evidence: fc.constantFrom([], [{ url: 'https://example.org', title: 'Abnahme' }]),
  },
  { requiredKeys: [] },
);
const state = part.map((change): ReportContent => ({ ...BASE, ...change }));

describe('two states of one report', () => {
  it('a state does not differ from itself, and differing is symmetric', () => {
    fc.assert(
      fc.property(state, state, (a, b) => {
        expect(differingParts(a, a)).toEqual([]);
        expect(new Set(differingParts(a, b))).toEqual(new Set(differingParts(b, a)));
      }),
    );
  });

  it('proposes what only one side changed, and the own where both did', () => {
    const yours = { ...BASE, stateOfAffairs: 'meiner', progressPercent: 50 };
    const current = { ...BASE, progressPercent: 60, nextSteps: 'ihre' };
    expect(proposedChoices(BASE, yours, current)).toEqual({
      stateOfAffairs: 'YOURS',
      nextSteps: 'CURRENT',
      progressPercent: 'YOURS',
    });
    expect(mergedContent(yours, current, proposedChoices(BASE, yours, current))).toEqual({
      ...BASE,
      stateOfAffairs: 'meiner',
      nextSteps: 'ihre',
      progressPercent: 50,
    });
  });

  it('a milestone answered on one side and another on the other side both stay', () => {
    const [first, second] = BASE.milestones;
    if (!first || !second) throw new Error('the base has two milestones');
    const yours = { ...BASE, milestones: [{ ...first, forecast: null, actual: '2021-10-01' }, second] };
    const current = { ...BASE, milestones: [first, { ...second, forecast: '2022' }] };
    const merged = mergedContent(yours, current, proposedChoices(BASE, yours, current));
    expect(merged.milestones).toEqual([yours.milestones[0], current.milestones[1]]);
  });

  it('all of one side is that side', () => {
    fc.assert(
      fc.property(state, state, (yours, current) => {
        const all = (side: 'YOURS' | 'CURRENT') =>
          Object.fromEntries(differingParts(yours, current).map((key) => [key, side]));
        expect(mergedContent(yours, current, all('YOURS'))).toEqual(yours);
        expect(mergedContent(yours, current, all('CURRENT'))).toEqual(current);
      }),
    );
  });

  it('loses no change that only one side made', () => {
    fc.assert(
      fc.property(state, state, (yours, current) => {
        const merged = mergedContent(yours, current, proposedChoices(BASE, yours, current));
        const mine = differingParts(BASE, yours);
        for (const key of differingParts(BASE, current)) {
          if (!mine.includes(key)) expect(differingParts(merged, current)).not.toContain(key);
        }
        for (const key of mine) expect(differingParts(merged, yours)).not.toContain(key);
      }),
    );
  });
});
