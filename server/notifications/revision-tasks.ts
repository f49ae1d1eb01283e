import type { Viewer } from '../auth/viewer.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { canSteerRevisions } from '../revisions/draft/draft.policy.ts';
import { submittedLineages, unpublishedRevision } from '../revisions/draft/open-draft.ts';
import { taskWithoutMeasure, type TaskRow } from './task.ts';

/**
 * What a revision in work asks of the person: a ministry carries its part forward until it is handed in; the CIO office
 * proposes it once every part is, and a second person of it decides. One statement, none where nothing is in work.
 */
export async function revisionTasks(ctx: RequestContext, viewer: Viewer): Promise<TaskRow[]> {
  const draft = unpublishedRevision(await ctx.plan());
  if (!draft) return [];
  if (draft.state === 'IN_REVIEW') {
    if (!canSteerRevisions(viewer)) return [];
    const row = await ctx.db
      .selectFrom('revision')
      .where('id', '=', draft.id)
      .select('proposed_by_id as proposedById')
      .executeTakeFirstOrThrow();
    return row.proposedById === viewer.accountId ? [] : [taskWithoutMeasure('APPROVE_REVISION')];
  }
  const submitted = await submittedLineages(ctx.db, draft.id);
  const lineage = viewer.organisation?.lineage;
  if (canSteerRevisions(viewer))
    return (await allHandedIn(ctx, draft.id, submitted)) ? [taskWithoutMeasure('PROPOSE_REVISION')] : [];
  return lineage !== undefined && !submitted.has(lineage) ? [taskWithoutMeasure('CARRY_FORWARD')] : [];
}

async function allHandedIn(
  ctx: RequestContext,
  revisionId: number,
  submitted: ReadonlySet<string>,
): Promise<boolean> {
  if (submitted.size === 0) return false;
  const parts = await ctx.db
    .selectFrom('implementation_plan_version as v')
    .innerJoin('organisation as o', 'o.id', 'v.ministry_id')
    .where('v.revision_id', '=', revisionId)
    .select('o.lineage')
    .execute();
  return parts.every((part) => submitted.has(part.lineage));
}
