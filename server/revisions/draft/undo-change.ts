import { sql } from 'kysely';
import type { ContentKind } from '../../../shared/domain/vocabulary.ts';
import { AppError, badInput } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { changeContent, type ContentKey, type DraftWork } from './change-content.ts';
import { rowOf, updateRow } from './content-row.ts';
import { CONTENT, type LinkTable, linksTo } from './content-tables.ts';
import type { UndoChangeInput } from './draft.inputs.ts';
import { expectRow, removeFromDraft } from './drop-content.ts';
import type { HeldItem } from './item-fields.ts';

/** Columns behind a field, where they are not the field's own name in snake case. */
const FIELD_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  start: ['start_date', 'start_precision'],
  plannedEnd: ['planned_end_date', 'planned_end_precision'],
  planned: ['planned_date', 'planned_precision'],
  target: ['target_date', 'target_precision'],
  responsibleBody: ['responsible_body'],
  topicArea: ['topic_area_id'],
  sourceRef: ['source_ref'],
  indicatorFormula: ['indicator_formula'],
  indicatorText: ['indicator_text'],
  targetPercent: ['target_percent'],
  currentState: ['current_state'],
  implementationPlan: ['implementation_plan_id'],
};

/**
 * Takes a change of the draft back: one field, or the whole thing, stands again as in the revision that the draft is
 * based on. Something new goes, something dropped comes back with its links as far as what they lead to is still there.
 * @throws AppError BAD_USER_INPUT where nothing is to be undone or something else must come back first; CONFLICT,
 * NOT_FOUND, LOCKED, FORBIDDEN
 */
export async function undoChange(ctx: RequestContext, input: UndoChangeInput): Promise<void> {
  const { revision, kind, code } = input;
  const options = { action: 'content.undo', revision, keys: [{ kind, code }], reason: null } as const;
  await changeContent(ctx, options, async (work, before) => {
    const { db, place } = work;
    const inBase = place.baseId === null ? null : await rowOf(db, place.baseId, kind, code);
    const inDraft = await rowOf(db, place.id, kind, code);
    if (!inDraft && !inBase) throw new AppError('NOT_FOUND', 'contentUnknown', { code });
    if (!inDraft) await bringBack(work, { kind, code }, inBase?.id ?? 0);
    else if (!inBase) {
      const row = await expectRow(work, kind, code, input.version, before);
      await removeFromDraft(work, kind, row.id);
    } else await reset(work, input, before);
  });
}

async function reset(
  work: DraftWork,
  { kind, code, version, field }: UndoChangeInput,
  before: ReadonlyMap<string, HeldItem>,
): Promise<void> {
  const { db, place } = work;
  const row = await expectRow(work, kind, code, version, before);
  const tables = CONTENT[kind];
  const links = tables.links.filter((link) => field == null || link.field === field);
  const columns = field == null ? tables.columns : columnsOf(kind, field);
  if (links.length + columns.length === 0) throw badInput('nothingToUndo', 'input.field', { code });
  const base = await baseColumns(work, kind, row.id, columns);
  await updateRow(db, place.id, kind, row.id, base);
  for (const link of links) {
    await sql`
      delete from ${sql.table(link.table)}
      where revision_id = ${place.id} and ${sql.ref(link.from)} = ${row.id}`.execute(db);
    await copyLinks(work, link, link.from, row.id);
  }
  if (kind === 'MEASURE' && field == null) await resetSuccessions(work, row.id);
}

function columnsOf(kind: ContentKind, field: string): readonly string[] {
  const { columns } = CONTENT[kind];
  const wanted =
    field === 'ministry' ? ['lead_id', 'lead_assumed', 'ministry_id'] : (FIELD_COLUMNS[field] ?? [field]);
  return columns.filter((column) => wanted.includes(column));
}

/** What the base says in the columns. */
async function baseColumns(
  { db, place }: DraftWork,
  kind: ContentKind,
  id: number,
  columns: readonly string[],
): Promise<Record<string, unknown>> {
  if (columns.length === 0) return {};
  const tables = CONTENT[kind];
  const { rows } = await sql<Record<string, unknown>>`
    select ${sql.join(columns.map((column) => sql.ref(column)))} from ${sql.table(tables.version)}
    where revision_id = ${place.baseId} and ${sql.ref(tables.id)} = ${id}`.execute(db);
  return rows[0] ?? {};
}

/** A dropped thing comes back as the base holds it, at its place there. */
async function bringBack(work: DraftWork, { kind, code }: ContentKey, id: number): Promise<void> {
  const { db, place } = work;
  const tables = CONTENT[kind];
  if (kind === 'MILESTONE') await assertPlanIsThere(work, code, id);
  const columns = sql.join(tables.columns.map((column) => sql.ref(column)));
  await sql`
    insert into ${sql.table(tables.version)} (revision_id, ${sql.ref(tables.id)}, position, version, ${columns})
    select ${place.id}, ${sql.ref(tables.id)}, position, 1, ${columns} from ${sql.table(tables.version)}
    where revision_id = ${place.baseId} and ${sql.ref(tables.id)} = ${id}`.execute(db);
  for (const link of tables.links) await copyLinks(work, link, link.from, id);
  for (const link of linksTo(kind)) await copyLinks(work, link, link.to, id, CONTENT[link.holder]);
  if (kind === 'MEASURE') await resetSuccessions(work, id);
}

async function assertPlanIsThere({ db, place }: DraftWork, code: string, id: number): Promise<void> {
  const plan = await db
    .selectFrom('milestone_version as v')
    .innerJoin('implementation_plan as p', 'p.id', 'v.implementation_plan_id')
    .where('v.revision_id', '=', place.baseId)
    .where('v.milestone_id', '=', id)
    .select('p.code')
    .executeTakeFirst();
  if (plan && !(await rowOf(db, place.id, 'IMPLEMENTATION_PLAN', plan.code))) {
    throw badInput('undoBlocked', 'input.code', { code, other: plan.code });
  }
}

/**
 * Copies links of the base into the draft, where both ends stand in it and the link is not there yet.
 * @param column the end at which the thing stands
 * @param holder tables of the things that hold the links, where that is not the thing itself
 */
async function copyLinks(
  { db, place }: DraftWork,
  link: LinkTable,
  column: string,
  id: number,
  holder?: { readonly version: string; readonly id: string },
): Promise<void> {
  const [table, from, to] = [sql.table(link.table), sql.ref(link.from), sql.ref(link.to)];
  const targetThere = link.targetVersion
    ? sql`and exists (select 1 from ${sql.table(link.targetVersion)} t
        where t.revision_id = ${place.id} and t.${sql.ref(`${link.target}_id`)} = l.${to})`
    : sql``;
  const holderThere = holder
    ? sql`and exists (select 1 from ${sql.table(holder.version)} h
        where h.revision_id = ${place.id} and h.${sql.ref(holder.id)} = l.${from})`
    : sql``;
  await sql`
    insert into ${table} (revision_id, ${from}, ${to})
    select ${place.id}, l.${from}, l.${to} from ${table} l
    where l.revision_id = ${place.baseId} and l.${sql.ref(column)} = ${id} ${targetThere} ${holderThere}
      and not exists (select 1 from ${table} x
        where x.revision_id = ${place.id} and x.${from} = l.${from} and x.${to} = l.${to})`.execute(db);
}

/**
 * What came back has not gone over into anything, and nothing new into it, in this draft; what went over into it in an
 * earlier revision did so all the same.
 */
async function resetSuccessions({ db, place }: DraftWork, id: number): Promise<void> {
  await db
    .deleteFrom('measure_succession')
    .where('revision_id', '=', place.id)
    .where((eb) => eb.or([eb('predecessor_id', '=', id), eb('successor_id', '=', id)]))
    .execute();
  await sql`
    insert into measure_succession (revision_id, predecessor_id, successor_id, kind)
    select ${place.id}, l.predecessor_id, l.successor_id, l.kind from measure_succession l
    where l.revision_id = ${place.baseId} and (l.predecessor_id = ${id} or l.successor_id = ${id})
      and exists (select 1 from measure_version v
        where v.revision_id = ${place.id} and v.measure_id = l.successor_id)`.execute(db);
}
