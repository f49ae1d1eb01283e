import { Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql';
import { MOVEMENT_BASES, type MovementBasis } from '../../shared/domain/plan-movement.ts';
import { OzgArgs } from '../ozg/ozg-service.inputs.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { openPlanView } from '../plans/plan-view.ts';
import { DashboardArgs } from './dashboard.resolver.ts';
import { type DecisionNeedRow, openDecisionNeeds } from './decision-needs.ts';
import { openPlanMovement } from './plan-movement.ts';
import { DecisionNeedType, MovementBasisEnum, PlanMovementType } from './plan-movement.types.ts';

@ArgsType()
class PlanMovementArgs extends OzgArgs {
  @Field(() => MovementBasisEnum, {
    defaultValue: MOVEMENT_BASES[0],
    description: 'Since the reporting date before asOf, or since the revision in force took effect.',
  })
  basis!: MovementBasis;
}

@Resolver(() => PlanMovementType)
export class PlanMovementResolver {
  @Query(() => PlanMovementType, {
    nullable: true,
    description: 'What changed up to a day; null where no reporting date or revision lies before.',
  })
  planMovement(@Ctx() ctx: RequestContext, @Args(() => PlanMovementArgs) args: PlanMovementArgs) {
    return openPlanMovement(ctx, args);
  }

  @Query(() => [DecisionNeedType], {
    description: 'What most needs a decision, at most 3, most urgent first: those of the cabinet report.',
  })
  async decisionNeeds(
    @Ctx() ctx: RequestContext,
    @Args(() => DashboardArgs) args: DashboardArgs,
  ): Promise<DecisionNeedRow[]> {
    return openDecisionNeeds(ctx, await openPlanView(ctx, args), args.rule);
  }
}
