import type { Drift } from '../../shared/domain/drift.ts';
import { addDays } from '../../shared/domain/plan-date.ts';
import {
  LIFECYCLES,
  type Lifecycle,
  type MilestoneState,
  SCHEDULE_LIGHTS,
  type ScheduleLight,
} from '../../shared/domain/vocabulary.ts';
import { groupBy } from '../platform/group-by.ts';
import { compareTexts } from '../platform/graphql/connections.ts';
import type { BoardMeasure, BoardMilestone, MeasureBoard } from './board.types.ts';
import type { OrganisationReference } from './board-references.ts';

export interface LightCount {
  readonly light: ScheduleLight;
  readonly count: number;
}

export interface LifecycleCount {
  readonly lifecycle: Lifecycle;
  readonly count: number;
}

/** Measures of one lead; null gathers those without. */
export interface MinistryRow {
  readonly ministry: OrganisationReference | null;
  readonly total: number;
  readonly lights: readonly LightCount[];
  readonly lifecycles: readonly LifecycleCount[];
}

/** A measure or milestone that is expected later than first planned. */
export interface Slip {
  readonly kind: 'MEASURE' | 'MILESTONE';
  readonly code: string;
  readonly title: string;
  readonly ministry: OrganisationReference | null;
  /** Of a measure. */
  readonly light: ScheduleLight | null;
  /** Of a milestone. */
  readonly state: MilestoneState | null;
  readonly drift: Drift;
  readonly simulated: boolean;
}

/** Rows that an overview shows at most. */
const SLIPS_MAX = 10;
const DUE_MAX = 20;

/** Measures per light: every light in its order, also where it has none. */
export function lightCounts(measures: readonly BoardMeasure[]): LightCount[] {
  return SCHEDULE_LIGHTS.map((light) => ({ light, count: count(measures, (m) => m.light === light) }));
}

/** Measures per lifecycle: every one in its order, also where it has none. */
export function lifecycleCounts(measures: readonly BoardMeasure[]): LifecycleCount[] {
  return LIFECYCLES.map((lifecycle) => ({
    lifecycle,
    count: count(measures, (m) => m.lifecycle === lifecycle),
  }));
}

/** Measures per lead in the order of the organisations; those without lead come last. */
export function ministryRows(board: MeasureBoard): MinistryRow[] {
  const groups = groupBy(board.measures, (measure) => measure.ministry);
  return [...groups]
    .map(([ministry, measures]) => ({
      ministry,
      total: measures.length,
      lights: lightCounts(measures),
      lifecycles: lifecycleCounts(measures),
    }))
    .toSorted((a, b) => place(a.ministry) - place(b.ministry));
}

/** The largest delays against the first plan among what is still open: at most 10, largest first. */
export function largestSlips(board: MeasureBoard): Slip[] {
  const measures = board.measures
    .filter((measure) => measure.light !== 'DONE' && measure.light !== 'NEUTRAL')
    .map((m): Slip => ({ ...slipOf(m), kind: 'MEASURE', light: m.light, state: null }));
  const milestones = board.milestones
    .filter((milestone) => milestone.state !== 'REACHED')
    .map((m): Slip => ({ ...slipOf(m), kind: 'MILESTONE', light: null, state: m.state }));
  return [...measures, ...milestones]
    .filter((slip) => days(slip) > 0)
    .toSorted((a, b) => days(b) - days(a) || compareTexts(a.code, b.code))
    .slice(0, SLIPS_MAX);
}

/** Open milestones planned from the board's day on within the revision's dueSoonDays: at most 20, next first. */
export function dueMilestones(board: MeasureBoard): BoardMilestone[] {
  const until = addDays(board.asOf, board.revision.dueSoonDays);
  return board.milestones
    .filter((m) => m.state !== 'REACHED' && m.plannedDate >= board.asOf && m.plannedDate <= until)
    .toSorted((a, b) => compareTexts(a.plannedDate, b.plannedDate) || compareTexts(a.code, b.code))
    .slice(0, DUE_MAX);
}

/** Does a measure or milestone serve a core goal? */
export function servesCoreGoal(thing: Pick<BoardMeasure, 'goals'>): boolean {
  return thing.goals.some(({ kind }) => kind === 'CORE');
}

/** How many of the rows hold to a condition. */
export function count<T>(rows: readonly T[], holds: (row: T) => boolean): number {
  return rows.reduce((sum, row) => sum + Number(holds(row)), 0);
}

function slipOf({ code, title, ministry, drift, simulated }: BoardMeasure | BoardMilestone) {
  return { code, title, ministry, drift, simulated };
}

function days(slip: Slip): number {
  return slip.drift.daysAgainstFirst ?? 0;
}

function place(ministry: OrganisationReference | null): number {
  return ministry?.position ?? Number.MAX_SAFE_INTEGER;
}
