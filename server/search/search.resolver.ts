import { Arg, Args, ArgsType, Ctx, Field, Int, Query, Resolver } from 'type-graphql';
import { SEARCH_DEFAULT, TEXT_MAX } from '../../shared/domain/limits.ts';
import { openBoard } from '../measures/board-store.ts';
import { openMemberTexts } from '../ozg/member-search.ts';
import { openOzgBoard } from '../ozg/ozg-board.ts';
import { checkText } from '../platform/graphql/check-input.ts';
import { checkFirst } from '../platform/graphql/connections.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { PlanViewArgs } from '../plans/plan-view.args.ts';
import { openPlanView } from '../plans/plan-view.ts';
import { searchPlan } from './search-plan.ts';
import { SearchResultType } from './search.types.ts';

@ArgsType()
class SearchArgs extends PlanViewArgs {
  @Field(() => Int, { defaultValue: SEARCH_DEFAULT, description: 'Most rows of each kind, 1 to 200.' })
  first!: number;
}

/** Shows of each thing only what every reader of the plan sees; nothing here is narrowed by role. */
@Resolver()
export class SearchResolver {
  @Query(() => SearchResultType, {
    description: 'Measures, milestones, services, ministries and goals that hold every word of the text.',
  })
  async search(
    @Ctx() ctx: RequestContext,
    @Arg('text', () => String) text: string,
    @Args(() => SearchArgs) args: SearchArgs,
  ): Promise<SearchResultType> {
    checkText('text', text, TEXT_MAX.search);
    checkFirst(args.first);
    const { plan, revision, asOf } = await openPlanView(ctx, args);
    const [board, ozg, memberTexts] = await Promise.all([
      openBoard(ctx, plan, { revision, asOf }),
      openOzgBoard(ctx, plan, asOf),
      openMemberTexts(ctx, plan),
    ]);
    return searchPlan({ board, ozg, memberTexts }, text, args.first);
  }
}
