import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ScheduleLight } from '../../shared/domain/vocabulary.ts';
import { BatchLoader } from '../platform/batch-loader.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { lightsOnDays, lightKey } from './lights-on-days.ts';
import { StatusReportType } from './status-report.types.ts';
import type { StatusReportRow } from './status-reports.ts';

@Resolver(() => StatusReportType)
export class StatusReportResolver {
  @FieldResolver()
  light(@Ctx() ctx: RequestContext, @Root() report: StatusReportRow): Promise<ScheduleLight | null> {
    const loader = ctx.once(
      'lights-on-days',
      () =>
        new BatchLoader<string, ScheduleLight | null>(
          (keys) => lightsOnDays(ctx, keys),
          () => null,
        ),
    );
    return loader.load(lightKey(report.measureId, report.reportedOn));
  }
}
