import type { ScheduleLight } from '../../shared/domain/vocabulary.ts';
import { BatchLoader } from '../platform/batch-loader.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { lightKey, lightsOnDays } from './lights-on-days.ts';
import { boardsOn, lightOf, measureOn } from './report-facts.ts';
import { contentOf, partsOf } from './report-parts.ts';
import type { StatusReportRow } from './visible-report.ts';

/**
 * The light of a report: of an accepted one the light of the measure on its date, of one in work the light that
 * it leads to. Null where the plan then did not hold the measure. All that one request asks for share their
 * statements.
 */
export async function lightOfReport(
  ctx: RequestContext,
  report: StatusReportRow,
): Promise<ScheduleLight | null> {
  if (report.state === 'ACCEPTED') return lightOnDay(ctx, lightKey(report.measureId, report.reportedOn));
  const [boards, parts] = await Promise.all([boardsOn(ctx, [report.planDay]), partsOf(ctx, report.id)]);
  const measure = measureOn(boards.get(report.planDay), report.measureId);
  return measure && lightOf(measure, contentOf(report, parts), report.reportedOn);
}

function lightOnDay(ctx: RequestContext, key: string): Promise<ScheduleLight | null> {
  const loader = ctx.once(
    'lights-on-days',
    () =>
      new BatchLoader<string, ScheduleLight | null>(
        (keys) => lightsOnDays(ctx, keys),
        () => null,
      ),
  );
  return loader.load(key);
}
