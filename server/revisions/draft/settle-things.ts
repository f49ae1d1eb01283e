import type { ContentChange } from '../../../shared/domain/revision-diff.ts';
import type { ContentKind } from '../../../shared/domain/vocabulary.ts';
import type { Viewer } from '../../auth/viewer.ts';
import { inBatches } from '../../platform/db/batches.ts';
import { AppError } from '../../platform/errors.ts';
import { mapInTurns } from '../../platform/in-turns.ts';
import type { ReadDatabase } from '../../platform/read-database.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import type { ContentKey } from './change-content.ts';
import { type GivenReason, type LedgerLine, type RecordedLine, settleLedger } from './ledger-lines.ts';
import type { DraftPlace } from './open-draft.ts';

/** A thing that a write changed: what the draft did to it before and does to it now, and why. */
export interface ChangedThing {
  readonly key: ContentKey;
  readonly before: ContentChange | null;
  readonly after: ContentChange | null;
  readonly reason: GivenReason | null;
}

/** Lines of the ledger are looked up by code up to so many things; beyond that all of the revision are read. */
const LOOKED_UP_MAX = 500;

/**
 * Brings the ledger of things in line with what the draft now does to them.
 * @throws AppError BAD_USER_INPUT (field `reason`, details `needsReason`) where this write weakens without a reason
 */
export async function settleThings(
  ctx: RequestContext,
  db: ReadDatabase,
  viewer: Viewer,
  place: DraftPlace,
  things: readonly ChangedThing[],
): Promise<void> {
  const recorded = await recordedLines(
    db,
    place.id,
    things.map(({ key }) => key),
  );
  const settled = await mapInTurns(things, (thing) => {
    const lines = recorded.get(lineKey(thing.key)) ?? [];
    return { ...thing, ...settleLedger(thing.before, thing.after, lines, thing.reason) };
  });
  const bare = settled.filter(({ needsReason }) => needsReason.length > 0);
  if (bare[0]) {
    const details = bare.flatMap(({ key, after, needsReason }) =>
      needsReason.map((line) => weakeningDetails(key, after, line)),
    );
    const params = { code: bare[0].key.code };
    throw new AppError('BAD_USER_INPUT', 'reasonNeeded', params, ['reason'], { needsReason: details });
  }
  const gone = settled.flatMap(({ remove }) => remove.map((id) => ({ id })));
  await inBatches(gone, (batch) =>
    db
      .deleteFrom('plan_change')
      .where(
        'id',
        'in',
        batch.map(({ id }) => id),
      )
      .execute(),
  );
  const now = ctx.clock.now();
  const lines = settled.flatMap(({ key, add }) =>
    add.map(({ own, decisionReference, ...line }) => ({
      ...line,
      revision_id: place.id,
      kind: key.kind,
      code: key.code,
      decision_reference: decisionReference,
      author_id: own ? viewer.accountId : null,
      created_at: now,
    })),
  );
  await inBatches(lines, (batch) => db.insertInto('plan_change').values(batch).execute());
}

function weakeningDetails(
  { code }: ContentKey,
  change: ContentChange | null,
  { field, weakening, before, after }: LedgerLine,
) {
  const moved = change?.fields.find((each) => each.field === field)?.daysMoved ?? null;
  return { code, field, weakening, before, after, daysMoved: moved };
}

/** Key of a thing's lines in the answer of recordedLines. */
export function lineKey({ kind, code }: { readonly kind: ContentKind; readonly code: string }): string {
  return `${kind} ${code}`;
}

/** The ledger's lines of things by lineKey, in their order. @param keys null for all of the revision */
export async function recordedLines(
  db: ReadDatabase,
  revisionId: number,
  keys: readonly ContentKey[] | null,
): Promise<Map<string, RecordedLine[]>> {
  if (keys?.length === 0) return new Map();
  const codes = keys !== null && keys.length <= LOOKED_UP_MAX ? new Set(keys.map(({ code }) => code)) : null;
  const rows = await db
    .selectFrom('plan_change')
    .where('revision_id', '=', revisionId)
    .$if(codes !== null, (query) => query.where('code', 'in', [...(codes ?? [])]))
    .orderBy('id')
    .select(['id', 'kind', 'code', 'field', 'change', 'weakening', 'before', 'after', 'reason'])
    .select(['decision_reference as decisionReference', 'author_id as authorId'])
    .execute();
  const lines = new Map<string, RecordedLine[]>();
  for (const { kind, code, ...line } of rows) {
    const key = lineKey({ kind, code });
    const known = lines.get(key);
    if (known) known.push(line);
    else lines.set(key, [line]);
  }
  return lines;
}
