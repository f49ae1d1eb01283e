import { Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql';
import { COUNTING_RULES, type CountingRule } from '../../shared/domain/vocabulary.ts';
import { openBoard } from '../measures/board-store.ts';
import { CountingRuleEnum } from '../platform/graphql/enums.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { openPlanView } from '../plans/plan-view.ts';
import { PlanViewArgs } from '../plans/plan-view.args.ts';
import { goalProgress, type GoalProgress } from './goal-progress.ts';
import { GoalType, GuidelineType } from './goal.types.ts';
import { type GuidelineRow, loadGuidelines } from './guidelines.ts';

@ArgsType()
class GoalsArgs extends PlanViewArgs {
  @Field(() => CountingRuleEnum, {
    defaultValue: COUNTING_RULES[0],
    description: 'How goals that count OZG services count them.',
  })
  rule!: CountingRule;
}

@Resolver(() => GoalType)
export class GoalResolver {
  @Query(() => [GoalType])
  async goals(@Ctx() ctx: RequestContext, @Args(() => GoalsArgs) args: GoalsArgs): Promise<GoalProgress[]> {
    const { plan, revision, asOf } = await openPlanView(ctx, args);
    return goalProgress(ctx, await openBoard(ctx, plan, { revision, asOf }), args.rule);
  }

  @Query(() => [GuidelineType])
  async guidelines(
    @Ctx() ctx: RequestContext,
    @Args(() => PlanViewArgs) args: PlanViewArgs,
  ): Promise<GuidelineRow[]> {
    const { revision } = await openPlanView(ctx, args);
    return loadGuidelines(ctx.db, revision.id);
  }
}
