import type { Day } from '../../shared/domain/plan-date.ts';
import { revisionInForce } from '../../shared/domain/revision-in-force.ts';
import type { ReportContent } from '../../shared/domain/report-content.ts';
import { reportLight, type ReportPlanFacts } from '../../shared/domain/report-light.ts';
import type { ReportFacts } from '../../shared/domain/report-rules.ts';
import type { ScheduleLight } from '../../shared/domain/vocabulary.ts';
import { openBoards } from '../measures/board-store.ts';
import type { BoardMeasure, MeasureBoard } from '../measures/board.types.ts';
import { lightSettings } from '../measures/measure-board.ts';
import type { RequestContext } from '../platform/request-context.ts';

/** The boards of days by the revision in force then; a day before the first revision is left out. */
export async function boardsOn(
  ctx: RequestContext,
  days: readonly Day[],
): Promise<ReadonlyMap<Day, MeasureBoard>> {
  const plan = await ctx.plan();
  const requests = [...new Set(days)].flatMap((asOf) => {
    const revision = revisionInForce(plan.revisions, asOf);
    return revision ? [{ revision, asOf }] : [];
  });
  const boards = await openBoards(ctx, plan, requests);
  return new Map(boards.map((board) => [board.asOf, board]));
}

/** The measure of an id on a board; null where its revision does not hold it. */
export function measureOn(board: MeasureBoard | undefined, measureId: number): BoardMeasure | null {
  return board?.measures.find((measure) => measure.id === measureId) ?? null;
}

/** What the plan says of a measure, as the rule for a report's light takes it. */
function planFacts(measure: BoardMeasure): ReportPlanFacts {
  return {
    start: measure.start?.date ?? null,
    plannedEnd: measure.plannedEnd,
    milestones: measure.milestones.map(({ code, planned, actual }) => ({ code, planned, actual })),
    settings: lightSettings(measure.of.revision),
  };
}

/** What a report on the measure is held against. */
export function reportFacts(measure: BoardMeasure, content: ReportContent, reportDate: Day): ReportFacts {
  return {
    reportDate,
    milestones: measure.milestones,
    computedLight: lightOf(measure, content, reportDate),
  };
}

/** The light that a report leads to. */
export function lightOf(
  measure: BoardMeasure,
  content: Pick<ReportContent, 'lifecycle' | 'forecastEnd' | 'actualEnd' | 'milestones'>,
  reportDate: Day,
): ScheduleLight {
  return reportLight(content, planFacts(measure), reportDate).light;
}
