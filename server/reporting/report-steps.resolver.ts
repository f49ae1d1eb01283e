import { Arg, Ctx, Int, Mutation, Resolver } from 'type-graphql';
import type { Day } from '../../shared/domain/plan-date.ts';
import { DateScalar } from '../platform/graphql/scalars.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { acceptStatusReport } from './accept-status-report.ts';
import { deleteStatusReport } from './delete-status-report.ts';
import { acceptStatusReports, releaseStatusReports, submitStatusReports } from './many-reports.ts';
import { readAgain } from './read-again.ts';
import { releaseStatusReport } from './release-status-report.ts';
import { ReportOutcomeType } from './report-outcome.types.ts';
import type { ReportOutcome } from './report-outcomes.ts';
import { reportUnchanged } from './report-unchanged.ts';
import { ReportStepInput, SaveStatusReportInput } from './report.inputs.ts';
import { returnStatusReport } from './return-status-report.ts';
import { saveStatusReport } from './save-status-report.ts';
import { StatusReportType } from './status-report.types.ts';
import { submitStatusReport } from './submit-status-report.ts';
import type { StatusReportRow } from './visible-report.ts';
import { withdrawStatusReport } from './withdraw-status-report.ts';

const Id = () => Arg('id', () => Int);
const Version = () => Arg('version', () => Int, { nullable: true });
const Steps = () => Arg('reports', () => [ReportStepInput]);

@Resolver(() => StatusReportType)
export class ReportStepsResolver {
  @Mutation(() => StatusReportType)
  async saveStatusReport(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SaveStatusReportInput) input: SaveStatusReportInput,
  ): Promise<StatusReportRow> {
    return saveStatusReport(ctx, input);
  }

  @Mutation(() => Boolean)
  async deleteStatusReport(
    @Ctx() ctx: RequestContext,
    @Id() id: number,
    @Arg('version', () => Int) version: number,
  ): Promise<boolean> {
    await deleteStatusReport(ctx, id, version);
    return true;
  }

  @Mutation(() => StatusReportType)
  async submitStatusReport(
    @Ctx() ctx: RequestContext,
    @Id() id: number,
    @Version() version: number | null | undefined,
  ): Promise<StatusReportRow> {
    await submitStatusReport(ctx, id, version);
    return readAgain(ctx, id);
  }

  @Mutation(() => StatusReportType)
  async withdrawStatusReport(
    @Ctx() ctx: RequestContext,
    @Id() id: number,
    @Version() version: number | null | undefined,
  ): Promise<StatusReportRow> {
    await withdrawStatusReport(ctx, id, version);
    return readAgain(ctx, id);
  }

  @Mutation(() => StatusReportType)
  async releaseStatusReport(
    @Ctx() ctx: RequestContext,
    @Id() id: number,
    @Version() version: number | null | undefined,
  ): Promise<StatusReportRow> {
    await releaseStatusReport(ctx, id, version);
    return readAgain(ctx, id);
  }

  @Mutation(() => StatusReportType)
  async acceptStatusReport(
    @Ctx() ctx: RequestContext,
    @Id() id: number,
    @Version() version: number | null | undefined,
  ): Promise<StatusReportRow> {
    await acceptStatusReport(ctx, id, version);
    return readAgain(ctx, id);
  }

  @Mutation(() => StatusReportType)
  async returnStatusReport(
    @Ctx() ctx: RequestContext,
    @Id() id: number,
    @Arg('comment', () => String) comment: string,
    @Version() version: number | null | undefined,
  ): Promise<StatusReportRow> {
    await returnStatusReport(ctx, id, comment, version);
    return readAgain(ctx, id);
  }

  @Mutation(() => [ReportOutcomeType], {
    description:
      "Answers 'unchanged since the last report' for many measures: copies, checks, submits. One outcome per measure, in the same order.",
  })
  async reportUnchanged(
    @Ctx() ctx: RequestContext,
    @Arg('measures', () => [String]) measures: string[],
    @Arg('round', () => DateScalar, { nullable: true }) round: Day | null | undefined,
  ): Promise<ReportOutcome[]> {
    return reportUnchanged(ctx, measures, round ?? null);
  }

  @Mutation(() => [ReportOutcomeType])
  async submitStatusReports(
    @Ctx() ctx: RequestContext,
    @Steps() reports: ReportStepInput[],
  ): Promise<ReportOutcome[]> {
    return submitStatusReports(ctx, reports);
  }

  @Mutation(() => [ReportOutcomeType])
  async releaseStatusReports(
    @Ctx() ctx: RequestContext,
    @Steps() reports: ReportStepInput[],
  ): Promise<ReportOutcome[]> {
    return releaseStatusReports(ctx, reports);
  }

  @Mutation(() => [ReportOutcomeType])
  async acceptStatusReports(
    @Ctx() ctx: RequestContext,
    @Steps() reports: ReportStepInput[],
  ): Promise<ReportOutcome[]> {
    return acceptStatusReports(ctx, reports);
  }
}
