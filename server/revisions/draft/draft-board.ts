import { sql } from 'kysely';
import {
  type FieldChange,
  type FieldValue,
  fieldChange,
  written,
} from '../../../shared/domain/field-diff.ts';
import { compareContent, type ContentChange } from '../../../shared/domain/revision-diff.ts';
import {
  CONTENT_KINDS,
  type ContentKind,
  type DraftFieldType,
  type DraftItemState,
  type Weakening,
} from '../../../shared/domain/vocabulary.ts';
import type { ReadDatabase } from '../../platform/read-database.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import type { PlanSnapshot, RevisionHead } from '../../plans/plan-snapshot.ts';
import { loadRevisionContents, type RevisionContent } from '../revision-content.ts';
import { CONTENT } from './content-tables.ts';
import { nameOf } from './change-content.ts';
import { fieldsOf, type HeldItem, isEditable } from './item-fields.ts';
import { baseOf, submittedLineages } from './open-draft.ts';

/** One field of a thing: what the draft says, what the base said. */
export interface DraftFieldRow {
  readonly field: string;
  readonly type: DraftFieldType;
  readonly value: string | null;
  readonly codes: readonly string[] | null;
  readonly baseValue: string | null;
  readonly baseCodes: readonly string[] | null;
  readonly changed: boolean;
  readonly daysMoved: number | null;
  readonly weakening: Weakening | null;
  readonly editable: boolean;
}

/** A line of the working ledger as people read it. */
export interface DraftReasonRow {
  readonly field: string | null;
  readonly weakening: Weakening | null;
  readonly reason: string;
  readonly decisionReference: string | null;
  readonly author: string | null;
  readonly at: string;
}

/** One thing of the draft, or one that it dropped. */
export interface DraftItemRow {
  readonly kind: ContentKind;
  readonly code: string;
  readonly title: string;
  /** Lineage. */
  readonly ministry: string | null;
  readonly state: DraftItemState;
  readonly version: number | null;
  readonly fields: readonly DraftFieldRow[];
  readonly weakenings: readonly Weakening[];
  readonly reasons: readonly DraftReasonRow[];
  readonly related: readonly string[];
  readonly position: number;
}

/** Everything that pages about the draft ask for, computed once per state of the data. */
export interface DraftBoard {
  readonly revision: RevisionHead;
  readonly base: RevisionHead | null;
  readonly content: RevisionContent;
  readonly baseContent: RevisionContent | null;
  readonly changes: readonly ContentChange[];
  /** By kind, in the plan's order; dropped things behind those that stay. */
  readonly items: readonly DraftItemRow[];
  readonly submitted: ReadonlySet<string>;
}

const NOTHING: RevisionContent = { plan: { items: [], successions: [] }, annotations: [] };

/**
 * The draft beside the revision that it is based on. Kept per data version.
 * @param revision the revision that is not published
 */
export function openDraftBoard(
  ctx: RequestContext,
  plan: PlanSnapshot,
  revision: RevisionHead,
): Promise<DraftBoard> {
  return ctx.cache.read('draft-board', `${plan.dataVersion} ${revision.id}`, () =>
    loadBoard(ctx.db, revision, baseOf(plan, revision)),
  );
}

async function loadBoard(
  db: ReadDatabase,
  revision: RevisionHead,
  base: RevisionHead | null,
): Promise<DraftBoard> {
  const contents = await loadRevisionContents(db, base ? [revision.id, base.id] : [revision.id]);
  const content = contents.get(revision.id) ?? NOTHING;
  const baseContent = base ? (contents.get(base.id) ?? NOTHING) : null;
  const { changes } = compareContent(baseContent?.plan ?? NOTHING.plan, content.plan);
  const rows = await versionsOf(db, revision.id);
  const reasons = await reasonsOf(db, revision.id);
  const [now, before] = [heldItems(content), heldItems(baseContent ?? NOTHING)];
  const changed = new Map(changes.map((change) => [nameOf(change), change]));
  const keys = [...new Map([...now, ...before]).keys()];
  const items = keys.flatMap((key) => {
    const held = now.get(key) ?? before.get(key);
    if (!held) return [];
    return itemRow(held, before.get(key) ?? null, {
      inDraft: now.has(key),
      change: changed.get(key) ?? null,
      row: rows.get(key) ?? null,
      reasons: reasons.get(key) ?? [],
    });
  });
  const ordered = items.toSorted((a, b) => CONTENT_KINDS.indexOf(a.kind) - CONTENT_KINDS.indexOf(b.kind));
  return {
    revision,
    base,
    content,
    baseContent,
    changes,
    items: ordered,
    submitted: await submittedLineages(db, revision.id),
  };
}

function itemRow(
  held: HeldItem,
  base: HeldItem | null,
  facts: {
    readonly inDraft: boolean;
    readonly change: ContentChange | null;
    readonly row: { readonly version: number; readonly position: number } | null;
    readonly reasons: readonly DraftReasonRow[];
  },
): DraftItemRow {
  const { kind, code, title, ministry } = held.item;
  const baseFields = base && fieldsOf(base);
  return {
    kind,
    code,
    title,
    ministry,
    state: facts.change?.change ?? (besides(held, base) ? 'CHANGED' : 'UNCHANGED'),
    version: facts.inDraft ? (facts.row?.version ?? null) : null,
    fields: [...fieldsOf(held)].map(([field, value]) =>
      fieldRow(kind, field, value, baseFields?.get(field) ?? null, facts.inDraft),
    ),
    weakenings: facts.change?.weakenings ?? [],
    reasons: facts.reasons,
    related: facts.change?.related ?? [],
    position: facts.row?.position ?? 0,
  };
}

/** Contacts and sources are not compared, but a person who edits wants to see that they differ. */
function besides(held: HeldItem, base: HeldItem | null): boolean {
  if (!base) return false;
  const old = fieldsOf(base);
  return [...fieldsOf(held)].some(([field, value]) => written(value) !== written(old.get(field) ?? null));
}

function fieldRow(
  kind: ContentKind,
  field: string,
  value: FieldValue,
  base: FieldValue | null,
  inDraft: boolean,
): DraftFieldRow {
  const change: FieldChange | null = base && inDraft ? fieldChange(field, base, value) : null;
  const codes = (each: FieldValue | null) => (each?.type === 'codes' ? (each.value ?? []) : null);
  const single = (each: FieldValue | null) => (each?.type === 'codes' ? null : written(each));
  return {
    field,
    type: TYPES[value.type],
    value: single(value),
    codes: codes(value),
    baseValue: single(base),
    baseCodes: codes(base),
    changed: change !== null,
    daysMoved: change?.daysMoved ?? null,
    weakening: change?.weakening ?? null,
    editable: isEditable(kind, field),
  };
}

const TYPES = { text: 'TEXT', date: 'DATE', number: 'NUMBER', codes: 'CODES' } as const satisfies Record<
  FieldValue['type'],
  DraftFieldType
>;

function heldItems({ plan, annotations }: RevisionContent): Map<string, HeldItem> {
  return new Map(
    plan.items.flatMap((item, index): [string, HeldItem][] => {
      const annotation = annotations[index];
      return annotation ? [[nameOf(item), { item, annotation }]] : [];
    }),
  );
}

/** Versions and positions of everything that the draft holds, one statement for each kind. */
async function versionsOf(
  db: ReadDatabase,
  revisionId: number,
): Promise<Map<string, { version: number; position: number }>> {
  const found = new Map<string, { version: number; position: number }>();
  for (const kind of CONTENT_KINDS) {
    const { identity, version, id } = CONTENT[kind];
    const { rows } = await sql<{ code: string; version: number; position: number }>`
      select i.code as "code", v.version as "version", v.position as "position"
      from ${sql.table(version)} v join ${sql.table(identity)} i on i.id = v.${sql.ref(id)}
      where v.revision_id = ${revisionId}`.execute(db);
    for (const { code, ...row } of rows) found.set(nameOf({ kind, code }), row);
  }
  return found;
}

async function reasonsOf(db: ReadDatabase, revisionId: number): Promise<Map<string, DraftReasonRow[]>> {
  const rows = await db
    .selectFrom('plan_change as c')
    .leftJoin('account as a', 'a.id', 'c.author_id')
    .where('c.revision_id', '=', revisionId)
    .orderBy('c.id')
    .select([
      'c.kind',
      'c.code',
      'c.field',
      'c.weakening',
      'c.reason',
      'c.decision_reference as decisionReference',
      'a.display_name as author',
      'c.created_at as at',
    ])
    .execute();
  const byThing = new Map<string, DraftReasonRow[]>();
  for (const { kind, code, ...line } of rows) {
    const key = nameOf({ kind, code });
    byThing.set(key, [...(byThing.get(key) ?? []), line]);
  }
  return byThing;
}
