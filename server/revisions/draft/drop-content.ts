import { sql } from 'kysely';
import type { ContentKind } from '../../../shared/domain/vocabulary.ts';
import { AppError } from '../../platform/errors.ts';
import type { ReadDatabase } from '../../platform/read-database.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { changeContent, type DraftWork, givenReason, nameOf } from './change-content.ts';
import { type ContentRowHead, rowOf } from './content-row.ts';
import { CONTENT, linksTo } from './content-tables.ts';
import type { DropContentInput } from './draft.inputs.ts';
import { type HeldItem, writtenFields } from './item-fields.ts';
import type { ReasonArguments } from './save-things.ts';

/** Kinds that can leave the plan. */
export type DroppableKind = Exclude<ContentKind, 'IMPLEMENTATION_PLAN'>;

/**
 * Drops a thing from the draft with all links from and to it. Something that was new in the draft is gone altogether.
 * @throws AppError BAD_USER_INPUT without a reason (unless it was new); CONFLICT, NOT_FOUND, LOCKED, FORBIDDEN
 */
export async function dropContent(
  ctx: RequestContext,
  kind: DroppableKind,
  input: DropContentInput,
  why: ReasonArguments,
): Promise<void> {
  const { revision, code, version } = input;
  const reason = givenReason(why.reason, why.decisionReference);
  const options = { action: 'content.drop', revision, keys: [{ kind, code }], reason } as const;
  await changeContent(ctx, options, async (work, before) => {
    const row = await expectRow(work, kind, code, version, before);
    await removeFromDraft(work, kind, row.id);
  });
}

/**
 * The draft's row of a thing, in the version that the caller knows.
 * @throws AppError NOT_FOUND, CONFLICT with the current state
 */
export async function expectRow(
  work: DraftWork,
  kind: ContentKind,
  code: string,
  version: number | null | undefined,
  before: ReadonlyMap<string, HeldItem>,
): Promise<ContentRowHead> {
  const row = await rowOf(work.db, work.place.id, kind, code);
  if (!row) throw new AppError('NOT_FOUND', 'contentUnknown', { code });
  if (row.version !== version) {
    const held = before.get(nameOf({ kind, code }));
    const current = { code, version: row.version, ...(held ? writtenFields(held) : {}) };
    throw new AppError('CONFLICT', 'contentChanged', { code }, [], { current, yours: { code, version } });
  }
  return row;
}

/** Takes a thing out of the draft: its row, its links, the links to it, and its identity where nothing else holds it. */
export async function removeFromDraft(
  { db, place }: DraftWork,
  kind: ContentKind,
  id: number,
): Promise<void> {
  const tables = CONTENT[kind];
  for (const link of tables.links) await removeLinks(db, place.id, link.table, link.from, id);
  for (const link of linksTo(kind)) {
    await touchHolders(db, place.id, link.holder, link.table, link.from, link.to, id);
    await removeLinks(db, place.id, link.table, link.to, id);
  }
  await sql`
    delete from ${sql.table(tables.version)}
    where revision_id = ${place.id} and ${sql.ref(tables.id)} = ${id}`.execute(db);
  if (kind === 'MEASURE')
    await db
      .deleteFrom('measure_succession')
      .where('revision_id', '=', place.id)
      .where('successor_id', '=', id)
      .execute();
  await removeOrphan(db, kind, id);
}

async function removeLinks(
  db: ReadDatabase,
  revisionId: number,
  table: string,
  column: string,
  id: number,
): Promise<void> {
  await sql`
    delete from ${sql.table(table)} where revision_id = ${revisionId} and ${sql.ref(column)} = ${id}`.execute(
    db,
  );
}

/** Things that lose a link change too: whoever edits them meanwhile is told. */
async function touchHolders(
  db: ReadDatabase,
  revisionId: number,
  holder: ContentKind,
  table: string,
  from: string,
  to: string,
  id: number,
): Promise<void> {
  const { version, id: holderId } = CONTENT[holder];
  await sql`
    update ${sql.table(version)} set version = version + 1
    where revision_id = ${revisionId} and ${sql.ref(holderId)} in (
      select l.${sql.ref(from)} from ${sql.table(table)} l
      where l.revision_id = ${revisionId} and l.${sql.ref(to)} = ${id})`.execute(db);
}

/** A thing that no revision and no succession holds any more never was: its code is free again. */
async function removeOrphan(db: ReadDatabase, kind: ContentKind, id: number): Promise<void> {
  const { identity, version, id: column } = CONTENT[kind];
  const succeeds =
    kind === 'MEASURE'
      ? sql`and not exists (select 1 from measure_succession s where s.predecessor_id = ${id} or s.successor_id = ${id})`
      : sql``;
  await sql`
    delete from ${sql.table(identity)}
    where id = ${id} ${succeeds}
      and not exists (select 1 from ${sql.table(version)} v where v.${sql.ref(column)} = ${id})`.execute(db);
}
