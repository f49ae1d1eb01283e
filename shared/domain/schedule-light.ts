import { type Day, daysBetween, daysUntil, type PlanDate } from './plan-date.ts';
import {
  type Freshness,
  type Lifecycle,
  type LightReasonCode,
  type MilestoneState,
  SCHEDULE_LIGHTS,
  type ScheduleLight,
  type SelfLight,
} from './vocabulary.ts';

/** Thresholds in days, settings of the revision in force. */
export interface LightSettings {
  /** A forecast further behind the planned end than this is red. */
  readonly redThresholdDays: number;
  /** A linked milestone overdue for longer than this is red. */
  readonly milestoneThresholdDays: number;
  /** A report older than this counts as not reported. */
  readonly stalenessDays: number;
  /** From this many days before the planned end on, a forecast is expected. */
  readonly nearEndDays: number;
}

/** The plan's own thresholds, used where a revision sets no others. */
export const DEFAULT_LIGHT_SETTINGS: LightSettings = {
  redThresholdDays: 90,
  milestoneThresholdDays: 30,
  stalenessDays: 200,
  nearEndDays: 90,
};

/** What the rule must know of a milestone: its planned date in the revision in force, and when it was reached. */
export interface MilestoneDates {
  readonly planned: PlanDate;
  readonly actual: Day | null;
}

export interface LightInput {
  /** From the effective report; PLANNED where there is none. */
  readonly lifecycle: Lifecycle;
  /** Last day of the period in which the measure was to begin. */
  readonly start: Day | null;
  readonly plannedEnd: PlanDate | null;
  readonly forecastEnd: PlanDate | null;
  readonly actualEnd: Day | null;
  /** Date of the effective report. */
  readonly reportedOn: Day | null;
  /** The linked milestones. */
  readonly milestones: readonly (MilestoneDates & { readonly code: string })[];
}

/** Why a light has its colour. Only the parameters that the code needs are set. */
export interface LightReason {
  readonly code: LightReasonCode;
  readonly milestoneCode?: string;
  readonly date?: PlanDate;
  readonly days?: number;
}

export interface LightResult {
  readonly light: ScheduleLight;
  /** All that hold at the deciding step: in the order of LIGHT_REASON_CODES, longest delay first. */
  readonly reasons: readonly LightReason[];
}

/**
 * The schedule light of a measure as of a day, in five steps; the first step that applies decides.
 * What is due on a day is on time through the whole of that day; a period ends with its last day.
 * What happens only after `asOf` (an actual end, a milestone reached, a report) has not happened yet.
 *
 * @param input the measure by the revision and the report effective at asOf
 * @param asOf the day by which to judge (Stichtag)
 */
export function scheduleLight(input: LightInput, asOf: Day, settings: LightSettings): LightResult {
  // 1. Nothing is expected any more.
  if (input.lifecycle === 'COMPLETED' && input.actualEnd !== null && input.actualEnd <= asOf) {
    return {
      light: 'DONE',
      reasons: [{ code: 'COMPLETED', date: { date: input.actualEnd, precision: 'DAY' } }],
    };
  }
  if (input.lifecycle === 'CANCELLED' || input.lifecycle === 'ON_HOLD') {
    return { light: 'NEUTRAL', reasons: [{ code: input.lifecycle }] };
  }

  // 2. Late beyond dispute. It stands before the age of the report: silence hides no delay.
  const late = redReasons(input, asOf, settings);
  if (late.length > 0) return { light: 'RED', reasons: late };

  // 3. Not reported is never green.
  const silent = unreportedReasons(input, asOf, settings);
  if (silent.length > 0) return { light: 'UNREPORTED', reasons: silent };

  // 4. At risk.
  const atRisk = yellowReasons(input, asOf, settings);
  if (atRisk.length > 0) return { light: 'YELLOW', reasons: atRisk };

  // 5. On track.
  return { light: 'GREEN', reasons: [{ code: 'ON_TRACK' }] };
}

function redReasons(input: LightInput, asOf: Day, settings: LightSettings): LightReason[] {
  const reasons: LightReason[] = [];
  const { plannedEnd, forecastEnd } = input;
  if (plannedEnd && asOf > plannedEnd.date) {
    reasons.push({ code: 'PLANNED_END_PASSED', date: plannedEnd, days: daysBetween(plannedEnd.date, asOf) });
  }
  const behind = daysBehindPlan(plannedEnd, forecastEnd);
  if (forecastEnd && behind > settings.redThresholdDays) {
    reasons.push({ code: 'FORECAST_FAR_BEHIND_PLAN', date: forecastEnd, days: behind });
  }
  reasons.push(
    ...overdueMilestones(input, asOf, 'MILESTONE_LONG_OVERDUE', settings.milestoneThresholdDays + 1),
  );
  return reasons;
}

function unreportedReasons(input: LightInput, asOf: Day, settings: LightSettings): LightReason[] {
  const state = freshness(input.reportedOn, asOf, settings);
  if (state === 'STALE' && input.reportedOn !== null) {
    const date: PlanDate = { date: input.reportedOn, precision: 'DAY' };
    return [{ code: 'REPORT_STALE', date, days: daysBetween(input.reportedOn, asOf) }];
  }
  return state === 'NEVER' ? [{ code: 'NEVER_REPORTED' }] : [];
}

function yellowReasons(input: LightInput, asOf: Day, settings: LightSettings): LightReason[] {
  const reasons: LightReason[] = [];
  const { plannedEnd, forecastEnd } = input;
  const behind = daysBehindPlan(plannedEnd, forecastEnd);
  if (forecastEnd && behind > 0) {
    reasons.push({ code: 'FORECAST_BEHIND_PLAN', date: forecastEnd, days: behind });
  }
  reasons.push(...overdueMilestones(input, asOf, 'MILESTONE_OVERDUE', 1));
  if (plannedEnd && !forecastEnd && daysUntil(plannedEnd.date, asOf) <= settings.nearEndDays) {
    reasons.push({
      code: 'NO_FORECAST_NEAR_END',
      date: plannedEnd,
      days: daysUntil(plannedEnd.date, asOf),
    });
  }
  if (input.lifecycle === 'PLANNED' && input.start !== null && asOf > input.start) {
    reasons.push({ code: 'START_PASSED', days: daysBetween(input.start, asOf) });
  }
  return reasons;
}

/** F − P in days; 0 where the plan holds no end or no forecast exists. */
function daysBehindPlan(plannedEnd: PlanDate | null, forecastEnd: PlanDate | null): number {
  return plannedEnd && forecastEnd ? daysBetween(plannedEnd.date, forecastEnd.date) : 0;
}

function overdueMilestones(
  input: LightInput,
  asOf: Day,
  code: LightReasonCode,
  fromDays: number,
): LightReason[] {
  return input.milestones
    .map((milestone) => ({ milestone, days: milestoneDaysOverdue(milestone, asOf) }))
    .filter(({ days }) => days >= fromDays)
    .toSorted((a, b) => b.days - a.days || (a.milestone.code < b.milestone.code ? -1 : 1))
    .map(({ milestone, days }) => ({
      code,
      milestoneCode: milestone.code,
      date: milestone.planned,
      days,
    }));
}

/**
 * How old the effective report is: STALE once it is older than the staleness limit.
 * @param reportedOn date of the effective report; one after asOf does not exist yet
 */
export function freshness(
  reportedOn: Day | null,
  asOf: Day,
  settings: Pick<LightSettings, 'stalenessDays'>,
): Freshness {
  if (reportedOn === null || reportedOn > asOf) return 'NEVER';
  return daysBetween(reportedOn, asOf) > settings.stalenessDays ? 'STALE' : 'CURRENT';
}

/**
 * Optimism gap: the self-assessment is better than the computed light. UNREPORTED ranks between RED and
 * YELLOW, as everywhere; nobody can be too optimistic about what is done or rests.
 */
export function optimismGap(self: SelfLight | null, computed: ScheduleLight): boolean {
  return self !== null && SCHEDULE_LIGHTS.indexOf(self) > SCHEDULE_LIGHTS.indexOf(computed);
}

/**
 * State of a milestone as of a day.
 * @param dueSoonDays an open milestone planned at most so many days ahead is due soon
 */
export function milestoneState(m: MilestoneDates, asOf: Day, dueSoonDays: number): MilestoneState {
  if (isReached(m, asOf)) return 'REACHED';
  if (m.planned.date < asOf) return 'OVERDUE';
  return daysUntil(m.planned.date, asOf) <= dueSoonDays ? 'DUE_SOON' : 'PLANNED';
}

/** Days since the last planned day of a milestone that is not reached; 0 where it is not overdue. */
export function milestoneDaysOverdue(m: MilestoneDates, asOf: Day): number {
  return isReached(m, asOf) ? 0 : Math.max(0, daysBetween(m.planned.date, asOf));
}

function isReached(m: MilestoneDates, asOf: Day): boolean {
  return m.actual !== null && m.actual <= asOf;
}
