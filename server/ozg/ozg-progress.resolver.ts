import { Args, ArgsType, Ctx, Field, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../platform/request-context.ts';
import { openPlan } from '../plans/plan-view.ts';
import { openOzgBoard } from './ozg-board.ts';
import { type OzgGrouping, OzgGroupingEnum } from './ozg-groups.ts';
import {
  groupSeries,
  type MaturityPoint,
  type OzgGroup,
  type OzgProgress,
  ozgProgress,
} from './ozg-progress.ts';
import { MaturityPointType, OzgGroupType, OzgProgressType } from './ozg-progress.types.ts';
import { OzgArgs } from './ozg-service.inputs.ts';

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

@Resolver(() => OzgGroupType)
export class OzgGroupResolver {
  @FieldResolver(() => [MaturityPointType], {
    description: 'As that of the whole: month ends from 2019-01 up to asOf, and asOf itself.',
  })
  series(@Root() group: OzgGroup): MaturityPoint[] {
    return groupSeries(group);
  }
}
