import { Arg, Args, ArgsType, Ctx, Field, Int, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../platform/request-context.ts';
import { DraftType } from '../publication/draft.types.ts';
import { type DraftView, requireDraft } from '../publication/load-draft.ts';
import type { ContentKey } from './change-content.ts';
import { discardRevision } from './discard-revision.ts';
import { DraftItemType } from './draft-item.types.ts';
import { type DraftItemView, findDraftItem } from './draft-items.ts';
import {
  DropContentInput,
  MoveContentInput,
  ReasonArgs,
  SaveGoalInput,
  SaveGuidelineInput,
  SaveImplementationPlanInput,
  SaveMeasureInput,
  SaveMilestoneInput,
  UndoChangeInput,
} from './draft.inputs.ts';
import { MergeMeasuresInput, SplitMeasureInput } from './split-merge.inputs.ts';
import { OpenRevisionInput, SaveRevisionInput } from './draft-header.inputs.ts';
import { dropContent, type DroppableKind } from './drop-content.ts';
import { mergeMeasures } from './merge-measures.ts';
import { moveContent } from './move-content.ts';
import { openRevision } from './open-revision.ts';
import { saveRevision } from './save-revision.ts';
import {
  saveGoal,
  saveGuideline,
  saveImplementationPlan,
  saveMeasure,
  saveMilestone,
} from './save-things.ts';
import { splitMeasure } from './split-measure.ts';
import { undoChange } from './undo-change.ts';

/** Why something leaves the plan. */
@ArgsType()
class NeededReasonArgs {
  @Field(() => String)
  reason!: string;

  @Field(() => String, { nullable: true })
  decisionReference?: string | null;
}

@Resolver(() => DraftItemType)
export class DraftContentResolver {
  @Mutation(() => DraftType, {
    description: 'Opens the next revision as a copy of the latest published one.',
  })
  async openRevision(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => OpenRevisionInput) input: OpenRevisionInput,
  ): Promise<DraftView> {
    await openRevision(ctx, input);
    return requireDraft(ctx);
  }

  @Mutation(() => DraftType)
  async saveRevision(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SaveRevisionInput) input: SaveRevisionInput,
  ): Promise<DraftView> {
    await saveRevision(ctx, input);
    return requireDraft(ctx);
  }

  @Mutation(() => Boolean, { description: 'Deletes a draft with everything in it.' })
  async discardRevision(
    @Ctx() ctx: RequestContext,
    @Arg('number', () => Int) number: number,
    @Arg('version', () => Int) version: number,
  ): Promise<boolean> {
    await discardRevision(ctx, number, version);
    return true;
  }

  @Mutation(() => DraftItemType)
  async saveMeasure(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SaveMeasureInput) input: SaveMeasureInput,
    @Args(() => ReasonArgs) why: ReasonArgs,
  ): Promise<DraftItemView> {
    await saveMeasure(ctx, input, why);
    return requireItem(ctx, { kind: 'MEASURE', code: input.code });
  }

  @Mutation(() => DraftItemType)
  async saveMilestone(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SaveMilestoneInput) input: SaveMilestoneInput,
    @Args(() => ReasonArgs) why: ReasonArgs,
  ): Promise<DraftItemView> {
    await saveMilestone(ctx, input, why);
    return requireItem(ctx, { kind: 'MILESTONE', code: input.code });
  }

  @Mutation(() => DraftItemType)
  async saveGoal(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SaveGoalInput) input: SaveGoalInput,
    @Args(() => ReasonArgs) why: ReasonArgs,
  ): Promise<DraftItemView> {
    await saveGoal(ctx, input, why);
    return requireItem(ctx, { kind: 'GOAL', code: input.code });
  }

  @Mutation(() => DraftItemType)
  async saveGuideline(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SaveGuidelineInput) input: SaveGuidelineInput,
    @Args(() => ReasonArgs) why: ReasonArgs,
  ): Promise<DraftItemView> {
    await saveGuideline(ctx, input, why);
    return requireItem(ctx, { kind: 'GUIDELINE', code: input.code });
  }

  @Mutation(() => DraftItemType)
  async saveImplementationPlan(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SaveImplementationPlanInput) input: SaveImplementationPlanInput,
    @Args(() => ReasonArgs) why: ReasonArgs,
  ): Promise<DraftItemView> {
    await saveImplementationPlan(ctx, input, why);
    return requireItem(ctx, { kind: 'IMPLEMENTATION_PLAN', code: input.code });
  }

  @Mutation(() => DraftItemType, {
    nullable: true,
    description: 'Null where it was new in the draft and is gone.',
  })
  async dropMeasure(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => DropContentInput) input: DropContentInput,
    @Args(() => NeededReasonArgs) why: NeededReasonArgs,
  ): Promise<DraftItemView | null> {
    return drop(ctx, 'MEASURE', input, why);
  }

  @Mutation(() => DraftItemType, {
    nullable: true,
    description: 'Null where it was new in the draft and is gone.',
  })
  async dropMilestone(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => DropContentInput) input: DropContentInput,
    @Args(() => NeededReasonArgs) why: NeededReasonArgs,
  ): Promise<DraftItemView | null> {
    return drop(ctx, 'MILESTONE', input, why);
  }

  @Mutation(() => DraftItemType, {
    nullable: true,
    description: 'Null where it was new in the draft and is gone.',
  })
  async dropGoal(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => DropContentInput) input: DropContentInput,
    @Args(() => NeededReasonArgs) why: NeededReasonArgs,
  ): Promise<DraftItemView | null> {
    return drop(ctx, 'GOAL', input, why);
  }

  @Mutation(() => DraftItemType, {
    nullable: true,
    description: 'Null where it was new in the draft and is gone.',
  })
  async dropGuideline(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => DropContentInput) input: DropContentInput,
    @Args(() => NeededReasonArgs) why: NeededReasonArgs,
  ): Promise<DraftItemView | null> {
    return drop(ctx, 'GUIDELINE', input, why);
  }

  @Mutation(() => [DraftItemType], { description: 'The measure and its parts.' })
  async splitMeasure(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SplitMeasureInput) input: SplitMeasureInput,
    @Args(() => NeededReasonArgs) why: NeededReasonArgs,
  ): Promise<DraftItemView[]> {
    return findItems(ctx, await splitMeasure(ctx, input, why));
  }

  @Mutation(() => [DraftItemType], { description: 'The measure that took the others in, and those.' })
  async mergeMeasures(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => MergeMeasuresInput) input: MergeMeasuresInput,
    @Args(() => NeededReasonArgs) why: NeededReasonArgs,
  ): Promise<DraftItemView[]> {
    return findItems(ctx, await mergeMeasures(ctx, input, why));
  }

  @Mutation(() => DraftItemType, {
    nullable: true,
    description: 'Null where the undone thing was new and is gone.',
  })
  async undoChange(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => UndoChangeInput) input: UndoChangeInput,
  ): Promise<DraftItemView | null> {
    await undoChange(ctx, input);
    return findDraftItem(ctx, input.kind, input.code);
  }

  @Mutation(() => DraftItemType)
  async moveContent(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => MoveContentInput) input: MoveContentInput,
  ): Promise<DraftItemView> {
    await moveContent(ctx, input);
    return requireItem(ctx, input);
  }
}

async function drop(
  ctx: RequestContext,
  kind: DroppableKind,
  input: DropContentInput,
  why: NeededReasonArgs,
): Promise<DraftItemView | null> {
  await dropContent(ctx, kind, input, why);
  return findDraftItem(ctx, kind, input.code);
}

async function requireItem(ctx: RequestContext, { kind, code }: ContentKey): Promise<DraftItemView> {
  const item = await findDraftItem(ctx, kind, code);
  if (!item) throw new Error(`the draft does not hold ${kind} ${code}, which was just saved`);
  return item;
}

async function findItems(ctx: RequestContext, keys: readonly ContentKey[]): Promise<DraftItemView[]> {
  const items: DraftItemView[] = [];
  for (const { kind, code } of keys) {
    const item = await findDraftItem(ctx, kind, code);
    if (item) items.push(item);
  }
  return items;
}
