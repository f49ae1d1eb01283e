import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { TEXT_MAX } from '../../shared/domain/limits.ts';
import { BatchLoader } from '../platform/batch-loader.ts';
import { checkText } from '../platform/graphql/check-input.ts';
import { checkFirst, type Connection } from '../platform/graphql/connections.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { openPlan, openPlanView, visibleRevisions } from '../plans/plan-view.ts';
import { PlanPageArgs, PlanViewArgs } from '../plans/plan-view.args.ts';
import { loadStatusReports } from '../reporting/status-reports.ts';
import type { StatusReportRow } from '../reporting/visible-report.ts';
import { openBoard } from './board-store.ts';
import type { BoardMeasure } from './board.types.ts';
import { departedPredecessors } from './departed-predecessors.ts';
import { loadMeasureHistories, type MeasureInRevision } from './measure-history.ts';
import { checkMeasureFilter, MeasureFilter, MeasureOrder } from './measure.inputs.ts';
import { measureList } from './measure-list.ts';
import { visibleMeasure } from './measure.policy.ts';
import { MeasureConnectionType, MeasureType } from './measure.types.ts';

@ArgsType()
class MeasuresArgs extends PlanPageArgs {
  @Field(() => MeasureFilter, { nullable: true })
  filter?: MeasureFilter | null;

  @Field(() => MeasureOrder, { nullable: true })
  orderBy?: MeasureOrder | null;
}

@Resolver(() => MeasureType)
export class MeasureResolver {
  @Query(() => MeasureConnectionType, { description: 'The catalogue of measures.' })
  async measures(
    @Ctx() ctx: RequestContext,
    @Args(() => MeasuresArgs) args: MeasuresArgs,
  ): Promise<Connection<BoardMeasure>> {
    const filter = args.filter ?? new MeasureFilter();
    checkMeasureFilter(filter);
    checkFirst(args.first);
    const { plan, viewer, revision, asOf } = await openPlanView(ctx, args);
    const board = await openBoard(ctx, plan, { revision, asOf });
    const visible = { ...board, measures: board.measures.map((measure) => visibleMeasure(viewer, measure)) };
    const orderBy = args.orderBy ?? { field: 'CODE', direction: 'ASC' };
    return measureList(visible, { filter, orderBy, first: args.first, after: args.after });
  }

  @Query(() => MeasureType, {
    nullable: true,
    description: 'One measure; null where the revision does not hold it.',
  })
  async measure(
    @Ctx() ctx: RequestContext,
    @Arg('code', () => String) code: string,
    @Args(() => PlanViewArgs) args: PlanViewArgs,
  ): Promise<BoardMeasure | null> {
    checkText('code', code, TEXT_MAX.code);
    const { plan, viewer, revision, asOf } = await openPlanView(ctx, args);
    const board = await openBoard(ctx, plan, { revision, asOf });
    const measure = board.measures.find((candidate) => candidate.code === code);
    return measure ? visibleMeasure(viewer, measure) : null;
  }

  @FieldResolver()
  async reports(@Ctx() ctx: RequestContext, @Root() measure: BoardMeasure): Promise<StatusReportRow[]> {
    const { viewer } = await openPlan(ctx);
    const { asOf } = measure.of;
    const loader = ctx.once(
      `status-reports ${asOf}`,
      () =>
        new BatchLoader<number, StatusReportRow[]>(
          (ids) => loadStatusReports(ctx, viewer, ids, asOf),
          () => [],
        ),
    );
    return loader.load(measure.id);
  }

  @FieldResolver()
  async history(@Ctx() ctx: RequestContext, @Root() measure: BoardMeasure): Promise<MeasureInRevision[]> {
    const { plan, viewer } = await openPlan(ctx);
    const { references } = measure.of;
    const loader = ctx.once(
      'measure-histories',
      () =>
        new BatchLoader<number, MeasureInRevision[]>(
          (ids) => loadMeasureHistories(ctx.db, ids, visibleRevisions(plan, viewer), references),
          () => [],
        ),
    );
    return loader.load(measure.id);
  }

  @FieldResolver()
  async predecessors(
    @Ctx() ctx: RequestContext,
    @Root() measure: BoardMeasure,
  ): Promise<readonly BoardMeasure[]> {
    return [...measure.predecessors, ...(await departedPredecessors(ctx, measure))];
  }
}
