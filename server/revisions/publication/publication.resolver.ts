import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../platform/request-context.ts';
import type { RevisionHead } from '../../plans/plan-snapshot.ts';
import { openPlan, requireRevision, visibleRevisions } from '../../plans/plan-view.ts';
import { RevisionType } from '../revision.types.ts';
import { DraftType } from './draft.types.ts';
import { type DraftView, loadDraft, requireDraft } from './load-draft.ts';
import { reopenPart, submitPart } from './parts.ts';
import { approveRevision, proposeRevision, returnRevision } from './publication-steps.ts';

@Resolver(() => DraftType)
export class PublicationResolver {
  @Query(() => DraftType, {
    nullable: true,
    description: 'Null where every revision is published. Ministries and CIO office only; null for others.',
  })
  async draft(@Ctx() ctx: RequestContext): Promise<DraftView | null> {
    return loadDraft(ctx);
  }

  @Mutation(() => DraftType, {
    description: 'The ministry hands in its part; for the ministry it is locked then.',
  })
  async submitPart(
    @Ctx() ctx: RequestContext,
    @Arg('number', () => Int) number: number,
    @Arg('ministry', () => String) ministry: string,
  ): Promise<DraftView> {
    await submitPart(ctx, number, ministry);
    return requireDraft(ctx);
  }

  @Mutation(() => DraftType, {
    description: 'The ministry takes its part back, or the CIO office gives it back with a comment.',
  })
  async reopenPart(
    @Ctx() ctx: RequestContext,
    @Arg('number', () => Int) number: number,
    @Arg('ministry', () => String) ministry: string,
    @Arg('comment', () => String, { nullable: true }) comment: string | null,
  ): Promise<DraftView> {
    await reopenPart(ctx, number, ministry, comment);
    return requireDraft(ctx);
  }

  @Mutation(() => DraftType)
  async proposeRevision(
    @Ctx() ctx: RequestContext,
    @Arg('number', () => Int) number: number,
    @Arg('version', () => Int) version: number,
  ): Promise<DraftView> {
    await proposeRevision(ctx, number, version);
    return requireDraft(ctx);
  }

  @Mutation(() => RevisionType, { description: 'Publishes, by another person than the proposer.' })
  async approveRevision(
    @Ctx() ctx: RequestContext,
    @Arg('number', () => Int) number: number,
    @Arg('version', () => Int) version: number,
  ): Promise<RevisionHead> {
    await approveRevision(ctx, number, version);
    const { plan, viewer } = await openPlan(ctx);
    return requireRevision(visibleRevisions(plan, viewer), number);
  }

  @Mutation(() => DraftType, { description: 'Sends a revision in review back to editing.' })
  async returnRevision(
    @Ctx() ctx: RequestContext,
    @Arg('number', () => Int) number: number,
    @Arg('version', () => Int) version: number,
    @Arg('comment', () => String) comment: string,
  ): Promise<DraftView> {
    await returnRevision(ctx, number, version, comment);
    return requireDraft(ctx);
  }
}
