import { Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql';
import { COUNTING_RULES, type CountingRule } from '../../shared/domain/vocabulary.ts';
import { CountingRuleEnum } from '../platform/graphql/enums.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { openPlanView } from '../plans/plan-view.ts';
import { PlanViewArgs } from '../plans/plan-view.args.ts';
import { openDashboard } from './dashboard.ts';
import { DashboardType } from './dashboard.types.ts';

@ArgsType()
export class DashboardArgs extends PlanViewArgs {
  @Field(() => CountingRuleEnum, {
    defaultValue: COUNTING_RULES[0],
    description: 'How OZG services are counted.',
  })
  rule!: CountingRule;
}

@Resolver(() => DashboardType)
export class DashboardResolver {
  @Query(() => DashboardType, { description: 'Where the plan stands, on one page.' })
  async dashboard(@Ctx() ctx: RequestContext, @Args(() => DashboardArgs) args: DashboardArgs) {
    return openDashboard(ctx, await openPlanView(ctx, args), args.rule);
  }
}
