import { decisionNeeds, type DecisionNeed, type LateThing } from '../../shared/domain/decision-needs.ts';
import { type ForecastVerdict, judgeForecast } from '../../shared/domain/forecast-verdict.ts';
import { previousRevision } from '../../shared/domain/revision-in-force.ts';
import type { CountingRule } from '../../shared/domain/vocabulary.ts';
import { openOzgBoard } from '../ozg/ozg-board.ts';
import { openOzgForecast } from '../ozg/ozg-forecast.ts';
import type { RequestContext } from '../platform/request-context.ts';
import type { PlanView } from '../plans/plan-view.ts';
import { compareRevisions } from '../revisions/compare-revisions.ts';
import { unexplainedChanges } from '../revisions/ledger.ts';
import { openBoard } from './board-store.ts';
import type { BoardMeasure, BoardMilestone, MeasureBoard } from './board.types.ts';
import { ministryRows, type MinistryRow, servesCoreGoal } from './board-figures.ts';
import { visibleMeasure } from './measure.policy.ts';

type Late<T> = LateThing & { readonly of: T };

interface Silent {
  readonly lineage: string;
  readonly unreported: number;
  readonly total: number;
  readonly row: MinistryRow;
}

/** What a cabinet is asked to decide on, with the thing itself. */
export type BoardDecisionNeed = DecisionNeed<Late<BoardMeasure>, Late<BoardMilestone>, Silent>;

/** The needs that follow from a board, by the rule of shared/domain/decision-needs.ts. */
export function boardDecisionNeeds(
  board: MeasureBoard,
  { verdict, unexplained }: { readonly verdict: ForecastVerdict; readonly unexplained: number },
): BoardDecisionNeed[] {
  const milestones = board.milestones
    .filter(({ daysOverdue }) => daysOverdue > board.revision.milestoneThresholdDays)
    .map(late);
  const measures = board.measures.filter(({ light }) => light === 'RED').map(late);
  return decisionNeeds({
    verdict,
    unexplained,
    milestones,
    measures,
    ministries: ministryRows(board).map((row) => ({
      lineage: row.ministry?.lineage ?? '',
      unreported: row.lights.find(({ light }) => light === 'UNREPORTED')?.count ?? 0,
      total: row.total,
      row,
    })),
  });
}

function late<T extends BoardMeasure | BoardMilestone>(thing: T): Late<T> {
  return {
    code: thing.code,
    daysOverdue: 'daysOverdue' in thing ? thing.daysOverdue : 0,
    daysAgainstFirst: thing.drift.daysAgainstFirst,
    core: servesCoreGoal(thing),
    of: thing,
  };
}

/** A need as the API tells it: just the field that its kind names is set. */
export interface DecisionNeedRow {
  readonly kind: BoardDecisionNeed['kind'];
  readonly count: number | null;
  readonly total: number | null;
  readonly measure: BoardMeasure | null;
  readonly milestone: BoardMilestone | null;
  readonly ministry: MinistryRow['ministry'];
}

/** What needs a decision as of a view's day: the same needs in the same order as in the report on the whole plan. */
export async function openDecisionNeeds(
  ctx: RequestContext,
  { plan, viewer, revision, asOf }: PlanView,
  rule: CountingRule,
): Promise<DecisionNeedRow[]> {
  const previous = previousRevision(plan.revisions, revision);
  const [board, ozg, comparison] = await Promise.all([
    openBoard(ctx, plan, { revision, asOf }),
    openOzgBoard(ctx, plan, asOf),
    previous ? compareRevisions(ctx, { base: previous.number, head: revision.number }, {}) : null,
  ]);
  const { figure, ...forecast } = await openOzgForecast(ctx, plan, ozg, rule);
  const nothing = { count: null, total: null, measure: null, milestone: null, ministry: null };
  return boardDecisionNeeds(board, {
    verdict: judgeForecast({ ...figure, ...forecast }),
    unexplained: unexplainedChanges(comparison?.changes ?? []),
  }).map((need) => {
    switch (need.kind) {
      case 'PACE':
        return { ...nothing, kind: need.kind, count: figure.online, total: figure.total };
      case 'UNEXPLAINED':
        return { ...nothing, kind: need.kind, count: need.count };
      case 'MILESTONE':
        return { ...nothing, kind: need.kind, milestone: need.thing.of };
      case 'MEASURE':
        return { ...nothing, kind: need.kind, measure: visibleMeasure(viewer, need.thing.of) };
      case 'SILENT': {
        const { unreported, total, row } = need.ministry;
        return { ...nothing, kind: need.kind, count: unreported, total, ministry: row.ministry };
      }
    }
  });
}
