import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { TEXT_MAX } from '../../shared/domain/limits.ts';
import type { BoardMeasure } from '../measures/board.types.ts';
import { MeasureRefType } from '../measures/measure-ref.types.ts';
import { BatchLoader } from '../platform/batch-loader.ts';
import { checkText } from '../platform/graphql/check-input.ts';
import type { Connection } from '../platform/graphql/connections.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { openPlan } from '../plans/plan-view.ts';
import { linkedMeasures } from './linked-measures.ts';
import { type MemberTexts, openMemberTexts } from './member-search.ts';
import { openOzgBoard } from './ozg-board.ts';
import { ozgServiceList, type OzgServiceRow, serviceRow } from './ozg-service-list.ts';
import { checkOzgServiceFilter, OzgArgs, OzgServiceFilter, OzgServicesArgs } from './ozg-service.inputs.ts';
import {
  CountyCoverageType,
  OzgMemberType,
  OzgServiceConnectionType,
  OzgServiceType,
  ServiceMaturityStepType,
} from './ozg-service.types.ts';
import {
  type CountyCoverage,
  countyCoverages,
  maturityHistory,
  type MaturityStep,
  memberMaturities,
  type MemberRow,
  membersOf,
  type ServiceMember,
} from './service-details.ts';

const NO_TEXTS: MemberTexts = new Map();

@Resolver(() => OzgServiceType)
export class OzgServiceResolver {
  @Query(() => OzgServiceConnectionType, { description: 'The services of the OZG catalogue.' })
  async ozgServices(
    @Ctx() ctx: RequestContext,
    @Args(() => OzgServicesArgs) args: OzgServicesArgs,
  ): Promise<Connection<OzgServiceRow>> {
    const filter = args.filter ?? new OzgServiceFilter();
    checkOzgServiceFilter(filter);
    const { plan } = await openPlan(ctx);
    const board = await openOzgBoard(ctx, plan, args.asOf ?? ctx.today);
    const orderBy = args.orderBy ?? { field: 'CODE', direction: 'ASC' };
    const memberTexts = filter.text ? await openMemberTexts(ctx, plan) : NO_TEXTS;
    const { rule, first, after } = args;
    return ozgServiceList(board, { rule, filter, orderBy, first, after, memberTexts });
  }

  @Query(() => OzgServiceType, { nullable: true })
  async ozgService(
    @Ctx() ctx: RequestContext,
    @Arg('code', () => String, { description: 'Five digits.' }) code: string,
    @Args(() => OzgArgs) args: OzgArgs,
  ): Promise<OzgServiceRow | null> {
    checkText('code', code, TEXT_MAX.code);
    const { plan } = await openPlan(ctx);
    const board = await openOzgBoard(ctx, plan, args.asOf ?? ctx.today);
    const service = board.services.find((each) => each.code === code);
    return service ? serviceRow(service, args.rule) : null;
  }

  @FieldResolver(() => [OzgMemberType])
  async members(@Root() service: OzgServiceRow, @Ctx() ctx: RequestContext): Promise<ServiceMember[]> {
    return memberMaturities(service, await memberRows(ctx, service));
  }

  @FieldResolver(() => [ServiceMaturityStepType], {
    description: 'Changes of minimum or maximum over time, oldest first.',
  })
  async maturityHistory(@Root() service: OzgServiceRow, @Ctx() ctx: RequestContext): Promise<MaturityStep[]> {
    const members = await memberRows(ctx, service);
    return maturityHistory(
      service,
      members.map((member) => member.id),
    );
  }

  @FieldResolver(() => [MeasureRefType], {
    description: 'Measures of the revision in force that digitise it.',
  })
  measures(@Root() service: OzgServiceRow, @Ctx() ctx: RequestContext): Promise<BoardMeasure[]> {
    return linkedMeasures(ctx, service.code, service.asOf);
  }

  @FieldResolver(() => [CountyCoverageType], {
    description: 'Empty for services that the federation alone executes.',
  })
  async counties(@Root() service: OzgServiceRow, @Ctx() ctx: RequestContext): Promise<CountyCoverage[]> {
    if (service.federalOnly) return [];
    const loader = ctx.once(
      `ozg-counties ${service.asOf}`,
      () =>
        new BatchLoader<number, CountyCoverage[]>(
          (ids) => countyCoverages(ctx.db, ids, service.asOf),
          () => [],
        ),
    );
    return loader.load(service.id);
  }
}

function memberRows(ctx: RequestContext, service: OzgServiceRow): Promise<MemberRow[]> {
  const loader = ctx.once(
    'ozg-members',
    () =>
      new BatchLoader<number, MemberRow[]>(
        (ids) => membersOf(ctx.db, ids),
        () => [],
      ),
  );
  return loader.load(service.id);
}
