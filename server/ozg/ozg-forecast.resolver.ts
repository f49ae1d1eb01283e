import { Arg, Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql';
import { TEXT_MAX } from '../../shared/domain/limits.ts';
import { badInput } from '../platform/errors.ts';
import { checkText } from '../platform/graphql/check-input.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { openPlan } from '../plans/plan-view.ts';
import { openOzgBoard } from './ozg-board.ts';
import {
  openOzgForecast,
  type OzgForecast,
  ozgForecast,
  type OzgGroupForecast,
  ozgGroupForecasts,
} from './ozg-forecast.ts';
import { OzgForecastType, OzgGroupForecastType } from './ozg-forecast.types.ts';
import { type OzgGrouping, OzgGroupingEnum, scopedBoard } from './ozg-groups.ts';
import { OzgArgs } from './ozg-service.inputs.ts';

@ArgsType()
class OzgForecastArgs extends OzgArgs {
  @Field(() => String, { nullable: true, description: 'Code: only the services of this topic area.' })
  topicArea?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Code, abbreviation or lineage: only the services that this ministry answers for.',
  })
  ministry?: string | null;
}

@Resolver(() => OzgForecastType)
export class OzgForecastResolver {
  @Query(() => OzgForecastType, {
    description: 'Where the observed pace leads: the whole, or the services of one topic area or ministry.',
  })
  async ozgForecast(
    @Ctx() ctx: RequestContext,
    @Args(() => OzgForecastArgs) args: OzgForecastArgs,
  ): Promise<OzgForecast> {
    const { rule, topicArea = null, ministry = null } = args;
    checkText('topicArea', topicArea, TEXT_MAX.code);
    checkText('ministry', ministry, TEXT_MAX.code);
    const { plan } = await openPlan(ctx);
    const board = await openOzgBoard(ctx, plan, args.asOf ?? ctx.today);
    if (topicArea === null && ministry === null) return openOzgForecast(ctx, plan, board, rule);
    const scope = JSON.stringify([topicArea, ministry]);
    return ctx.cache.read(
      'ozg-forecast-of-group',
      `${plan.dataVersion} ${board.asOf} ${rule} ${scope}`,
      async () => ozgForecast(scopedBoard(board, { topicArea, ministry }), plan, rule),
    );
  }

  @Query(() => [OzgGroupForecastType], {
    description: 'The forecasts of all topic areas or all ministries side by side.',
  })
  async ozgForecasts(
    @Ctx() ctx: RequestContext,
    @Args(() => OzgArgs) args: OzgArgs,
    @Arg('groupBy', () => OzgGroupingEnum, { description: 'TOPIC_AREA or MINISTRY.' }) groupBy: OzgGrouping,
  ): Promise<OzgGroupForecast[]> {
    if (groupBy !== 'TOPIC_AREA' && groupBy !== 'MINISTRY') throw badInput('forecastGrouping', 'groupBy');
    const { plan } = await openPlan(ctx);
    const board = await openOzgBoard(ctx, plan, args.asOf ?? ctx.today);
    return ctx.cache.read(
      'ozg-forecasts',
      `${plan.dataVersion} ${board.asOf} ${args.rule} ${groupBy}`,
      async () => ozgGroupForecasts(board, plan, args.rule, groupBy),
    );
  }
}
