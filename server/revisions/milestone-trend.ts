import { type Day, type PlanDate, planDateOf } from '../../shared/domain/plan-date.ts';
import { expectedEnd } from '../../shared/domain/drift.ts';
import { milestoneTrend, type TrendFinding } from '../../shared/domain/trend.ts';
import { openBoard } from '../measures/board-store.ts';
import type { BoardMilestone } from '../measures/board.types.ts';
import type { OrganisationType } from '../organisations/organisation.types.ts';
import type { ReadDatabase } from '../platform/read-database.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { filterMilestones } from '../plans/milestone-list.ts';
import type { MilestoneFilter } from '../plans/milestone.inputs.ts';
import type { PlanSnapshot, RevisionHead } from '../plans/plan-snapshot.ts';
import { revisionInForce } from '../../shared/domain/revision-in-force.ts';
import type { TrendAxis } from './trend.types.ts';
import { openPlanView } from '../plans/plan-view.ts';

/** Most reporting dates that a trend goes back: six years of two rounds. */
const REPORTING_DATES_MAX = 12;

export interface TrendPoint {
  readonly x: Day;
  /** Null at asOf: what the reports say. */
  readonly revision: number | null;
  /** Last day of the planned period, by which lines are drawn. */
  readonly planned: Day;
  /** The same date as exact as it was written. */
  readonly written: PlanDate | null;
}

export interface TrendLine extends TrendFinding {
  readonly title: string;
  readonly ministry: OrganisationType;
  readonly points: readonly TrendPoint[];
  readonly reachedOn: Day | null;
}

export interface MilestoneTrend {
  readonly asOf: Day;
  readonly lines: readonly TrendLine[];
  readonly totalCount: number;
}

/**
 * Milestone trend: for each milestone of a revision, what every published revision up to it planned (at its
 * effective date), and what is expected as of the day (actual date, else forecast, else plan).
 *
 * On the other axis the points are the reporting dates of the rounds, with what was to be expected on each.
 *
 * Revisions that take effect after asOf are left out. Lines stand in the plan's own order.
 *
 * @throws AppError as openPlanView
 */
export async function loadMilestoneTrend(
  ctx: RequestContext,
  args: { readonly revision?: number | null; readonly asOf?: Day | null; readonly axis?: TrendAxis },
  filter: MilestoneFilter,
): Promise<MilestoneTrend> {
  const { plan, revision, asOf } = await openPlanView(ctx, args);
  const board = await openBoard(ctx, plan, { revision, asOf });
  const shown = filterMilestones(board.milestones, filter);
  const planned =
    args.axis === 'REPORTING_DATES'
      ? await expectedOnReportingDates(ctx, plan, asOf)
      : await plannedInRevisions(ctx, plan, revision, asOf);
  const lines = shown.map((milestone) => {
    const points = [
      ...(planned.get(milestone.id) ?? []),
      { x: asOf, revision: null, ...expected(milestone) },
    ];
    return { milestone, points };
  });
  const findings = milestoneTrend(
    lines.map(({ milestone, points }) => ({ code: milestone.code, points, reachedOn: milestone.actual })),
  );
  return {
    asOf,
    lines: lines.flatMap(({ milestone, points }, i) => {
      const finding = findings[i];
      return finding ? [{ ...finding, ...headOf(milestone), points }] : [];
    }),
    totalCount: lines.length,
  };
}

/** What each published revision up to the one shown planned, at the day on which it took effect. */
function plannedInRevisions(
  ctx: RequestContext,
  plan: PlanSnapshot,
  revision: RevisionHead,
  asOf: Day,
): Promise<Map<number, TrendPoint[]>> {
  const history = plan.revisions.filter(
    (each) => each.state === 'PUBLISHED' && each.number <= revision.number && isEffective(each, asOf),
  );
  return ctx.cache.read('planned-milestones', `${plan.dataVersion} ${revision.id} ${asOf}`, () =>
    plannedDates(ctx.db, history),
  );
}

/**
 * What was to be expected on the reporting dates before asOf, by the reports accepted for them and the revision in
 * force then: the same boards that those days show.
 */
async function expectedOnReportingDates(
  ctx: RequestContext,
  plan: PlanSnapshot,
  asOf: Day,
): Promise<Map<number, TrendPoint[]>> {
  const rounds = await ctx.db
    .selectFrom('reporting_round')
    .where('plan_id', '=', plan.id)
    .where('reporting_date', '<', asOf)
    .orderBy('reporting_date', 'desc')
    .limit(REPORTING_DATES_MAX)
    .select('reporting_date as day')
    .execute();
  const points = new Map<number, TrendPoint[]>();
  for (const { day } of rounds.toReversed()) {
    const revision = revisionInForce(plan.revisions, day);
    if (!revision) continue;
    const board = await openBoard(ctx, plan, { revision, asOf: day });
    for (const milestone of board.milestones) {
      const point = { x: day, revision: null, ...expected(milestone) };
      points.set(milestone.id, [...(points.get(milestone.id) ?? []), point]);
    }
  }
  return points;
}

function isEffective(revision: RevisionHead, asOf: Day): boolean {
  return revision.effectiveDate !== null && revision.effectiveDate <= asOf;
}

function expected({ actual, forecast, planned }: BoardMilestone): Pick<TrendPoint, 'planned' | 'written'> {
  const written = expectedEnd({ actual, forecast, planned }) ?? planned;
  return { planned: written.date, written };
}

function headOf(milestone: BoardMilestone): Pick<TrendLine, 'title' | 'ministry' | 'reachedOn'> {
  return { title: milestone.title, ministry: milestone.ministry, reachedOn: milestone.actual };
}

/** Planned dates of all milestones in the revisions, in one statement: points by milestone id, ascending by x. */
async function plannedDates(
  db: ReadDatabase,
  revisions: readonly RevisionHead[],
): Promise<Map<number, TrendPoint[]>> {
  const points = new Map<number, TrendPoint[]>();
  if (revisions.length === 0) return points;
  const rows = await db
    .selectFrom('milestone_version as v')
    .innerJoin('revision as r', 'r.id', 'v.revision_id')
    .where(
      'v.revision_id',
      'in',
      revisions.map((revision) => revision.id),
    )
    .orderBy('r.effective_date')
    .orderBy('r.number')
    .select(['v.milestone_id', 'v.planned_date', 'v.planned_precision', 'r.effective_date', 'r.number'])
    .execute();
  for (const row of rows) {
    if (row.effective_date === null) continue;
    const written = planDateOf(row.planned_date, row.planned_precision);
    const point = { x: row.effective_date, revision: row.number, planned: row.planned_date, written };
    const line = points.get(row.milestone_id);
    if (line) line.push(point);
    else points.set(row.milestone_id, [point]);
  }
  return points;
}
