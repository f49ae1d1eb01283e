import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { type ReportChange, reportChanges } from '../../shared/domain/report-diff.ts';
import { revisionInForce } from '../../shared/domain/revision-in-force.ts';
import { DEFAULT_LIGHT_SETTINGS, milestoneState, optimismGap } from '../../shared/domain/schedule-light.ts';
import type { ScheduleLight } from '../../shared/domain/vocabulary.ts';
import type { BoardMeasure } from '../measures/board.types.ts';
import { BatchLoader } from '../platform/batch-loader.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { openPlan } from '../plans/plan-view.ts';
import { lightOfReport } from './lights-of-reports.ts';
import { measureOfReport } from './report-measures.ts';
import { contentOf, partsOf } from './report-parts.ts';
import { type EvidenceType, type ReportMilestoneType, StatusReportType } from './status-report.types.ts';
import { loadReportsById, loadStatusReport } from './status-reports.ts';
import type { StatusReportRow } from './visible-report.ts';

@Resolver(() => StatusReportType)
export class StatusReportResolver {
  @Query(() => StatusReportType, {
    nullable: true,
    description: 'One report; null where it is unknown or hidden.',
  })
  async statusReport(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => Int) id: number,
  ): Promise<StatusReportRow | null> {
    const { viewer } = await openPlan(ctx);
    return loadStatusReport(ctx, viewer, id);
  }

  @FieldResolver()
  measure(@Ctx() ctx: RequestContext, @Root() report: StatusReportRow): Promise<BoardMeasure> {
    return measureOfReport(ctx, report);
  }

  @FieldResolver()
  async milestones(
    @Ctx() ctx: RequestContext,
    @Root() report: StatusReportRow,
  ): Promise<ReportMilestoneType[]> {
    const [{ milestones }, dueSoonDays] = await Promise.all([partsOf(ctx, report.id), dueSoon(ctx, report)]);
    return milestones.map(({ code, title, planned, forecast, actual }) => {
      const state = milestoneState({ planned, actual }, report.reportedOn, dueSoonDays);
      return { milestone: { code, title, planned, state }, forecast, actual };
    });
  }

  @FieldResolver()
  async evidence(
    @Ctx() ctx: RequestContext,
    @Root() report: StatusReportRow,
  ): Promise<readonly EvidenceType[]> {
    return (await partsOf(ctx, report.id)).evidence;
  }

  @FieldResolver()
  light(@Ctx() ctx: RequestContext, @Root() report: StatusReportRow): Promise<ScheduleLight | null> {
    return lightOfReport(ctx, report);
  }

  @FieldResolver()
  async optimismGap(@Ctx() ctx: RequestContext, @Root() report: StatusReportRow): Promise<boolean | null> {
    if (report.selfLight === null) return null;
    const light = await lightOfReport(ctx, report);
    return light && optimismGap(report.selfLight, light);
  }

  @FieldResolver()
  previous(@Ctx() ctx: RequestContext, @Root() report: StatusReportRow): Promise<StatusReportRow | null> {
    return previousOf(ctx, report);
  }

  @FieldResolver()
  async changes(@Ctx() ctx: RequestContext, @Root() report: StatusReportRow): Promise<ReportChange[]> {
    const before = await previousOf(ctx, report);
    const [parts, partsBefore] = await Promise.all([
      partsOf(ctx, report.id),
      before && partsOf(ctx, before.id),
    ]);
    return reportChanges(before && contentOf(before, partsBefore ?? undefined), contentOf(report, parts));
  }
}

/** The accepted report before; reports that were read without it look theirs up together. */
async function previousOf(ctx: RequestContext, report: StatusReportRow): Promise<StatusReportRow | null> {
  if (report.before !== undefined) return report.before;
  const { viewer } = await openPlan(ctx);
  const loader = ctx.once(
    'reports-before',
    () =>
      new BatchLoader<number, StatusReportRow | null>(
        async (ids) => {
          const reports = await loadReportsById(ctx, viewer, ids);
          return new Map([...reports].map(([id, found]) => [id, found.before ?? null]));
        },
        () => null,
      ),
  );
  return loader.load(report.id);
}

async function dueSoon(ctx: RequestContext, report: StatusReportRow): Promise<number> {
  const plan = await ctx.plan();
  const revision = revisionInForce(plan.revisions, report.reportedOn);
  return revision?.dueSoonDays ?? DEFAULT_LIGHT_SETTINGS.nearEndDays;
}
