import type { AuditAction } from '../../../shared/domain/vocabulary.ts';
import { TEXT_MAX } from '../../../shared/domain/limits.ts';
import { assertCan } from '../../audit/denied.ts';
import { write } from '../../audit/write.ts';
import type { Viewer } from '../../auth/viewer.ts';
import { createNotices } from '../../notifications/create-notices.ts';
import { matchesKeys } from '../../../shared/domain/organisation-key.ts';
import { bumpDataVersion } from '../../platform/db/data-version.ts';
import { kysely } from '../../platform/db/kysely.ts';
import { AppError, badInput } from '../../platform/errors.ts';
import { checkText } from '../../platform/graphql/check-input.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { openPlan, requireRevision, visibleRevisions } from '../../plans/plan-view.ts';
import type { RevisionHead } from '../../plans/plan-snapshot.ts';
import { openDraft } from '../draft/draft-items.ts';
import { canDraft, canSteerRevisions } from '../draft/draft.policy.ts';
import { assertIsDraft, openDraftPlace } from '../draft/open-draft.ts';
import { reopenPartHurdle, submitPartHurdle } from './publication.policy.ts';
import { reopenedNotices } from './revision-notices.ts';

/** One ministry's part of a draft. */
interface Part {
  readonly revision: RevisionHead;
  readonly lineage: string;
  readonly code: string;
  readonly abbreviation: string;
  readonly submitted: boolean;
}

/**
 * A ministry hands its part in: for the ministry it is locked from then on.
 * @param ministry code, abbreviation or lineage
 * @throws AppError FORBIDDEN (recorded) for all but its coordinators; NOT_FOUND; LOCKED unless it is a draft; CONFLICT
 * where the part is handed in already
 */
export async function submitPart(ctx: RequestContext, number: number, ministry: string): Promise<void> {
  const { viewer, part } = await openPart(ctx, number, ministry, 'revision.submitPart');
  const standing = { state: part.revision.state, ministry: part.lineage, submitted: part.submitted };
  const hurdle = submitPartHurdle(viewer, standing);
  await assertCan(ctx, hurdle !== 'FORBIDDEN', 'revision.submitPart', part.abbreviation);
  assertIsDraft(part.revision);
  if (hurdle) throw new AppError('CONFLICT', 'partHandedInAlready', { ministry: part.abbreviation });
  await write(ctx, 'revision.submitPart', async (tx, audit) => {
    audit.about(`Fassung ${number}, ${part.abbreviation}`);
    const place = await openDraftPlace(tx, number);
    assertIsDraft(place);
    if (place.submitted.has(part.lineage)) {
      throw new AppError('CONFLICT', 'partHandedInAlready', { ministry: part.abbreviation });
    }
    const db = kysely(tx);
    const { id } = await db
      .selectFrom('organisation')
      .where('code', '=', part.code)
      .select('id')
      .executeTakeFirstOrThrow();
    await db
      .insertInto('ministry_submission')
      .values({
        revision_id: place.id,
        organisation_id: id,
        submitted_by_id: personOf(viewer),
        submitted_at: ctx.clock.now(),
      })
      .execute();
    audit.record({
      entity: 'ministry_submission',
      entityKey: `${number}/${part.code}`,
      after: { handedIn: true },
    });
    await bumpDataVersion(tx);
  });
}

/**
 * A part is opened again: its coordinator takes it back, or the CIO office gives it back and says what is left to do.
 * @param comment needed from the CIO office
 * @throws AppError FORBIDDEN (recorded), NOT_FOUND, LOCKED, BAD_USER_INPUT, CONFLICT where it is open already
 */
export async function reopenPart(
  ctx: RequestContext,
  number: number,
  ministry: string,
  comment: string | null,
): Promise<void> {
  const { viewer, part } = await openPart(ctx, number, ministry, 'revision.reopenPart');
  const standing = { state: part.revision.state, ministry: part.lineage, submitted: part.submitted };
  const hurdle = reopenPartHurdle(viewer, standing);
  await assertCan(ctx, hurdle !== 'FORBIDDEN', 'revision.reopenPart', part.abbreviation);
  const words = comment?.trim() ?? '';
  if (canSteerRevisions(viewer) && words === '') throw badInput('fieldRequired', 'comment');
  checkText('comment', words, TEXT_MAX.comment);
  assertIsDraft(part.revision);
  if (hurdle) throw new AppError('CONFLICT', 'partOpenAlready', { ministry: part.abbreviation });
  await write(ctx, 'revision.reopenPart', async (tx, audit) => {
    audit.about(`Fassung ${number}, ${part.abbreviation}`);
    const place = await openDraftPlace(tx, number);
    assertIsDraft(place);
    const db = kysely(tx);
    await db
      .deleteFrom('ministry_submission')
      .where('revision_id', '=', place.id)
      .where('organisation_id', 'in', (eb) =>
        eb.selectFrom('organisation').where('lineage', '=', part.lineage).select('id'),
      )
      .execute();
    const key = `${number}/${part.code}`;
    const after = words === '' ? null : { comment: words };
    audit.record({ entity: 'ministry_submission', entityKey: key, before: { handedIn: true }, after });
    const at = ctx.clock.now();
    const by = personOf(viewer);
    const told = { lineage: part.lineage, by, comment: words || null, at };
    await createNotices(tx, at, await reopenedNotices(tx, part.revision, told));
    await bumpDataVersion(tx);
  });
}

async function openPart(
  ctx: RequestContext,
  number: number,
  ministry: string,
  action: AuditAction,
): Promise<{ viewer: Viewer; part: Part }> {
  const { plan, viewer } = await openPlan(ctx);
  await assertCan(ctx, canDraft(viewer), action, `Fassung ${number}`);
  checkText('ministry', ministry, TEXT_MAX.code);
  const revision = requireRevision(visibleRevisions(plan, viewer), number);
  assertIsDraftOrReview(revision);
  const draft = await openDraft(ctx);
  const held = draft?.board.items.flatMap((item) => {
    const body = item.ministry === null ? undefined : draft.ministries.get(item.ministry);
    return item.kind === 'IMPLEMENTATION_PLAN' && body ? [body] : [];
  });
  const found = held?.find((each) => matchesKeys(each, [ministry]));
  if (!draft || !found) throw new AppError('NOT_FOUND', 'ministryUnknown', {}, ['ministry']);
  const { lineage, code, abbreviation } = found;
  return {
    viewer,
    part: { revision, lineage, code, abbreviation, submitted: draft.board.submitted.has(lineage) },
  };
}

function assertIsDraftOrReview({ state, number }: RevisionHead): void {
  if (state === 'PUBLISHED') throw new AppError('LOCKED', 'revisionPublished', { number });
}

function personOf(viewer: Viewer): number {
  if (viewer.accountId === null) throw new AppError('UNAUTHENTICATED', 'signInNeeded');
  return viewer.accountId;
}
