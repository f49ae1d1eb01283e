import { Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql';
import { graphqlEnum } from '../platform/graphql/enums.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { openPlan } from '../plans/plan-view.ts';
import { openOzgBoard } from './ozg-board.ts';
import { OZG_GROUPINGS, type OzgGrouping, type OzgProgress, ozgProgress } from './ozg-progress.ts';
import { OzgProgressType } from './ozg-progress.types.ts';
import { OzgArgs } from './ozg-service.inputs.ts';

const OzgGroupingEnum = graphqlEnum('OzgGrouping', OZG_GROUPINGS);

@ArgsType()
class OzgProgressArgs extends OzgArgs {
  @Field(() => OzgGroupingEnum, { defaultValue: 'TOPIC_AREA' })
  groupBy!: OzgGrouping;
}

@Resolver(() => OzgProgressType)
export class OzgProgressResolver {
  @Query(() => OzgProgressType, { description: 'How far the OZG services are toward the target.' })
  async ozgProgress(
    @Ctx() ctx: RequestContext,
    @Args(() => OzgProgressArgs) args: OzgProgressArgs,
  ): Promise<OzgProgress> {
    const { plan } = await openPlan(ctx);
    const board = await openOzgBoard(ctx, plan, args.asOf ?? ctx.today);
    return ozgProgress(board, plan, args.rule, args.groupBy);
  }
}
