import { Arg, Args, ArgsType, Ctx, Field, Int, Query, Resolver } from 'type-graphql';
import type { Day } from '../../shared/domain/plan-date.ts';
import { revisionInForce } from '../../shared/domain/revision-in-force.ts';
import { DateScalar } from '../platform/graphql/scalars.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { checkMilestoneFilter, MilestoneFilter } from '../plans/milestone.inputs.ts';
import type { RevisionHead } from '../plans/plan-snapshot.ts';
import { openPlan, visibleRevisions } from '../plans/plan-view.ts';
import { PlanViewArgs } from '../plans/plan-view.args.ts';
import { compareRevisions, type RevisionComparison } from './compare-revisions.ts';
import { checkComparisonFilter, ComparisonFilter } from './comparison.inputs.ts';
import { RevisionComparisonType } from './comparison.types.ts';
import { loadMilestoneTrend, type MilestoneTrend } from './milestone-trend.ts';
import { RevisionType } from './revision.types.ts';
import { MilestoneTrendType, type TrendAxis, TrendAxisEnum } from './trend.types.ts';

@ArgsType()
class CompareRevisionsArgs {
  @Field(() => Int, { description: 'Number of the revision to start from.' })
  base!: number;

  @Field(() => Int, { description: 'Number of the revision to arrive at; may be the earlier one.' })
  head!: number;

  @Field(() => ComparisonFilter, { nullable: true })
  filter?: ComparisonFilter | null;
}

@ArgsType()
class MilestoneTrendArgs extends PlanViewArgs {
  @Field(() => TrendAxisEnum, {
    defaultValue: 'REVISIONS',
    description: 'REPORTING_DATES: what was to be expected on the reporting dates of the rounds.',
  })
  axis!: TrendAxis;

  @Field(() => MilestoneFilter, { nullable: true })
  filter?: MilestoneFilter | null;
}

@Resolver(() => RevisionType)
export class RevisionResolver {
  @Query(() => [RevisionType], { description: 'By number; a draft only for those who may see it.' })
  async revisions(@Ctx() ctx: RequestContext): Promise<RevisionHead[]> {
    const { plan, viewer } = await openPlan(ctx);
    return visibleRevisions(plan, viewer);
  }

  @Query(() => RevisionType, { nullable: true, description: 'Null where unknown or hidden.' })
  async revision(
    @Ctx() ctx: RequestContext,
    @Arg('number', () => Int) number: number,
  ): Promise<RevisionHead | null> {
    return (await this.revisions(ctx)).find((revision) => revision.number === number) ?? null;
  }

  @Query(() => RevisionType, {
    nullable: true,
    description: 'Revision in force at a date; null before the first.',
  })
  async revisionInForce(
    @Ctx() ctx: RequestContext,
    @Arg('asOf', () => DateScalar, { nullable: true }) asOf: Day | null,
  ): Promise<RevisionHead | null> {
    const { plan } = await openPlan(ctx);
    return revisionInForce(plan.revisions, asOf ?? ctx.today);
  }

  @Query(() => RevisionComparisonType, { description: 'What it takes to come from one revision to another.' })
  async compareRevisions(
    @Ctx() ctx: RequestContext,
    @Args(() => CompareRevisionsArgs) args: CompareRevisionsArgs,
  ): Promise<RevisionComparison> {
    const filter = args.filter ?? new ComparisonFilter();
    checkComparisonFilter(filter);
    return compareRevisions(ctx, args, filter);
  }

  @Query(() => MilestoneTrendType, {
    description: 'How the planned dates of the milestones moved from revision to revision.',
  })
  async milestoneTrend(
    @Ctx() ctx: RequestContext,
    @Args(() => MilestoneTrendArgs) args: MilestoneTrendArgs,
  ): Promise<MilestoneTrend> {
    const filter = args.filter ?? new MilestoneFilter();
    checkMilestoneFilter(filter);
    return loadMilestoneTrend(ctx, args, filter);
  }
}
