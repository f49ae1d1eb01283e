import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { TEXT_MAX } from '../../shared/domain/limits.ts';
import { openBoard } from '../measures/board-store.ts';
import { isNamed } from '../../shared/domain/organisation-key.ts';
import { checkText } from '../platform/graphql/check-input.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { type ImplementationPlanRow, loadImplementationPlans } from './implementation-plans.ts';
import type { PlanSnapshot } from './plan-snapshot.ts';
import { ImplementationPlanType, PlanType } from './plan.types.ts';
import { openPlan, openPlanView } from './plan-view.ts';
import { PlanViewArgs } from './plan-view.args.ts';

@Resolver(() => PlanType)
export class PlanResolver {
  @Query(() => PlanType)
  async plan(@Ctx() ctx: RequestContext): Promise<PlanSnapshot> {
    return (await openPlan(ctx)).plan;
  }

  @Query(() => [ImplementationPlanType], { description: "The ministries' parts of the plan." })
  async implementationPlans(
    @Ctx() ctx: RequestContext,
    @Args(() => PlanViewArgs) args: PlanViewArgs,
  ): Promise<ImplementationPlanRow[]> {
    const { plan, revision, asOf } = await openPlanView(ctx, args);
    return loadImplementationPlans(ctx.db, await openBoard(ctx, plan, { revision, asOf }));
  }

  @Query(() => ImplementationPlanType, { nullable: true })
  async implementationPlan(
    @Ctx() ctx: RequestContext,
    @Arg('ministry', () => String, { description: 'Code, abbreviation or lineage of the ministry.' })
    ministry: string,
    @Args(() => PlanViewArgs) args: PlanViewArgs,
  ): Promise<ImplementationPlanRow | null> {
    checkText('ministry', ministry, TEXT_MAX.code);
    const plans = await this.implementationPlans(ctx, args);
    return plans.find((plan) => isNamed(plan.ministry, ministry)) ?? null;
  }
}
