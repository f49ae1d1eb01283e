import { Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../platform/request-context.ts';
import { openPlan } from '../plans/plan-view.ts';
import { ReportingRoundType } from './reporting-round.types.ts';
import { loadReportingRounds, type ReportingRoundRow } from './reporting-rounds.ts';

@Resolver(() => ReportingRoundType)
export class ReportingRoundResolver {
  @Query(() => [ReportingRoundType], { description: 'All reporting rounds, newest first.' })
  async reportingRounds(@Ctx() ctx: RequestContext): Promise<ReportingRoundRow[]> {
    const { plan } = await openPlan(ctx);
    return loadReportingRounds(ctx.db, plan, null);
  }
}
