import type { ContentChange } from '../../../shared/domain/revision-diff.ts';
import type { Viewer } from '../../auth/viewer.ts';
import { AppError } from '../../platform/errors.ts';
import type { ReadDatabase } from '../../platform/read-database.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import type { ContentKey } from './change-content.ts';
import { type GivenReason, type RecordedLine, settleLedger } from './ledger-lines.ts';
import type { DraftPlace } from './open-draft.ts';

/**
 * Brings the ledger of one thing in line with what the draft now does to it.
 * @throws AppError BAD_USER_INPUT (field `reason`, details `needsReason`) where this write weakens without a reason
 */
export async function settleThing(
  ctx: RequestContext,
  db: ReadDatabase,
  viewer: Viewer,
  place: DraftPlace,
  key: ContentKey,
  write: {
    readonly before: ContentChange | null;
    readonly after: ContentChange | null;
    readonly reason: GivenReason | null;
  },
): Promise<void> {
  const recorded = await recordedLines(db, place.id, key);
  const { remove, add, needsReason } = settleLedger(write.before, write.after, recorded, write.reason);
  if (needsReason.length > 0) {
    const fields = new Map(write.after?.fields.map((field) => [field.field, field]) ?? []);
    const details = needsReason.map(({ field, weakening, before, after }) => ({
      code: key.code,
      field,
      weakening,
      before,
      after,
      daysMoved: (field === null ? null : fields.get(field)?.daysMoved) ?? null,
    }));
    const params = { code: key.code };
    throw new AppError('BAD_USER_INPUT', 'reasonNeeded', params, ['reason'], { needsReason: details });
  }
  if (remove.length > 0)
    await db
      .deleteFrom('plan_change')
      .where('id', 'in', [...remove])
      .execute();
  for (const { own, decisionReference, ...line } of add) {
    await db
      .insertInto('plan_change')
      .values({
        ...line,
        revision_id: place.id,
        kind: key.kind,
        code: key.code,
        decision_reference: decisionReference,
        author_id: own ? viewer.accountId : null,
        created_at: ctx.clock.now(),
      })
      .execute();
  }
}

async function recordedLines(db: ReadDatabase, revisionId: number, key: ContentKey): Promise<RecordedLine[]> {
  return db
    .selectFrom('plan_change')
    .where('revision_id', '=', revisionId)
    .where('kind', '=', key.kind)
    .where('code', '=', key.code)
    .orderBy('id')
    .select([
      'id',
      'field',
      'change',
      'weakening',
      'before',
      'after',
      'reason',
      'decision_reference as decisionReference',
      'author_id as authorId',
    ])
    .execute();
}
