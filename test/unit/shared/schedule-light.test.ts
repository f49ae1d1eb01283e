import { describe, expect, it } from 'vitest';
import { addDays, type Day, parsePlanDate } from '../../../shared/domain/plan-date.ts';
import {
  DEFAULT_LIGHT_SETTINGS as SETTINGS,
  freshness,
  type LightInput,
  milestoneDaysOverdue,
  milestoneState,
  optimismGap,
  scheduleLight,
} from '../../../shared/domain/schedule-light.ts';
import type { LightReasonCode, ScheduleLight } from '../../../shared/domain/vocabulary.ts';

const AS_OF = '2021-10-15';

/** On track: reported yesterday, ends with 2022, forecast as planned. */
const onTrack: LightInput = {
  lifecycle: 'IN_PROGRESS',
  start: '2020-12-31',
  plannedEnd: parsePlanDate('2022'),
  forecastEnd: parsePlanDate('2022-12'),
  actualEnd: null,
  reportedOn: '2021-10-14',
  milestones: [],
};

function milestone(code: string, planned: string, actual: Day | null = null) {
  return { code, planned: parsePlanDate(planned), actual };
}

interface Case {
  name: string;
  given: Partial<LightInput>;
  light: ScheduleLight;
  codes: LightReasonCode[];
}

const cases: Case[] = [
  { name: 'reported and as planned', given: {}, light: 'GREEN', codes: ['ON_TRACK'] },
  // Step 1
  {
    name: 'completed on the day',
    given: { lifecycle: 'COMPLETED', actualEnd: AS_OF },
    light: 'DONE',
    codes: ['COMPLETED'],
  },
  {
    name: 'completed late is done',
    given: { lifecycle: 'COMPLETED', actualEnd: AS_OF, plannedEnd: parsePlanDate('2019') },
    light: 'DONE',
    codes: ['COMPLETED'],
  },
  {
    name: 'completed only tomorrow is not done yet',
    given: { lifecycle: 'COMPLETED', actualEnd: '2021-10-16' },
    light: 'GREEN',
    codes: ['ON_TRACK'],
  },
  {
    name: 'completed without an end is not done, and late',
    given: { lifecycle: 'COMPLETED', plannedEnd: parsePlanDate('2021-10-14'), forecastEnd: null },
    light: 'RED',
    codes: ['PLANNED_END_PASSED'],
  },
  {
    name: 'cancelled and overdue is neutral',
    given: { lifecycle: 'CANCELLED', plannedEnd: parsePlanDate('2019') },
    light: 'NEUTRAL',
    codes: ['CANCELLED'],
  },
  {
    name: 'on hold without a fresh report is neutral',
    given: { lifecycle: 'ON_HOLD', reportedOn: '2019-01-01' },
    light: 'NEUTRAL',
    codes: ['ON_HOLD'],
  },
  // Step 2
  {
    name: 'on the last planned day it is on time',
    given: { plannedEnd: parsePlanDate(AS_OF), forecastEnd: parsePlanDate(AS_OF) },
    light: 'GREEN',
    codes: ['ON_TRACK'],
  },
  {
    name: 'a day after the planned end it is late',
    given: { plannedEnd: parsePlanDate('2021-10-14'), forecastEnd: parsePlanDate('2021-10-14') },
    light: 'RED',
    codes: ['PLANNED_END_PASSED'],
  },
  {
    name: 'a planned month, quarter or year ends with its last day',
    given: { plannedEnd: parsePlanDate('2021-10'), forecastEnd: parsePlanDate('2021-Q4') },
    light: 'YELLOW',
    codes: ['FORECAST_BEHIND_PLAN'],
  },
  {
    name: 'forecast 90 days behind the plan is not yet red',
    given: { forecastEnd: parsePlanDate(addDays('2022-12-31', 90)) },
    light: 'YELLOW',
    codes: ['FORECAST_BEHIND_PLAN'],
  },
  {
    name: 'forecast 91 days behind the plan is red',
    given: { forecastEnd: parsePlanDate(addDays('2022-12-31', 91)) },
    light: 'RED',
    codes: ['FORECAST_FAR_BEHIND_PLAN'],
  },
  {
    name: 'milestone 30 days overdue is not yet red',
    given: { milestones: [milestone('W-SK-03', addDays(AS_OF, -30))] },
    light: 'YELLOW',
    codes: ['MILESTONE_OVERDUE'],
  },
  {
    name: 'milestone 31 days overdue is red',
    given: { milestones: [milestone('W-SK-03', addDays(AS_OF, -31))] },
    light: 'RED',
    codes: ['MILESTONE_LONG_OVERDUE'],
  },
  {
    name: 'a reached milestone is not overdue, however late it was',
    given: { milestones: [milestone('W-SK-03', '2019', AS_OF)] },
    light: 'GREEN',
    codes: ['ON_TRACK'],
  },
  {
    name: 'a milestone reached tomorrow is open today',
    given: { milestones: [milestone('W-SK-03', '2021-10-14', '2021-10-16')] },
    light: 'YELLOW',
    codes: ['MILESTONE_OVERDUE'],
  },
  {
    name: 'late stays red without any report',
    given: { plannedEnd: parsePlanDate('2020'), reportedOn: null, forecastEnd: null },
    light: 'RED',
    codes: ['PLANNED_END_PASSED'],
  },
  // Step 3
  {
    name: 'never reported',
    given: { lifecycle: 'PLANNED', reportedOn: null, forecastEnd: null },
    light: 'UNREPORTED',
    codes: ['NEVER_REPORTED'],
  },
  {
    name: 'a report of tomorrow is none today',
    given: { reportedOn: '2021-10-16' },
    light: 'UNREPORTED',
    codes: ['NEVER_REPORTED'],
  },
  {
    name: 'report 200 days old still counts',
    given: { reportedOn: addDays(AS_OF, -200) },
    light: 'GREEN',
    codes: ['ON_TRACK'],
  },
  {
    name: 'report 201 days old is stale',
    given: { reportedOn: addDays(AS_OF, -201) },
    light: 'UNREPORTED',
    codes: ['REPORT_STALE'],
  },
  {
    name: 'staleness stands before yellow',
    given: { reportedOn: addDays(AS_OF, -201), forecastEnd: parsePlanDate('2023-01-01') },
    light: 'UNREPORTED',
    codes: ['REPORT_STALE'],
  },
  // Step 4
  {
    name: 'forecast a day behind the plan',
    given: { forecastEnd: parsePlanDate('2023-01-01') },
    light: 'YELLOW',
    codes: ['FORECAST_BEHIND_PLAN'],
  },
  {
    name: 'milestone due today is on time',
    given: { milestones: [milestone('W-SK-03', AS_OF)] },
    light: 'GREEN',
    codes: ['ON_TRACK'],
  },
  {
    name: 'milestone due yesterday is overdue',
    given: { milestones: [milestone('W-SK-03', '2021-10-14')] },
    light: 'YELLOW',
    codes: ['MILESTONE_OVERDUE'],
  },
  {
    name: 'no forecast 90 days before the end',
    given: { forecastEnd: null, plannedEnd: parsePlanDate(addDays(AS_OF, 90)) },
    light: 'YELLOW',
    codes: ['NO_FORECAST_NEAR_END'],
  },
  {
    name: 'no forecast 91 days before the end',
    given: { forecastEnd: null, plannedEnd: parsePlanDate(addDays(AS_OF, 91)) },
    light: 'GREEN',
    codes: ['ON_TRACK'],
  },
  {
    name: 'no forecast on the last day',
    given: { forecastEnd: null, plannedEnd: parsePlanDate(AS_OF) },
    light: 'YELLOW',
    codes: ['NO_FORECAST_NEAR_END'],
  },
  {
    name: 'still planned on the last day of the start period',
    given: { lifecycle: 'PLANNED', start: AS_OF },
    light: 'GREEN',
    codes: ['ON_TRACK'],
  },
  {
    name: 'still planned the day after',
    given: { lifecycle: 'PLANNED', start: '2021-10-14' },
    light: 'YELLOW',
    codes: ['START_PASSED'],
  },
  {
    name: 'no planned end: neither late nor near its end',
    given: { plannedEnd: null, forecastEnd: null },
    light: 'GREEN',
    codes: ['ON_TRACK'],
  },
];

describe('scheduleLight', () => {
  it.each(cases)('$name: $light', ({ given, light, codes }) => {
    const result = scheduleLight({ ...onTrack, ...given }, AS_OF, SETTINGS);
    expect(result.light).toBe(light);
    expect(result.reasons.map((reason) => reason.code)).toEqual(codes);
  });

  it('names every reason of the deciding step with its parameters, longest delay first', () => {
    const { light, reasons } = scheduleLight(
      {
        ...onTrack,
        plannedEnd: parsePlanDate('2021-Q3'),
        forecastEnd: parsePlanDate('2022-03'),
        milestones: [
          milestone('W-SK-04', '2021-09-05'),
          milestone('W-SK-09', '2021-06-30'),
          milestone('W-SK-05', '2021-10-01'),
        ],
      },
      AS_OF,
      SETTINGS,
    );
    expect(light).toBe('RED');
    expect(reasons).toEqual([
      { code: 'PLANNED_END_PASSED', date: parsePlanDate('2021-Q3'), days: 15 },
      { code: 'FORECAST_FAR_BEHIND_PLAN', date: parsePlanDate('2022-03'), days: 182 },
      {
        code: 'MILESTONE_LONG_OVERDUE',
        milestoneCode: 'W-SK-09',
        date: parsePlanDate('2021-06-30'),
        days: 107,
      },
      {
        code: 'MILESTONE_LONG_OVERDUE',
        milestoneCode: 'W-SK-04',
        date: parsePlanDate('2021-09-05'),
        days: 40,
      },
    ]);
  });

  it('names all yellow reasons at once', () => {
    const { reasons } = scheduleLight(
      {
        ...onTrack,
        lifecycle: 'PLANNED',
        forecastEnd: null,
        plannedEnd: parsePlanDate('2021'),
        milestones: [milestone('W-SK-03', '2021-10-01')],
      },
      AS_OF,
      SETTINGS,
    );
    expect(reasons).toEqual([
      { code: 'MILESTONE_OVERDUE', milestoneCode: 'W-SK-03', date: parsePlanDate('2021-10-01'), days: 14 },
      { code: 'NO_FORECAST_NEAR_END', date: parsePlanDate('2021'), days: 77 },
      { code: 'START_PASSED', days: 288 },
    ]);
  });

  it('takes its thresholds from the settings', () => {
    const late = { ...onTrack, forecastEnd: parsePlanDate('2023-01-05') };
    expect(scheduleLight(late, AS_OF, { ...SETTINGS, redThresholdDays: 4 }).light).toBe('RED');
    expect(scheduleLight(onTrack, '2021-10-16', { ...SETTINGS, stalenessDays: 1 }).light).toBe('UNREPORTED');
    const open = { ...onTrack, milestones: [milestone('W-SK-03', '2021-10-13')] };
    expect(scheduleLight(open, AS_OF, { ...SETTINGS, milestoneThresholdDays: 1 }).light).toBe('RED');
    const quiet = { ...onTrack, forecastEnd: null };
    expect(scheduleLight(quiet, AS_OF, { ...SETTINGS, nearEndDays: 500 }).light).toBe('YELLOW');
  });
});

describe('beside the light', () => {
  it('tells how fresh the report is', () => {
    expect(freshness(null, AS_OF, SETTINGS)).toBe('NEVER');
    expect(freshness('2021-10-16', AS_OF, SETTINGS)).toBe('NEVER');
    expect(freshness(AS_OF, AS_OF, SETTINGS)).toBe('CURRENT');
    expect(freshness(addDays(AS_OF, -200), AS_OF, SETTINGS)).toBe('CURRENT');
    expect(freshness(addDays(AS_OF, -201), AS_OF, SETTINGS)).toBe('STALE');
  });

  it.each([
    ['GREEN', 'RED', true],
    ['GREEN', 'UNREPORTED', true],
    ['GREEN', 'YELLOW', true],
    ['GREEN', 'GREEN', false],
    ['YELLOW', 'RED', true],
    ['YELLOW', 'GREEN', false],
    ['RED', 'RED', false],
    ['RED', 'UNREPORTED', false],
    ['GREEN', 'DONE', false],
    ['RED', 'NEUTRAL', false],
    [null, 'RED', false],
  ] as const)('self-assessed %s, computed %s: gap %s', (self, computed, gap) => {
    expect(optimismGap(self, computed)).toBe(gap);
  });

  it.each([
    ['2021-10-14', null, 'OVERDUE', 1],
    ['2021-Q3', null, 'OVERDUE', 15],
    [AS_OF, null, 'DUE_SOON', 0],
    ['2022-01-13', null, 'DUE_SOON', 0],
    ['2022-01-14', null, 'PLANNED', 0],
    ['2019', AS_OF, 'REACHED', 0],
    ['2022', '2020-01-01', 'REACHED', 0],
    ['2021-10-14', '2021-10-16', 'OVERDUE', 1],
  ] as const)('milestone planned %s, reached %s: %s', (planned, actual, state, overdue) => {
    const m = { planned: parsePlanDate(planned), actual };
    expect(milestoneState(m, AS_OF, 90)).toBe(state);
    expect(milestoneDaysOverdue(m, AS_OF)).toBe(overdue);
  });
});
