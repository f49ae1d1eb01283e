import { isDeepStrictEqual } from 'node:util';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { comparing, type ContentChange, type Succession } from '../../../shared/domain/revision-diff.ts';
import type { AuditAction, ContentKind } from '../../../shared/domain/vocabulary.ts';
import { assertCan, forbidden } from '../../audit/denied.ts';
import { type AuditScope, write } from '../../audit/write.ts';
import type { Viewer } from '../../auth/viewer.ts';
import { bumpDataVersion } from '../../platform/db/data-version.ts';
import { kysely } from '../../platform/db/kysely.ts';
import { AppError } from '../../platform/errors.ts';
import { breathe } from '../../platform/in-parts.ts';
import { inTurns, mapInTurns, resultInTurns } from '../../platform/in-turns.ts';
import type { ReadDatabase } from '../../platform/read-database.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { openPlan, requireRevision, visibleRevisions } from '../../plans/plan-view.ts';
import { loadRevisionContents, type RevisionContent } from '../revision-content.ts';
import { canDraft, type DraftHurdle, draftHurdle } from './draft.policy.ts';
import { type HeldItem, writtenFields } from './item-fields.ts';
import type { GivenReason } from './ledger-lines.ts';
import { type DraftPlace, openDraftPlace } from './open-draft.ts';
import { settleThings } from './settle-things.ts';

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

/** A change of the draft. */
export interface ContentChangeOptions {
  readonly revision: number;
  /** The things that the work changes; also those whose change against the base it alters. */
  readonly keys: readonly ContentKey[];
  readonly reasonOf: (key: ContentKey) => GivenReason | null;
  /** The work itself brings the ledger in line, because it takes back what was settled before. */
  readonly keepsLedger?: boolean;
  /** Sees what the work did, kin included, before the ledger is settled; what it throws leaves all as it was. */
  readonly review?: ((things: readonly ReviewedThing[]) => void) | undefined;
  /** Things that stand as before leave no entry in the audit trail. */
  readonly recordsChangesOnly?: boolean;
}

type ContentWork = (work: DraftWork, before: ReadonlyMap<string, HeldItem>) => Promise<void>;

/**
 * The one way to change things of the draft: checks that it is one, that the caller may, runs the work, then settles
 * the ledger of every thing named and puts before and after on record. All in one transaction, or nothing.
 *
 * @param work what to do; rights on what a thing becomes are checked again after it
 * @throws AppError NOT_FOUND, LOCKED, FORBIDDEN (recorded), BAD_USER_INPUT where a weakening lacks its reason, and
 * whatever the work throws
 */
export async function changeContent(
  ctx: RequestContext,
  options: Omit<ContentChangeOptions, 'reasonOf' | 'keepsLedger'> & {
    readonly action: AuditAction;
    readonly reason: GivenReason | null;
  },
  work: ContentWork,
): Promise<void> {
  const { action, revision, keys, reason, review, recordsChangesOnly = false } = options;
  const { plan, viewer } = await openPlan(ctx);
  await assertCan(ctx, canDraft(viewer), action, keys[0]?.code ?? null);
  requireRevision(visibleRevisions(plan, viewer), revision);
  await write(ctx, action, async (tx, audit) => {
    const [first] = keys;
    if (first) audit.about(first.code);
    const scope = { tx, audit, viewer, planId: plan.id };
    const within = { revision, keys, reasonOf: () => reason, review, recordsChangesOnly };
    await changeContentWithin(ctx, scope, within, work);
  });
}

/**
 * changeContent within a write that does more than this. The caller has checked that the person takes part in drafts.
 * @throws AppError as changeContent
 */
export async function changeContentWithin(
  ctx: RequestContext,
  scope: Pick<DraftWork, 'tx' | 'audit' | 'viewer' | 'planId'>,
  options: ContentChangeOptions,
  work: ContentWork,
): Promise<void> {
  const { revision, keys, reasonOf } = options;
  const { tx, audit, viewer } = scope;
  const db = kysely(tx);
  const place = await openDraftPlace(tx, revision);
  const [only] = keys.length === 1 ? keys : [];
  const alone = only && !(await inSuccession(db, place, only)) ? only : null;
  const old = await twoSides(db, place, alone);
  await inTurns(keys, (key) => assertMayEdit(viewer, place, key, old));
  const held = new Map(keys.flatMap((key) => entryOf(old, key)));
  await work({ ...scope, db, place }, held);
  const now = await twoSides(db, place, alone);
  await inTurns(keys, (key) => assertMayEdit(viewer, place, key, now));
  const settled = alone ? keys : withKin(keys, now.draft.plan.successions);
  options.review?.(settled.map((key) => reviewed(key, old, now)));
  if (options.keepsLedger !== true) {
    const things = await mapInTurns(settled, (key) => ({
      key,
      before: old.changes.get(nameOf(key)) ?? null,
      after: now.changes.get(nameOf(key)) ?? null,
      reason: reasonOf(key),
    }));
    await settleThings(ctx, db, viewer, place, things);
  }
  await inTurns(keys, (key) => {
    const [before, after] = [old.inDraft.get(nameOf(key)), now.inDraft.get(nameOf(key))];
    if (options.recordsChangesOnly === true && isDeepStrictEqual(before, after)) return;
    audit.record({
      entity: key.kind.toLowerCase(),
      entityKey: `${revision}/${key.code}`,
      before: before ? writtenFields(before) : null,
      after: after ? writtenFields(after) : null,
    });
  });
  await bumpDataVersion(tx);
}

function reviewed(key: ContentKey, old: TwoSides, now: TwoSides): ReviewedThing {
  const name = nameOf(key);
  return {
    key,
    held: old.inDraft.get(name) ?? null,
    holds: now.inDraft.get(name) ?? null,
    before: old.changes.get(name) ?? null,
    after: now.changes.get(name) ?? null,
  };
}

/** Draft and base, what the one changes against the other, and their things by nameOf. */
interface TwoSides {
  readonly draft: RevisionContent;
  readonly changes: ReadonlyMap<string, ContentChange>;
  readonly inDraft: ReadonlyMap<string, HeldItem>;
  readonly inBase: ReadonlyMap<string, HeldItem>;
}

const NOTHING: RevisionContent = { plan: { items: [], successions: [] }, annotations: [] };

async function twoSides(db: ReadDatabase, place: DraftPlace, scope: ContentKey | null): Promise<TwoSides> {
  const ids = place.baseId === null ? [place.id] : [place.id, place.baseId];
  const contents = await loadRevisionContents(db, ids, scope);
  const draft = contents.get(place.id) ?? NOTHING;
  const base = (place.baseId === null ? null : contents.get(place.baseId)) ?? NOTHING;
  const { changes } = await resultInTurns(comparing(base.plan, draft.plan));
  await breathe();
  return {
    draft,
    changes: new Map(changes.map((change) => [nameOf(change), change])),
    inDraft: heldItems(draft),
    inBase: heldItems(base),
  };
}

/** The things of a content by nameOf. */
export function heldItems({ plan, annotations }: RevisionContent): Map<string, HeldItem> {
  return new Map(
    plan.items.flatMap((item, index) => {
      const annotation = annotations[index];
      return annotation ? [[nameOf(item), { item, annotation }] as const] : [];
    }),
  );
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
export function withKin(keys: readonly ContentKey[], successions: readonly Succession[]): ContentKey[] {
  const codes = new Set(keys.filter((key) => key.kind === 'MEASURE').map((key) => key.code));
  const kin = successions.flatMap(({ predecessor, successor }) =>
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
  const held = sides.inDraft.get(nameOf(key)) ?? sides.inBase.get(nameOf(key));
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

function entryOf({ inDraft }: TwoSides, key: ContentKey): [string, HeldItem][] {
  const held = inDraft.get(nameOf(key));
  return held ? [[nameOf(key), held]] : [];
}
