import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { PAGE_DEFAULT, TEXT_MAX } from '../../shared/domain/limits.ts';
import type { Day } from '../../shared/domain/plan-date.ts';
import { checkText } from '../platform/graphql/check-input.ts';
import type { Connection } from '../platform/graphql/connections.ts';
import { DateScalar } from '../platform/graphql/scalars.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { openReportForm, type ReportForm } from './report-form.ts';
import { ReportFormType, ReportSheetType } from './report-form.types.ts';
import { openReportSheet, type ReportSheet } from './report-sheet.ts';
import { reviewQueue } from './review-queue.ts';
import { ReviewFilter } from './review.inputs.ts';
import { StatusReportConnectionType } from './status-report.types.ts';
import type { StatusReportRow } from './visible-report.ts';

@Resolver(() => ReportFormType)
export class ReportFormResolver {
  @Query(() => ReportFormType, { description: 'Everything that the form for one measure needs.' })
  async reportForm(
    @Ctx() ctx: RequestContext,
    @Arg('measure', () => String) measure: string,
    @Arg('round', () => DateScalar, { nullable: true }) round: Day | null | undefined,
    @Arg('corrects', () => Int, { nullable: true }) corrects: number | null | undefined,
  ): Promise<ReportForm> {
    checkText('measure', measure, TEXT_MAX.code);
    return openReportForm(ctx, { measure, round, corrects });
  }

  @Query(() => ReportSheetType, {
    description:
      'All measures of a ministry in a round, for reporting on one page. Without round: the open one with the latest reporting date.',
  })
  async reportSheet(
    @Ctx() ctx: RequestContext,
    @Arg('ministry', () => String) ministry: string,
    @Arg('round', () => DateScalar, { nullable: true }) round: Day | null | undefined,
  ): Promise<ReportSheet> {
    checkText('ministry', ministry, TEXT_MAX.code);
    return openReportSheet(ctx, { ministry, round });
  }

  @Query(() => StatusReportConnectionType, {
    description:
      'Reports that the viewer may see, by ministry and measure; without a filter those that wait.',
  })
  async reviewQueue(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => ReviewFilter, { nullable: true }) filter: ReviewFilter | null | undefined,
    @Arg('first', () => Int, { defaultValue: PAGE_DEFAULT }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null | undefined,
  ): Promise<Connection<StatusReportRow>> {
    return reviewQueue(ctx, { filter: filter ?? new ReviewFilter(), first, after });
  }
}
