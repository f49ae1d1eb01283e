import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { TEXT_MAX } from '../../shared/domain/limits.ts';
import { checkText } from '../platform/graphql/check-input.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { openPlan } from '../plans/plan-view.ts';
import { closeReportingRound } from './close-reporting-round.ts';
import { openReportingRound } from './open-reporting-round.ts';
import { proposeRound, type RoundProposal } from './propose-round.ts';
import { remindReportingRound } from './remind-reporting-round.ts';
import { type RoundAbilities, roundAbilities } from './reporting-round.policy.ts';
import { type MinistryProgressType, ReportingRoundType, RoundProposalType } from './reporting-round.types.ts';
import { allRounds, type ReportingRoundRow } from './reporting-rounds.ts';
import { OpenReportingRoundInput } from './round.inputs.ts';
import { roundProgress } from './round-progress.ts';

@Resolver(() => ReportingRoundType)
export class ReportingRoundResolver {
  @Query(() => [ReportingRoundType], { description: 'All reporting rounds, newest first.' })
  async reportingRounds(@Ctx() ctx: RequestContext): Promise<ReportingRoundRow[]> {
    await openPlan(ctx);
    return allRounds(ctx);
  }

  @Query(() => RoundProposalType, { description: 'The next round to open.' })
  async roundProposal(@Ctx() ctx: RequestContext): Promise<RoundProposal> {
    await openPlan(ctx);
    return proposeRound(ctx);
  }

  @FieldResolver()
  ministries(
    @Ctx() ctx: RequestContext,
    @Root() round: ReportingRoundRow,
  ): Promise<readonly MinistryProgressType[]> {
    return roundProgress(ctx, round);
  }

  @FieldResolver()
  async viewerCan(@Ctx() ctx: RequestContext, @Root() round: ReportingRoundRow): Promise<RoundAbilities> {
    return roundAbilities(await ctx.viewer(), round);
  }

  @Mutation(() => ReportingRoundType)
  async openReportingRound(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => OpenReportingRoundInput) input: OpenReportingRoundInput,
  ): Promise<ReportingRoundRow> {
    return requireRound(ctx, await openReportingRound(ctx, input));
  }

  @Mutation(() => ReportingRoundType)
  async closeReportingRound(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => Int) id: number,
    @Arg('version', () => Int, { nullable: true }) version: number | null | undefined,
  ): Promise<ReportingRoundRow> {
    await closeReportingRound(ctx, id, version);
    return requireRound(ctx, id);
  }

  @Mutation(() => Int, {
    description:
      'Reminds everybody who has not reported (of one ministry, or of all). Returns how many people were reminded.',
  })
  async remindReportingRound(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => Int) id: number,
    @Arg('ministry', () => String, { nullable: true }) ministry: string | null | undefined,
  ): Promise<number> {
    checkText('ministry', ministry, TEXT_MAX.code);
    return remindReportingRound(ctx, id, ministry ?? null);
  }
}

async function requireRound(ctx: RequestContext, id: number): Promise<ReportingRoundRow> {
  const round = (await allRounds(ctx)).find((candidate) => candidate.id === id);
  if (!round) throw new Error(`the round with id ${id} has gone`);
  return round;
}
