import { addDays, type Day } from './plan-date.ts';
import { revisionInForce, type RevisionFacts } from './revision-in-force.ts';
import { type MilestoneState, SCHEDULE_LIGHTS, type ScheduleLight } from './vocabulary.ts';

/** Since when a movement is told: since the reporting date before, or since the revision in force took effect. */
export const MOVEMENT_BASES = ['REPORTING_DATE', 'REVISION'] as const;
export type MovementBasis = (typeof MOVEMENT_BASES)[number];

/**
 * The day that a movement is measured from.
 * REPORTING_DATE: the latest reporting date before the day; REVISION: the last day on which the revision before the one
 * in force still held, so that what the new revision itself moved is part of the movement.
 * @param input.reportingDates of all rounds, in any order
 * @returns null where no such day lies before, or no plan was in force on it
 */
export function movementBase(input: {
  readonly basis: MovementBasis;
  readonly asOf: Day;
  readonly reportingDates: readonly Day[];
  readonly revisions: readonly RevisionFacts[];
}): Day | null {
  const { basis, asOf, reportingDates, revisions } = input;
  const day =
    basis === 'REPORTING_DATE'
      ? reportingDates
          .filter((date) => date < asOf)
          .toSorted()
          .at(-1)
      : dayBefore(revisionInForce(revisions, asOf)?.effectiveDate);
  return day !== undefined && revisionInForce(revisions, day) !== null ? day : null;
}

function dayBefore(day: Day | null | undefined): Day | undefined {
  return day == null ? undefined : addDays(day, -1);
}

/** A measure whose light is another one than before. */
export interface Turned<M> {
  readonly measure: M;
  readonly before: ScheduleLight;
}

/** Measures that turned to one light. */
export interface LightTurn<M> {
  readonly light: ScheduleLight;
  readonly measures: readonly Turned<M>[];
}

/**
 * Measures whose light turned, by the light that they turned to, worst news first; a light that none turned to is left
 * out. A measure that only one of the two states holds did not turn: it joined or left.
 */
export function lightTurns<M extends { readonly id: number; readonly light: ScheduleLight }>(
  before: readonly M[],
  after: readonly M[],
): LightTurn<M>[] {
  const lights = new Map(before.map(({ id, light }) => [id, light]));
  const turned = after.flatMap((measure): Turned<M>[] => {
    const was = lights.get(measure.id);
    return was === undefined || was === measure.light ? [] : [{ measure, before: was }];
  });
  return SCHEDULE_LIGHTS.map((light) => ({
    light,
    measures: turned.filter(({ measure }) => measure.light === light),
  })).filter(({ measures }) => measures.length > 0);
}

/** What the rule must know of a milestone. */
export interface MovingMilestone {
  readonly id: number;
  readonly state: MilestoneState;
  readonly plannedDate: Day;
  readonly actual: Day | null;
}

/**
 * Milestones that were reached, and those whose date passed unreached. One that was told late counts when it became
 * known; one that is new in the plan counts only where it happened after the base.
 * @param since day of the earlier state
 */
export function milestoneMoves<M extends MovingMilestone>(
  before: readonly M[],
  after: readonly M[],
  since: Day,
): { readonly reached: readonly M[]; readonly missed: readonly M[] } {
  const states = new Map(before.map(({ id, state }) => [id, state]));
  return {
    reached: after.filter(({ id, state, actual }) => {
      const was = states.get(id);
      return state === 'REACHED' && (was === undefined ? (actual ?? since) > since : was !== 'REACHED');
    }),
    missed: after.filter(({ id, state, plannedDate }) => {
      const was = states.get(id);
      return state === 'OVERDUE' && (was === undefined ? plannedDate >= since : was !== 'OVERDUE');
    }),
  };
}

/** Things that only one of two states holds: ids that came, and ids that went. */
export function comingsAndGoings(
  before: readonly { readonly id: number }[],
  after: readonly { readonly id: number }[],
): { readonly came: readonly number[]; readonly went: readonly number[] } {
  const then = new Set(before.map(({ id }) => id));
  const now = new Set(after.map(({ id }) => id));
  return { came: [...now].filter((id) => !then.has(id)), went: [...then].filter((id) => !now.has(id)) };
}
