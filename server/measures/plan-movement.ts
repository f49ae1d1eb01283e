import {
  comingsAndGoings,
  lightTurns,
  milestoneMoves,
  movementBase,
  type MovementBasis,
} from '../../shared/domain/plan-movement.ts';
import type { Day } from '../../shared/domain/plan-date.ts';
import { revisionInForce } from '../../shared/domain/revision-in-force.ts';
import type { CountingRule } from '../../shared/domain/vocabulary.ts';
import { goalProgress, type GoalIndicator } from '../goals/goal-progress.ts';
import { isServiceOnline, openOzgBoard, type OzgBoard } from '../ozg/ozg-board.ts';
import { figureOf } from '../ozg/ozg-figure.ts';
import type { RequestContext } from '../platform/request-context.ts';
import type { PlanSnapshot } from '../plans/plan-snapshot.ts';
import { openPlanView } from '../plans/plan-view.ts';
import { loadReportingRounds } from '../reporting/reporting-rounds.ts';
import { openBoards } from './board-store.ts';
import type { BoardMeasure, MeasureBoard } from './board.types.ts';
import { visibleMeasure } from './measure.policy.ts';

/** Things that a movement names of each sort at most; the counts beside them speak of all. */
const MOVED_MAX = 20;

/**
 * What changed up to a day, from the boards of two days, each by the revision in force on it: the figures are those of
 * the dashboard on either day, and the counts the differences between them.
 * @returns null where nothing lies before, see movementBase
 * @throws AppError UNAUTHENTICATED where the viewer may not read; NOT_FOUND where no revision is in force yet
 */
export async function openPlanMovement(
  ctx: RequestContext,
  args: { readonly asOf?: Day | null; readonly basis: MovementBasis; readonly rule: CountingRule },
) {
  const { basis, rule } = args;
  const { plan, viewer, revision, asOf } = await openPlanView(ctx, { asOf: args.asOf ?? null });
  const rounds = basis === 'REPORTING_DATE' ? await loadReportingRounds(ctx.db, plan, asOf) : [];
  const reportingDates = rounds.map(({ reportingDate }) => reportingDate);
  const since = movementBase({ basis, asOf, reportingDates, revisions: plan.revisions });
  const sinceRevision = since === null ? null : revisionInForce(plan.revisions, since);
  if (since === null || sinceRevision === null) return null;
  const [[then, now], ozgThen, ozgNow] = await Promise.all([
    openBoards(ctx, plan, [
      { revision: sinceRevision, asOf: since },
      { revision, asOf },
    ]),
    openOzgBoard(ctx, plan, since),
    openOzgBoard(ctx, plan, asOf),
  ]);
  if (!then || !now) throw new Error('openBoards answered with fewer boards than were asked for');
  const visible = (measure: BoardMeasure) => visibleMeasure(viewer, measure);
  const { came, went } = comingsAndGoings(then.measures, now.measures);
  const milestones = milestoneMoves(then.milestones, now.milestones, since);
  const services = serviceMovement(plan, ozgThen, ozgNow, rule);
  return {
    basis,
    rule,
    since,
    sinceRevision,
    asOf,
    revision,
    turns: lightTurns(then.measures, now.measures).map(({ light, measures }) => ({
      light,
      count: measures.length,
      measures: measures
        .slice(0, MOVED_MAX)
        .map(({ measure, before }) => ({ measure: visible(measure), before })),
    })),
    measuresJoined: came.length,
    measuresLeft: went.length,
    milestonesReached: milestones.reached.length,
    milestonesMissed: milestones.missed.length,
    reached: milestones.reached.slice(0, MOVED_MAX),
    missed: milestones.missed.slice(0, MOVED_MAX),
    goals: await goalMovements(ctx, then, now, rule),
    services,
    simulated:
      services.now.simulated || [...now.measures, ...now.milestones].some((thing) => thing.simulated),
  };
}

/** The goals of the later state that can be measured on both days. */
async function goalMovements(
  ctx: RequestContext,
  then: MeasureBoard,
  now: MeasureBoard,
  rule: CountingRule,
): Promise<{ goal: { code: string }; before: GoalIndicator; now: GoalIndicator }[]> {
  const earlier = new Map(goalProgress(ctx, then, rule).map((goal) => [goal.id, goal]));
  const pairs = await Promise.all(
    goalProgress(ctx, now, rule).map(async (goal) => ({
      goal,
      before: (await earlier.get(goal.id)?.indicator()) ?? null,
      now: await goal.indicator(),
    })),
  );
  return pairs.flatMap(({ goal, before, now: after }) =>
    before && after && before.formula === after.formula ? [{ goal, before, now: after }] : [],
  );
}

function serviceMovement(plan: PlanSnapshot, then: OzgBoard, now: OzgBoard, rule: CountingRule) {
  const online = (board: OzgBoard) => board.services.filter((each) => isServiceOnline(each, rule));
  const { came, went } = comingsAndGoings(online(then), online(now));
  const gained = new Set(came);
  return {
    before: figureOf(then, plan, rule),
    now: figureOf(now, plan, rule),
    gained: came.length,
    lost: went.length,
    online: now.services.filter(({ id }) => gained.has(id)).slice(0, MOVED_MAX),
  };
}
