import type { Day } from '../../shared/domain/plan-date.ts';
import type { BoardMeasure } from '../measures/board.types.ts';
import { visibleMeasure } from '../measures/measure.policy.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { boardsOn, measureOn } from './report-facts.ts';
import type { StatusReportRow } from './visible-report.ts';

/**
 * The measure that a report speaks of, as it stands today (of a report in work: on the day that it is held
 * against); one that has left the plan as it stood on the report's date.
 * @throws Error where no revision of these days held the measure, which saving makes impossible
 */
export async function measureOfReport(ctx: RequestContext, report: StatusReportRow): Promise<BoardMeasure> {
  if (report.onMeasure) return report.onMeasure;
  const viewer = await ctx.viewer();
  const first = report.state === 'ACCEPTED' ? ctx.today : report.planDay;
  const days = [first, report.reportedOn, report.roundDate];
  for (const day of days.filter((candidate): candidate is Day => candidate !== null)) {
    const boards = await boardsOn(ctx, [day]);
    const measure = measureOn(boards.get(day), report.measureId);
    if (measure) return visibleMeasure(viewer, measure);
  }
  throw new Error(`no revision holds the measure ${report.measureCode} of the report with id ${report.id}`);
}
