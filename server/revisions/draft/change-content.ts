import { isDeepStrictEqual } from 'node:util';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { compareContent, type ContentChange } from '../../../shared/domain/revision-diff.ts';
import type { AuditAction, ContentKind } from '../../../shared/domain/vocabulary.ts';
import { assertCan, forbidden } from '../../audit/denied.ts';
import { type AuditScope, write } from '../../audit/write.ts';
import type { Viewer } from '../../auth/viewer.ts';
import { bumpDataVersion } from '../../platform/db/data-version.ts';
import { kysely } from '../../platform/db/kysely.ts';
import { AppError } from '../../platform/errors.ts';
import type { ReadDatabase } from '../../platform/read-database.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { openPlan, requireRevision, visibleRevisions } from '../../plans/plan-view.ts';
import { loadRevisionContents, type RevisionContent } from '../revision-content.ts';
import { canDraft, type DraftHurdle, draftHurdle } from './draft.policy.ts';
import { type HeldItem, writtenFields } from './item-fields.ts';
import type { GivenReason } from './ledger-lines.ts';
import { type DraftPlace, openDraftPlace } from './open-draft.ts';
import { settleThing } from './settle-thing.ts';

/** Names one thing of the draft. */
export interface ContentKey {
  readonly kind: ContentKind;
  readonly code: string;
}

/** What a write on the draft works with. */
export interface DraftWork {
  readonly tx: SqlEntityManager;
  readonly db: ReadDatabase;
  readonly viewer: Viewer;
  readonly planId: number;
  readonly place: DraftPlace;
  readonly audit: AuditScope;
}

/** What a write made of one thing: as it was held before and is now, and how it differed from the base both times. */
export interface ReviewedThing {
  readonly key: ContentKey;
  readonly held: HeldItem | null;
  readonly holds: HeldItem | null;
  readonly before: ContentChange | null;
  readonly after: ContentChange | null;
}

/** A reason as it came; blank ones are none. */
export function givenReason(
  reason: string | null | undefined,
  decisionReference: string | null | undefined,
): GivenReason | null {
  const words = reason?.trim() ?? '';
  return words === '' ? null : { reason: words, decisionReference: decisionReference?.trim() || null };
}

/**
 * The one way to change things of the draft: checks that it is one, that the caller may, runs the work, then settles
 * the ledger of every thing named and puts before and after on record. All in one transaction, or nothing.
 *
 * @param keys the things that the work changes; also those whose change against the base it alters
 * @param work what to do; rights on what a thing becomes are checked again after it
 * @throws AppError NOT_FOUND, LOCKED, FORBIDDEN (recorded), BAD_USER_INPUT where a weakening lacks its reason, and
 * whatever the work throws
 */
export async function changeContent(
  ctx: RequestContext,
  options: {
    readonly action: AuditAction;
    readonly revision: number;
    readonly keys: readonly ContentKey[];
    readonly reason: GivenReason | null;
    /** Sees what the work did, kin included, before the ledger is settled; what it throws leaves all as it was. */
    readonly review?: (things: readonly ReviewedThing[]) => void;
    /** Things that stand as before leave no entry in the audit trail. */
    readonly recordsChangesOnly?: boolean;
  },
  work: (work: DraftWork, before: ReadonlyMap<string, HeldItem>) => Promise<void>,
): Promise<void> {
  const { plan, viewer } = await openPlan(ctx);
  await assertCan(ctx, canDraft(viewer), options.action, options.keys[0]?.code ?? null);
  requireRevision(visibleRevisions(plan, viewer), options.revision);
  await write(ctx, options.action, async (tx, audit) => {
    const [first] = options.keys;
    if (first) audit.about(first.code);
    const db = kysely(tx);
    const place = await openDraftPlace(tx, options.revision);
    const [only] = options.keys.length === 1 ? options.keys : [];
    const alone = only !== undefined && !(await inSuccession(db, place, only));
    const scope = alone && only ? only : null;
    const old = await twoSides(db, place, scope);
    for (const key of options.keys) assertMayEdit(viewer, place, key, old);
    const held = new Map(options.keys.flatMap((key) => entryOf(old.draft, key)));
    await work({ tx, db, viewer, planId: plan.id, place, audit }, held);
    const now = await twoSides(db, place, scope);
    for (const key of options.keys) assertMayEdit(viewer, place, key, now);
    const keys = scope ? options.keys : withKin(options.keys, now);
    options.review?.(keys.map((key) => reviewed(key, old, now)));
    for (const key of keys) {
      await settleThing(ctx, db, viewer, place, key, {
        before: old.changes.get(nameOf(key)) ?? null,
        after: now.changes.get(nameOf(key)) ?? null,
        reason: options.reason,
      });
    }
    for (const key of options.keys) {
      const [before, after] = [itemOf(old.draft, key), itemOf(now.draft, key)];
      if (options.recordsChangesOnly === true && isDeepStrictEqual(before, after)) continue;
      audit.record({
        entity: key.kind.toLowerCase(),
        entityKey: `${options.revision}/${key.code}`,
        before: before && writtenFields(before),
        after: after && writtenFields(after),
      });
    }
    await bumpDataVersion(tx);
  });
}

function reviewed(key: ContentKey, old: TwoSides, now: TwoSides): ReviewedThing {
  return {
    key,
    held: itemOf(old.draft, key),
    holds: itemOf(now.draft, key),
    before: old.changes.get(nameOf(key)) ?? null,
    after: now.changes.get(nameOf(key)) ?? null,
  };
}

/** Draft and base, and what the one changes against the other. */
interface TwoSides {
  readonly draft: RevisionContent;
  readonly base: RevisionContent;
  readonly changes: ReadonlyMap<string, ContentChange>;
}

const NOTHING: RevisionContent = { plan: { items: [], successions: [] }, annotations: [] };

async function twoSides(db: ReadDatabase, place: DraftPlace, scope: ContentKey | null): Promise<TwoSides> {
  const ids = place.baseId === null ? [place.id] : [place.id, place.baseId];
  const contents = await loadRevisionContents(db, ids, scope);
  const draft = contents.get(place.id) ?? NOTHING;
  const base = (place.baseId === null ? null : contents.get(place.baseId)) ?? NOTHING;
  const { changes } = compareContent(base.plan, draft.plan);
  return { draft, base, changes: new Map(changes.map((change) => [nameOf(change), change])) };
}

/** Is the measure part of a split or merge of this draft? Then what it changes depends on others. */
async function inSuccession(
  db: ReadDatabase,
  place: DraftPlace,
  { kind, code }: ContentKey,
): Promise<boolean> {
  if (kind !== 'MEASURE') return false;
  const found = await db
    .selectFrom('measure_succession as s')
    .innerJoin('measure as p', 'p.id', 's.predecessor_id')
    .innerJoin('measure as n', 'n.id', 's.successor_id')
    .where('s.revision_id', '=', place.id)
    .where((eb) => eb.or([eb('p.code', '=', code), eb('n.code', '=', code)]))
    .select('s.id')
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** The things, and those that went over into them or came from them: their lines of the ledger may change too. */
function withKin(keys: readonly ContentKey[], { draft }: TwoSides): ContentKey[] {
  const codes = new Set(keys.filter((key) => key.kind === 'MEASURE').map((key) => key.code));
  const kin = draft.plan.successions.flatMap(({ predecessor, successor }) =>
    codes.has(predecessor) || codes.has(successor) ? [predecessor, successor] : [],
  );
  const all = [...keys, ...kin.map((code): ContentKey => ({ kind: 'MEASURE', code }))];
  return [...new Map(all.map((key) => [nameOf(key), key])).values()];
}

/**
 * Who answers for a thing in the draft edits it there; for one that was dropped, who answered for it before. What
 * nobody holds yet is judged once it is there.
 * @throws AppError FORBIDDEN or LOCKED
 */
function assertMayEdit(viewer: Viewer, place: DraftPlace, key: ContentKey, sides: TwoSides): void {
  const held = itemOf(sides.draft, key) ?? itemOf(sides.base, key);
  const ministry = held ? held.item.ministry : (viewer.organisation?.lineage ?? null);
  const { state, submitted } = place;
  const ministries = ministry === null ? [] : [ministry];
  refuse(draftHurdle(viewer, { state, kind: key.kind, ministries, submitted }), place);
}

/** @throws AppError that says why */
export function refuse(hurdle: DraftHurdle | null, { number }: Pick<DraftPlace, 'number'>): void {
  switch (hurdle) {
    case null:
      return;
    case 'FORBIDDEN':
      throw forbidden();
    case 'PUBLISHED':
      throw new AppError('LOCKED', 'revisionPublished', { number });
    case 'IN_REVIEW':
      throw new AppError('LOCKED', 'revisionInReview', { number });
    case 'HANDED_IN':
      throw new AppError('LOCKED', 'partHandedIn');
  }
}

/** Key of a thing in maps. */
export function nameOf({ kind, code }: ContentKey): string {
  return `${kind} ${code}`;
}

function itemOf(content: RevisionContent, key: ContentKey): HeldItem | null {
  const index = content.plan.items.findIndex((item) => item.kind === key.kind && item.code === key.code);
  const [item, annotation] = [content.plan.items[index], content.annotations[index]];
  return item && annotation ? { item, annotation } : null;
}

function entryOf(content: RevisionContent, key: ContentKey): [string, HeldItem][] {
  const held = itemOf(content, key);
  return held ? [[nameOf(key), held]] : [];
}
