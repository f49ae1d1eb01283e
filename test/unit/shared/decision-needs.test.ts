import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  DECISION_NEEDS_MAX,
  decisionNeeds,
  type LateThing,
  type SilentMinistry,
} from '../../../shared/domain/decision-needs.ts';
import type { ForecastVerdict } from '../../../shared/domain/forecast-verdict.ts';

const VERDICTS = ['NOTHING_TO_COUNT', 'REACHED', 'PAST', 'NOT_ENOUGH', 'UNLIKELY', 'LIKELY'] as const;

type Input = Parameters<typeof decisionNeeds<LateThing, LateThing, SilentMinistry>>[0];
const CALM: Input = { verdict: 'LIKELY', unexplained: 0, milestones: [], measures: [], ministries: [] };

const thing = (code: string, more: Partial<LateThing> = {}): LateThing => ({
  code,
  daysOverdue: 0,
  daysAgainstFirst: null,
  core: false,
  ...more,
});
const ministry = (lineage: string, unreported: number, total: number): SilentMinistry => ({
  lineage,
  unreported,
  total,
});
const told = (more: Partial<Input>): string[] =>
  decisionNeeds({ ...CALM, ...more }).map((need) => {
    switch (need.kind) {
      case 'PACE':
        return 'PACE';
      case 'UNEXPLAINED':
        return `UNEXPLAINED ${need.count}`;
      case 'MILESTONE':
      case 'MEASURE':
        return `${need.kind} ${need.thing.code}`;
      case 'SILENT':
        return `SILENT ${need.ministry.lineage}`;
    }
  });

describe('what needs a decision', () => {
  test.each<[string, Partial<Input>, string[]]>([
    ['nothing where all is well', {}, []],
    ['the target, where it will be missed', { verdict: 'UNLIKELY' }, ['PACE']],
    ['the target, where it is past', { verdict: 'PAST' }, ['PACE']],
    ['no target that is reached', { verdict: 'REACHED' }, []],
    ['no target of which nothing is known', { verdict: 'NOT_ENOUGH' }, []],
    ['what was weakened without reason', { unexplained: 2 }, ['UNEXPLAINED 2']],
    [
      'the milestone that is overdue longest',
      { milestones: [thing('W-1', { daysOverdue: 40 }), thing('W-2', { daysOverdue: 90 })] },
      ['MILESTONE W-2'],
    ],
    [
      'one of a core goal before one that is later',
      { milestones: [thing('W-1', { daysOverdue: 400 }), thing('W-2', { daysOverdue: 31, core: true })] },
      ['MILESTONE W-2'],
    ],
    [
      'the red measure furthest behind its first plan; one without dates last',
      {
        measures: [
          thing('M-1'),
          thing('M-2', { daysAgainstFirst: 10 }),
          thing('M-3', { daysAgainstFirst: 700 }),
        ],
      },
      ['MEASURE M-3'],
    ],
    ['of two alike the first by its code', { measures: [thing('M-2'), thing('M-1')] }, ['MEASURE M-1']],
    [
      'the ministry with most measures without report, where it is half of them',
      { ministries: [ministry('A', 4, 9), ministry('B', 2, 4), ministry('C', 3, 4), ministry('D', 0, 0)] },
      ['SILENT C'],
    ],
    ['no ministry that reports on more than half', { ministries: [ministry('A', 49, 100)] }, []],
    [
      'three at most, most urgent first',
      {
        verdict: 'PAST',
        unexplained: 1,
        milestones: [thing('W-1', { daysOverdue: 31 })],
        measures: [thing('M-1')],
        ministries: [ministry('A', 1, 1)],
      },
      ['PACE', 'UNEXPLAINED 1', 'MILESTONE W-1'],
    ],
  ])('%s', (_name, input, expected) => {
    expect(told(input)).toEqual(expected);
  });

  const things = fc.array(
    fc.record({
      code: fc.string({ minLength: 1, maxLength: 4 }),
      daysOverdue: fc.nat(500),
      daysAgainstFirst: fc.option(fc.integer({ min: -500, max: 900 })),
      core: fc.boolean(),
    }),
    { maxLength: 8 },
  );
  const inputs: fc.Arbitrary<Input> = fc.record({
    verdict: fc.constantFrom<ForecastVerdict>(...VERDICTS),
    unexplained: fc.nat(3),
    milestones: things,
    measures: things,
    ministries: fc.array(
      fc.record({
        lineage: fc.string({ minLength: 1, maxLength: 3 }),
        unreported: fc.nat(9),
        total: fc.nat(9),
      }),
      { maxLength: 5 },
    ),
  });

  it('names at most three, each kind once, in one order, whatever the order of what comes in', () => {
    const order = ['PACE', 'UNEXPLAINED', 'MILESTONE', 'MEASURE', 'SILENT'];
    fc.assert(
      fc.property(inputs, (input) => {
        const kinds = decisionNeeds(input).map(({ kind }) => order.indexOf(kind));
        expect(kinds.length).toBeLessThanOrEqual(DECISION_NEEDS_MAX);
        expect(kinds).toEqual([...new Set(kinds)].toSorted((a, b) => a - b));
        const turned = {
          ...input,
          milestones: input.milestones.toReversed(),
          measures: input.measures.toReversed(),
          ministries: input.ministries.toReversed(),
        };
        // Two things of one code, or ministries of one lineage, do not occur.
        const unique = [input.milestones, input.measures].every(
          (list) => new Set(list.map(({ code }) => code)).size === list.length,
        );
        const lineages = input.ministries.map(({ lineage }) => lineage);
        fc.pre(unique && new Set(lineages).size === lineages.length);
        expect(decisionNeeds(turned)).toEqual(decisionNeeds(input));
      }),
    );
  });

  it('never names a thing while one of a core goal waits', () => {
    const isFair = (input: Input) =>
      decisionNeeds(input).every((need) => {
        if (need.kind !== 'MILESTONE' && need.kind !== 'MEASURE') return true;
        const rivals = need.kind === 'MILESTONE' ? input.milestones : input.measures;
        return need.thing.core === rivals.some(({ core }) => core);
      });
    expect(() => fc.assert(fc.property(inputs, isFair))).not.toThrow();
  });
});
