import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, daysBetween } from '../../../shared/domain/plan-date.ts';
import {
  DEFAULT_LIGHT_SETTINGS as SETTINGS,
  type LightInput,
  scheduleLight,
} from '../../../shared/domain/schedule-light.ts';
import {
  LIFECYCLES,
  LIGHT_REASON_CODES,
  type LightReasonCode,
  type ScheduleLight,
} from '../../../shared/domain/vocabulary.ts';
import { day, planDate } from './arbitraries.ts';

const orNull = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null });

const lightInput: fc.Arbitrary<LightInput> = fc.record({
  lifecycle: fc.constantFrom(...LIFECYCLES),
  start: orNull(day()),
  plannedEnd: orNull(planDate),
  forecastEnd: orNull(planDate),
  actualEnd: orNull(day()),
  reportedOn: orNull(day()),
  milestones: fc.array(
    fc.record({ code: fc.constantFrom('W-1', 'W-2', 'W-3'), planned: planDate, actual: orNull(day()) }),
    { maxLength: 4 },
  ),
});

/** The law of each light: which reasons it may carry. */
const REASONS_OF: Record<ScheduleLight, LightReasonCode[]> = {
  DONE: ['COMPLETED'],
  NEUTRAL: ['CANCELLED', 'ON_HOLD'],
  RED: ['PLANNED_END_PASSED', 'FORECAST_FAR_BEHIND_PLAN', 'MILESTONE_LONG_OVERDUE'],
  UNREPORTED: ['NEVER_REPORTED', 'REPORT_STALE'],
  YELLOW: ['FORECAST_BEHIND_PLAN', 'MILESTONE_OVERDUE', 'NO_FORECAST_NEAR_END', 'START_PASSED'],
  GREEN: ['ON_TRACK'],
};

const SEVERITY: Record<ScheduleLight, number> = {
  GREEN: 0,
  YELLOW: 1,
  UNREPORTED: 2,
  RED: 3,
  DONE: -1,
  NEUTRAL: -1,
};

describe('scheduleLight, whatever the measure', () => {
  it('is never green without a report, nor with a stale one', () => {
    fc.assert(
      fc.property(lightInput, day(), (input, asOf) => {
        const { light } = scheduleLight(input, asOf, SETTINGS);
        const { reportedOn } = input;
        const fresh = reportedOn !== null && reportedOn <= asOf && daysBetween(reportedOn, asOf) <= 200;
        expect(fresh || (light !== 'GREEN' && light !== 'YELLOW')).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('is never green once the planned end has passed', () => {
    fc.assert(
      fc.property(lightInput, day(), (input, asOf) => {
        const { light } = scheduleLight(input, asOf, SETTINGS);
        const passed = input.plannedEnd !== null && input.plannedEnd.date < asOf;
        expect(passed && ['GREEN', 'YELLOW', 'UNREPORTED'].includes(light)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('gives reasons that belong to the light, each complete', () => {
    fc.assert(
      fc.property(lightInput, day(), (input, asOf) => {
        const { light, reasons } = scheduleLight(input, asOf, SETTINGS);
        expect(reasons.length).toBeGreaterThan(0);
        const order = reasons.map((reason) => LIGHT_REASON_CODES.indexOf(reason.code));
        expect(order).toEqual(order.toSorted((a, b) => a - b));
        for (const reason of reasons) {
          expect(REASONS_OF[light]).toContain(reason.code);
          expect(reason.milestoneCode !== undefined).toBe(reason.code.startsWith('MILESTONE'));
          expect(reason.days ?? 0).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('never gets better as time goes by while nothing new is reported', () => {
    fc.assert(
      fc.property(lightInput, day(), fc.nat(1500), (input, asOf, later) => {
        const known = (d: Day | null) => (d !== null && d <= asOf ? d : null);
        const asKnown: LightInput = {
          ...input,
          actualEnd: known(input.actualEnd),
          reportedOn: known(input.reportedOn),
          milestones: input.milestones.map((m) => ({ ...m, actual: known(m.actual) })),
        };
        const now = scheduleLight(asKnown, asOf, SETTINGS).light;
        const then = scheduleLight(asKnown, addDays(asOf, later), SETTINGS).light;
        const absorbing = now === 'DONE' || now === 'NEUTRAL';
        expect(absorbing ? then === now : SEVERITY[then] >= SEVERITY[now]).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
