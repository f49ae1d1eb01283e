import { Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql';
import { openBoard } from '../measures/board-store.ts';
import type { BoardMilestone } from '../measures/board.types.ts';
import { checkFirst, type Connection } from '../platform/graphql/connections.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { checkMilestoneFilter, MilestoneFilter, MilestoneOrder } from './milestone.inputs.ts';
import { milestoneList } from './milestone-list.ts';
import { MilestoneConnectionType, MilestoneType } from './milestone.types.ts';
import { openPlanView } from './plan-view.ts';
import { PlanPageArgs } from './plan-view.args.ts';

@ArgsType()
class MilestonesArgs extends PlanPageArgs {
  @Field(() => MilestoneFilter, { nullable: true })
  filter?: MilestoneFilter | null;

  @Field(() => MilestoneOrder, { nullable: true })
  orderBy?: MilestoneOrder | null;
}

@Resolver(() => MilestoneType)
export class MilestoneResolver {
  @Query(() => MilestoneConnectionType, { description: 'The milestones of all implementation plans.' })
  async milestones(
    @Ctx() ctx: RequestContext,
    @Args(() => MilestonesArgs) args: MilestonesArgs,
  ): Promise<Connection<BoardMilestone>> {
    const filter = args.filter ?? new MilestoneFilter();
    checkMilestoneFilter(filter);
    checkFirst(args.first);
    const { plan, revision, asOf } = await openPlanView(ctx, args);
    const board = await openBoard(ctx, plan, { revision, asOf });
    const orderBy = args.orderBy ?? { field: 'PLANNED_DATE', direction: 'ASC' };
    return milestoneList(board, { filter, orderBy, first: args.first, after: args.after });
  }
}
