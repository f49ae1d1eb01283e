import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../platform/request-context.ts';
import { openPlan } from '../plans/plan-view.ts';
import { openOzgBoard } from './ozg-board.ts';
import { type OzgForecast, ozgForecast } from './ozg-forecast.ts';
import { OzgForecastType } from './ozg-forecast.types.ts';
import { OzgArgs } from './ozg-service.inputs.ts';

@Resolver(() => OzgForecastType)
export class OzgForecastResolver {
  @Query(() => OzgForecastType, { description: 'Where the observed pace leads.' })
  async ozgForecast(@Ctx() ctx: RequestContext, @Args(() => OzgArgs) args: OzgArgs): Promise<OzgForecast> {
    const { plan } = await openPlan(ctx);
    const board = await openOzgBoard(ctx, plan, args.asOf ?? ctx.today);
    return ctx.cache.read('ozg-forecast', `${plan.dataVersion} ${board.asOf} ${args.rule}`, async () =>
      ozgForecast(board, plan, args.rule),
    );
  }
}
