import type { Day } from '../../shared/domain/plan-date.ts';
import { revisionInForce } from '../../shared/domain/revision-in-force.ts';
import type { CountingRule } from '../../shared/domain/vocabulary.ts';
import { goalProgress } from '../goals/goal-progress.ts';
import { ozgFigure } from '../ozg/ozg-figure.ts';
import type { RequestContext } from '../platform/request-context.ts';
import type { PlanSnapshot } from '../plans/plan-snapshot.ts';
import type { PlanView } from '../plans/plan-view.ts';
import { loadReportingRounds, type ReportingRoundRow } from '../reporting/reporting-rounds.ts';
import type { MeasureBoard } from './board.types.ts';
import {
  count,
  dueMilestones,
  largestSlips,
  lifecycleCounts,
  lightCounts,
  ministryRows,
} from './board-figures.ts';
import { type BoardRequest, openBoard, openBoards } from './board-store.ts';

/** Earlier reporting dates that the history of lights reaches back to. */
const HISTORY_MAX = 6;

/**
 * Everything the overview shows, from one board and the figures of the OZG services. Rounds and the boards of earlier
 * reporting dates are opened only where somebody wants to see them.
 */
export async function openDashboard(ctx: RequestContext, view: PlanView, rule: CountingRule) {
  const { plan, revision, asOf } = view;
  const [board, ozg] = await Promise.all([
    openBoard(ctx, plan, { revision, asOf }),
    ozgFigure(ctx, asOf, rule),
  ]);
  const rounds = () => ctx.once(`rounds up to ${asOf}`, () => loadReportingRounds(ctx.db, plan, asOf));
  const { measures, milestones } = board;
  return {
    asOf,
    rule,
    revision,
    ozg,
    measureTotal: measures.length,
    lights: lightCounts(measures),
    lifecycles: lifecycleCounts(measures),
    measuresWithoutEnd: count(measures, (measure) => measure.plannedEnd === null),
    ministries: ministryRows(board),
    milestoneTotal: milestones.length,
    milestonesReached: count(milestones, (milestone) => milestone.state === 'REACHED'),
    milestonesOverdue: count(milestones, (milestone) => milestone.state === 'OVERDUE'),
    milestonesDueSoon: count(milestones, (milestone) => milestone.state === 'DUE_SOON'),
    goals: goalProgress(ctx, board, rule),
    slips: largestSlips(board),
    dueMilestones: dueMilestones(board),
    lightHistory: async () => {
      const history = await openBoards(ctx, plan, earlierBoards(plan, await rounds(), asOf));
      return history.map(lightsAtDate);
    },
    round: async () => (await rounds())[0] ?? null,
    simulated: ozg.simulated || [...measures, ...milestones].some((thing) => thing.simulated),
  };
}

/** Boards of the last reporting dates before a day, oldest first, each by the revision in force then. */
function earlierBoards(plan: PlanSnapshot, rounds: readonly ReportingRoundRow[], asOf: Day): BoardRequest[] {
  return rounds
    .filter((round) => round.reportingDate < asOf)
    .flatMap(({ reportingDate }) => {
      const revision = revisionInForce(plan.revisions, reportingDate);
      return revision ? [{ revision, asOf: reportingDate }] : [];
    })
    .slice(0, HISTORY_MAX)
    .toReversed();
}

function lightsAtDate(board: MeasureBoard) {
  return {
    date: board.asOf,
    revision: board.revision.number,
    total: board.measures.length,
    lights: lightCounts(board.measures),
  };
}
