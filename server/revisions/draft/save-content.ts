import { sql } from 'kysely';
import { CODE_PATTERN, TEXT_MAX } from '../../../shared/domain/limits.ts';
import type { ContentKind } from '../../../shared/domain/vocabulary.ts';
import { AppError, badInput } from '../../platform/errors.ts';
import { formatDay } from '../../../shared/i18n/index.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { changeContent, type DraftWork, givenReason, nameOf } from './change-content.ts';
import { CONTENT } from './content-tables.ts';
import type { ContentEdit } from './content-edit.ts';
import { type ContentRowHead, identityOf, insertRow, replaceLinks, rowOf, updateRow } from './content-row.ts';
import { canSteerRevisions } from './draft.policy.ts';
import { type HeldItem, writtenFields } from './item-fields.ts';
import { linkTargets, organisationIds, topicAreaIds } from './resolve-keys.ts';

/** A save as it came in. */
export interface ContentSave {
  readonly kind: ContentKind;
  readonly revision: number;
  readonly code: string;
  readonly version: number | null;
  readonly edit: ContentEdit;
  readonly reason: string | null | undefined;
  readonly decisionReference: string | null | undefined;
  /** What the caller sent, for the answer to a conflict. */
  readonly yours: Readonly<Record<string, unknown>>;
  /** Columns of something new that nobody named: of whom it is, or where it belongs. */
  readonly defaults: (work: DraftWork) => Promise<Readonly<Record<string, string | number | boolean | null>>>;
}

/**
 * Adds a thing to the draft, or changes one that it holds.
 * @throws AppError BAD_USER_INPUT (limits, unknown links, end before start, a weakening without its reason), CONFLICT
 * with both states, NOT_FOUND, LOCKED, FORBIDDEN (recorded); nothing is saved then
 */
export async function saveContent(ctx: RequestContext, save: ContentSave): Promise<void> {
  const { kind, code } = save;
  if (!CODE_PATTERN.test(code) || code.length > TEXT_MAX.code) throw badInput('codeMalformed', 'input.code');
  const reason = givenReason(save.reason, save.decisionReference);
  const options = {
    action: 'content.save',
    revision: save.revision,
    keys: [{ kind, code }],
    reason,
  } as const;
  await changeContent(ctx, options, async (work, before) => {
    const row = await rowOf(work.db, work.place.id, kind, code);
    const held = before.get(nameOf({ kind, code })) ?? null;
    if (save.version === null) await add(ctx, work, save, row, held);
    else await change(ctx, work, save, row, held);
  });
}

async function add(
  ctx: RequestContext,
  work: DraftWork,
  save: ContentSave,
  row: ContentRowHead | null,
  held: HeldItem | null,
): Promise<void> {
  const { kind, code, edit } = save;
  if (row) throw conflict('contentExists', save, row, held);
  const { db, place, planId } = work;
  const tables = CONTENT[kind];
  const known = await identityOf(db, planId, kind, code);
  if (known !== null) {
    const dropped = place.baseId !== null && (await rowOf(db, place.baseId, kind, code)) !== null;
    throw badInput(dropped ? 'codeDropped' : 'codeTaken', 'input.code', { code });
  }
  const identity = {
    plan_id: planId,
    code,
    ...(kind === 'MEASURE' ? { kind: 'GENERAL' } : {}),
    ...edit.identity,
  };
  const names = Object.keys(identity);
  await sql`
    insert into ${sql.table(tables.identity)} (${sql.join(names.map((name) => sql.ref(name)))})
    values (${sql.join(Object.values(identity))})`.execute(db);
  const id = await identityOf(db, planId, kind, code);
  if (id === null) throw new Error(`${kind} ${code} was not added`);
  const columns = { ...(await save.defaults(work)), ...(await columnsOf(ctx, work, edit)) };
  assertInOrder(ctx, columns);
  await insertRow(db, place.id, kind, id, columns);
  await writeLinks(ctx, work, save, id);
}

async function change(
  ctx: RequestContext,
  work: DraftWork,
  save: ContentSave,
  row: ContentRowHead | null,
  held: HeldItem | null,
): Promise<void> {
  const { kind, code, edit } = save;
  if (!row || !held) throw new AppError('NOT_FOUND', 'contentUnknown', { code });
  if (row.version !== save.version) throw conflict('contentChanged', save, row, held);
  const { db, place } = work;
  await setIdentity(work, save, row);
  const columns = await columnsOf(ctx, work, edit);
  assertInOrder(ctx, { ...(await datesOf(work, kind, row.id)), ...columns });
  await updateRow(db, place.id, kind, row.id, columns);
  await writeLinks(ctx, work, save, row.id);
  assertKeepsLead(work, edit, held);
}

/** CONFLICT with both states. */
function conflict(
  key: 'contentChanged' | 'contentExists',
  save: ContentSave,
  row: ContentRowHead,
  held: HeldItem | null,
): AppError {
  const current = { code: save.code, version: row.version, ...(held ? writtenFields(held) : {}) };
  return new AppError('CONFLICT', key, { code: save.code }, [], { current, yours: save.yours });
}

/** The kind of a measure belongs to its identity: it can change while no other revision holds it. */
async function setIdentity(work: DraftWork, save: ContentSave, row: ContentRowHead): Promise<void> {
  if (Object.keys(save.edit.identity).length === 0) return;
  const { identity, version, id } = CONTENT[save.kind];
  const { rows } = await sql<{ n: number }>`
    select cast(count(*) as integer) as n from ${sql.table(version)}
    where ${sql.ref(id)} = ${row.id} and revision_id <> ${work.place.id}`.execute(work.db);
  if ((rows[0]?.n ?? 0) > 0) throw badInput('kindFixed', 'input.kind');
  const assignments = Object.entries(save.edit.identity).map(
    ([name, value]) => sql`${sql.ref(name)} = ${value}`,
  );
  await sql`update ${sql.table(identity)} set ${sql.join(assignments)} where id = ${row.id}`.execute(work.db);
}

/** Columns of the edit with organisations and topic areas found. A lead that people set is no reading of ours. */
async function columnsOf(
  ctx: RequestContext,
  { db, place }: DraftWork,
  edit: ContentEdit,
): Promise<Record<string, string | number | boolean | null>> {
  const columns: Record<string, string | number | boolean | null> = { ...edit.columns };
  const day = place.effectiveDate ?? ctx.today;
  for (const [column, key] of Object.entries(edit.organisations)) {
    const field = column === 'lead_id' ? 'input.lead' : 'input.ministry';
    const [id] = key === null ? [] : await organisationIds(db, [key], day, field);
    columns[column] = id ?? null;
    if (column === 'lead_id') columns['lead_assumed'] = false;
  }
  for (const [column, code] of Object.entries(edit.topicAreas)) {
    columns[column] = code === null ? null : ((await topicAreaIds(db, [code])).get(code) ?? null);
  }
  return columns;
}

async function writeLinks(
  ctx: RequestContext,
  work: DraftWork,
  save: ContentSave,
  id: number,
): Promise<void> {
  const { db, place, planId } = work;
  const day = place.effectiveDate ?? ctx.today;
  for (const link of CONTENT[save.kind].links) {
    const codes = save.edit.links[link.field];
    if (!codes) continue;
    if (link.field === 'dependsOn' && codes.includes(save.code))
      throw badInput('linkToItself', 'input.dependsOn');
    await replaceLinks(db, place.id, link, id, await linkTargets(db, planId, place.id, link, codes, day));
  }
}

/** A ministry neither gives a measure away nor takes one: that is between ministries. */
function assertKeepsLead(work: DraftWork, edit: ContentEdit, held: HeldItem): void {
  if (canSteerRevisions(work.viewer)) return;
  const named = Object.values(edit.organisations);
  if (named.length === 0) return;
  const { organisation } = work.viewer;
  const own = new Set<string | null>(
    organisation ? [organisation.code, organisation.abbreviation, organisation.lineage] : [],
  );
  if (named.every((key) => own.has(key)) && held.item.ministry === organisation?.lineage) return;
  throw new AppError('FORBIDDEN', 'leadFixed');
}

/** Dates of a measure's row, to hold new ones against. */
async function datesOf(
  work: DraftWork,
  kind: ContentKind,
  id: number,
): Promise<Record<string, string | null>> {
  if (kind !== 'MEASURE') return {};
  const row = await work.db
    .selectFrom('measure_version')
    .where('revision_id', '=', work.place.id)
    .where('measure_id', '=', id)
    .select(['start_date', 'planned_end_date'])
    .executeTakeFirst();
  return row ?? {};
}

/** @throws AppError BAD_USER_INPUT where a measure ends before it starts, by the last days of both periods */
function assertInOrder(ctx: RequestContext, columns: Readonly<Record<string, unknown>>): void {
  const { start_date: start, planned_end_date: end } = columns;
  if (typeof start !== 'string' || typeof end !== 'string' || end >= start) return;
  const params = { start: formatDay(ctx.lang, start), end: formatDay(ctx.lang, end) };
  throw badInput('endBeforeStart', 'input.plannedEnd', params);
}
