import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { PAGE_DEFAULT } from '../../../shared/domain/limits.ts';
import { canSeeField } from '../../auth/policy.ts';
import type { Connection } from '../../platform/graphql/connections.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { acceptMaturityReport, returnMaturityReport, withdrawMaturityReport } from './decide-maturity.ts';
import { maturityReportList, type MaturityReportView, viewMaturityReport } from './maturity-report-list.ts';
import { MaturityReportFilter, RecordMaturityInput } from './maturity.inputs.ts';
import { canReportService, maturityAbilities } from './maturity.policy.ts';
import {
  MaturityReportAbilitiesType,
  MaturityReportConnectionType,
  MaturityReportType,
} from './maturity.types.ts';
import { recordMaturity } from './record-maturity.ts';

@Resolver(() => MaturityReportType)
export class MaturityResolver {
  @Query(() => MaturityReportConnectionType, {
    description: 'Newest first; without a state those that wait for the CIO office.',
  })
  maturityReports(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => MaturityReportFilter, { nullable: true }) filter: MaturityReportFilter | null,
    @Arg('first', () => Int, { defaultValue: PAGE_DEFAULT }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<MaturityReportView>> {
    return maturityReportList(ctx, { filter: filter ?? new MaturityReportFilter(), first, after });
  }

  @Query(() => MaturityReportType)
  maturityReport(@Ctx() ctx: RequestContext, @Arg('id', () => Int) id: number): Promise<MaturityReportView> {
    return viewMaturityReport(ctx, id);
  }

  @Mutation(() => MaturityReportType, {
    description: 'By the ministry that answers for the service, or the CIO office.',
  })
  async recordMaturity(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => RecordMaturityInput) input: RecordMaturityInput,
  ): Promise<MaturityReportView> {
    return viewMaturityReport(ctx, await recordMaturity(ctx, input));
  }

  @Mutation(() => MaturityReportType, { description: 'By another person of the CIO office than its author.' })
  async acceptMaturityReport(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => Int) id: number,
    @Arg('version', () => Int) version: number,
  ): Promise<MaturityReportView> {
    await acceptMaturityReport(ctx, { id, version });
    return viewMaturityReport(ctx, id);
  }

  @Mutation(() => MaturityReportType)
  async returnMaturityReport(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => Int) id: number,
    @Arg('version', () => Int) version: number,
    @Arg('comment', () => String) comment: string,
  ): Promise<MaturityReportView> {
    await returnMaturityReport(ctx, { id, version }, comment);
    return viewMaturityReport(ctx, id);
  }

  @Mutation(() => MaturityReportType)
  async withdrawMaturityReport(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => Int) id: number,
    @Arg('version', () => Int) version: number,
  ): Promise<MaturityReportView> {
    await withdrawMaturityReport(ctx, { id, version });
    return viewMaturityReport(ctx, id);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Only within ministries and CIO office.' })
  author(@Root() report: MaturityReportView): string | null {
    return canSeeField(report.viewer, 'INTERNAL') ? report.standing.author : null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Only within ministries and CIO office.' })
  decidedBy(@Root() report: MaturityReportView): string | null {
    return canSeeField(report.viewer, 'INTERNAL') ? report.standing.decidedBy : null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Only for its ministry and the CIO office.' })
  returnComment(@Root() { viewer, standing }: MaturityReportView): string | null {
    return canReportService(viewer, standing.ministry) ? standing.returnComment : null;
  }

  @FieldResolver(() => MaturityReportAbilitiesType)
  viewerCan(@Root() { viewer, standing }: MaturityReportView): MaturityReportAbilitiesType {
    return maturityAbilities(viewer, standing);
  }
}
