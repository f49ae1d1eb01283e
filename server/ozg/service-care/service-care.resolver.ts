import { Arg, Ctx, FieldResolver, Mutation, ObjectType, Field, Resolver, Root, Int } from 'type-graphql';
import type { Day } from '../../../shared/domain/plan-date.ts';
import { BatchLoader } from '../../platform/batch-loader.ts';
import { DateScalar } from '../../platform/graphql/scalars.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { openPlan } from '../../plans/plan-view.ts';
import { canKeepCatalogue, canReportService } from '../maturity/maturity.policy.ts';
import { maturityRecords, type MaturityRecordView } from '../maturity/maturity-records.ts';
import { MaturityRecordType } from '../maturity/maturity.types.ts';
import { openOzgBoard } from '../ozg-board.ts';
import { type OzgServiceRow, serviceRow } from '../ozg-service-list.ts';
import { OzgServiceType } from '../ozg-service.types.ts';
import { SaveOzgServiceInput } from './save-service.inputs.ts';
import { saveOzgService } from './save-service.ts';

@ObjectType('OzgServiceAbilities', { simpleResolvers: true })
export class OzgServiceAbilitiesType {
  @Field(() => Boolean, { description: 'Report its maturity and where it is available.' })
  report!: boolean;

  @Field(() => Boolean, { description: 'Change what the catalogue says of it.' })
  edit!: boolean;
}

/** What people who answer for a service see and do beside the figures. */
@Resolver(() => OzgServiceType)
export class ServiceCareResolver {
  @Mutation(() => OzgServiceType, { description: 'By the CIO office.' })
  async saveOzgService(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SaveOzgServiceInput) input: SaveOzgServiceInput,
  ): Promise<OzgServiceRow> {
    await saveOzgService(ctx, input);
    const { plan } = await openPlan(ctx);
    const board = await openOzgBoard(ctx, plan, ctx.today);
    const service = board.services.find(({ code }) => code === input.code);
    if (!service) throw new Error(`the service ${input.code} has gone`);
    return serviceRow(service, 'SERVICE_LEVEL3');
  }

  @FieldResolver(() => [MaturityRecordType], { description: 'Newest first, also those that were corrected.' })
  records(@Ctx() ctx: RequestContext, @Root() service: OzgServiceRow): Promise<MaturityRecordView[]> {
    const loader = ctx.once(
      `maturity-records ${service.asOf}`,
      () =>
        new BatchLoader<number, MaturityRecordView[]>(
          (ids) => maturityRecords(ctx.db, ids, service.asOf),
          () => [],
        ),
    );
    return loader.load(service.id);
  }

  @FieldResolver(() => OzgServiceAbilitiesType)
  async viewerCan(
    @Ctx() ctx: RequestContext,
    @Root() service: OzgServiceRow,
  ): Promise<OzgServiceAbilitiesType> {
    const { viewer } = await openPlan(ctx);
    return { report: canReportService(viewer, service.ministryLineage), edit: canKeepCatalogue(viewer) };
  }

  @FieldResolver(() => Int, { description: 'What a change of it is based on.' })
  version(@Root() service: OzgServiceRow): number {
    return service.version;
  }

  @FieldResolver(() => DateScalar, { nullable: true, description: 'Null: the target date of the plan.' })
  targetDate(@Root() service: OzgServiceRow): Day | null {
    return service.targetDate;
  }
}
