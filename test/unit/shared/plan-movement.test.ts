import { describe, expect, test } from 'vitest';
import { neededOnPath } from '../../../shared/domain/maturity.ts';
import {
  comingsAndGoings,
  lightTurns,
  milestoneMoves,
  movementBase,
  type MovementBasis,
} from '../../../shared/domain/plan-movement.ts';
import type { MilestoneState, ScheduleLight } from '../../../shared/domain/vocabulary.ts';

const REVISIONS = [
  { number: 1, state: 'PUBLISHED', effectiveDate: '2019-03-19' },
  { number: 2, state: 'PUBLISHED', effectiveDate: '2020-07-01' },
  { number: 3, state: 'DRAFT', effectiveDate: '2020-09-01' },
] as const;
const ROUNDS = ['2020-10-15', '2019-10-15', '2020-04-15', '2018-10-15'];

describe('the day that a movement is measured from', () => {
  test.each<[MovementBasis, string, string | null, string]>([
    ['REPORTING_DATE', '2020-10-20', '2020-10-15', 'the latest reporting date before'],
    ['REPORTING_DATE', '2020-10-15', '2020-04-15', 'on a reporting date the one before it'],
    ['REPORTING_DATE', '2019-10-15', null, 'no plan was in force on the date before'],
    ['REPORTING_DATE', '2018-01-01', null, 'nothing lies before'],
    ['REVISION', '2020-10-15', '2020-06-30', 'the last day of the revision before; a draft is none'],
    ['REVISION', '2020-07-01', '2020-06-30', 'the day on which the revision took effect'],
    ['REVISION', '2020-06-30', null, 'before the first revision there was no plan'],
    ['REVISION', '2018-01-01', null, 'no revision is in force'],
  ])('%s as of %s is %s: %s', (basis, asOf, day) => {
    expect(movementBase({ basis, asOf, reportingDates: ROUNDS, revisions: REVISIONS })).toBe(day);
  });
});

describe('lights that turned', () => {
  const measure = (id: number, light: ScheduleLight) => ({ id, light });
  test('stand by the light they turned to, worst first; what joined, left or stayed did not turn', () => {
    const before = [measure(1, 'GREEN'), measure(2, 'RED'), measure(3, 'YELLOW'), measure(4, 'RED')];
    const after = [measure(5, 'RED'), measure(3, 'YELLOW'), measure(2, 'GREEN'), measure(1, 'RED')];
    expect(lightTurns(before, after)).toEqual([
      { light: 'RED', measures: [{ measure: measure(1, 'RED'), before: 'GREEN' }] },
      { light: 'GREEN', measures: [{ measure: measure(2, 'GREEN'), before: 'RED' }] },
    ]);
    expect(comingsAndGoings(before, after)).toEqual({ came: [5], went: [4] });
  });
});

describe('milestones', () => {
  const SINCE = '2021-04-15';
  const milestone = (state: MilestoneState, plannedDate = '2021-06-30', actual: string | null = null) => ({
    id: 1,
    state,
    plannedDate,
    actual,
  });
  test.each<[string, MilestoneState | null, ReturnType<typeof milestone>, 'reached' | 'missed' | null]>([
    ['reached since', 'DUE_SOON', milestone('REACHED', '2021-06-30', '2021-06-01'), 'reached'],
    ['told late', 'OVERDUE', milestone('REACHED', '2021-03-31', '2021-03-10'), 'reached'],
    ['reached before', 'REACHED', milestone('REACHED', '2021-03-31', '2021-03-10'), null],
    ['new, reached since', null, milestone('REACHED', '2021-06-30', '2021-06-01'), 'reached'],
    ['new, reached on the day itself', null, milestone('REACHED', '2021-06-30', SINCE), null],
    ['missed since', 'PLANNED', milestone('OVERDUE'), 'missed'],
    ['missed before', 'OVERDUE', milestone('OVERDUE', '2020-12-31'), null],
    ['new, due on the day itself', null, milestone('OVERDUE', SINCE), 'missed'],
    ['new, overdue from the start', null, milestone('OVERDUE', '2021-04-14'), null],
    ['still open', 'PLANNED', milestone('DUE_SOON'), null],
  ])('%s', (_, was, now, expected) => {
    const { reached, missed } = milestoneMoves(was === null ? [] : [milestone(was)], [now], SINCE);
    expect({ reached: reached.length, missed: missed.length }).toEqual({
      reached: expected === 'reached' ? 1 : 0,
      missed: expected === 'missed' ? 1 : 0,
    });
  });
});

describe('how many would have to be online', () => {
  const way = { start: '2019-01-01', targetDate: '2019-12-31' };
  const series = [
    { date: '2018-12-31', online: 10 },
    { date: '2019-02-28', online: 60 },
  ];
  test.each<[string, number]>([
    ['2018-06-01', 10],
    ['2019-01-01', 10],
    ['2019-07-02', 60],
    ['2019-07-03', 61],
    ['2019-12-31', 110],
    ['2021-01-01', 110],
  ])('%s: %i of 110, from the 10 at the start', (asOf, needed) => {
    expect(neededOnPath(series, 110, asOf, way)).toBe(needed);
  });
  test('nothing counted yet begins at none; more than all at the start needs no more than all', () => {
    expect(neededOnPath([], 364, '2019-01-02', way)).toBe(1);
    expect(neededOnPath(series, 5, '2019-03-01', way)).toBe(5);
  });
});
