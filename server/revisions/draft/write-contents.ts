import { sql } from 'kysely';
import type { ContentKind } from '../../../shared/domain/vocabulary.ts';
import { inBatches } from '../../platform/db/batches.ts';
import { mapInTurns } from '../../platform/in-turns.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import type { ReadDatabase } from '../../platform/read-database.ts';
import type { DraftWork } from './change-content.ts';
import type { ContentEdit } from './content-edit.ts';
import { CONTENT, type ContentTables } from './content-tables.ts';
import { linkTargets, organisationIds, topicAreaIds } from './resolve-keys.ts';

/** A value of a column. */
export type ColumnValue = string | number | boolean | null;
export type Columns = Readonly<Record<string, ColumnValue>>;

/** What becomes of one thing of the draft. */
export interface ContentWrite {
  readonly code: string;
  /** Of its identity; null for something new. */
  readonly id: number | null;
  readonly edit: ContentEdit;
  /** Columns of something new that the edit does not name. */
  readonly defaults: Columns;
}

/**
 * Writes many things of one kind to the draft: new ones behind all others, changed ones in place with a raised version.
 * As many statements for one as for thousands. The caller has held every rule for single edits.
 * @returns ids by code
 */
export async function writeContents(
  ctx: RequestContext,
  work: DraftWork,
  kind: ContentKind,
  writes: readonly ContentWrite[],
): Promise<ReadonlyMap<string, number>> {
  const { db, place } = work;
  const tables = CONTENT[kind];
  const ids = await identitiesOf(work, kind, writes);
  const resolved = await resolveColumns(ctx, work, writes);
  const stored = await storedRows(db, place.id, tables);
  let position = [...stored.values()].reduce((most, row) => Math.max(most, Number(row['position'])), 0);
  const empty = emptyColumns(tables);
  const rows = await mapInTurns(writes, ({ code, defaults }): Columns => {
    const id = ids.get(code) ?? 0;
    const columns = { ...defaults, ...resolved.get(code) };
    const old = stored.get(id);
    const base = old ?? { ...empty, position: (position += 1), version: 0 };
    const row = { ...base, ...columns, version: Number(base['version']) + 1 };
    return { revision_id: place.id, [tables.id]: id, ...row };
  });
  await upsertRows(db, tables, rows);
  await writeLinks(ctx, work, kind, writes, ids);
  return ids;
}

/** Writes rows of a version table whole: in place where the revision holds the thing, else as new ones. */
export async function upsertRows(
  db: ReadDatabase,
  tables: ContentTables,
  rows: readonly Columns[],
): Promise<void> {
  await inBatches(rows, async (batch) => {
    const names = Object.keys(batch[0] ?? {});
    const values = batch.map((row) => sql`(${sql.join(names.map((name) => row[name] ?? null))})`);
    const assigned = names
      .filter((name) => name !== 'revision_id' && name !== tables.id)
      .map((name) => sql`${sql.ref(name)} = excluded.${sql.ref(name)}`);
    await sql`
      insert into ${sql.table(tables.version)} (${sql.join(names.map((name) => sql.ref(name)))})
      values ${sql.join(values)}
      on conflict (revision_id, ${sql.ref(tables.id)}) do update set ${sql.join(assigned)}`.execute(db);
  });
}

/** The rows of a kind in a revision by the id of their identity: content columns, position and version. */
export async function storedRows(
  db: ReadDatabase,
  revisionId: number,
  tables: ContentTables,
): Promise<Map<number, Columns>> {
  const names = [...tables.columns, 'position', 'version'];
  const { rows } = await sql<Record<string, ColumnValue>>`
    select ${sql.ref(tables.id)} as "thing_id", ${sql.join(names.map((name) => sql.ref(name)))}
    from ${sql.table(tables.version)} where revision_id = ${revisionId}`.execute(db);
  return new Map(
    await mapInTurns(rows, ({ thing_id: id, ...columns }): [number, Columns] => [
      Number(id),
      normalised(columns),
    ]),
  );
}

/** Booleans as booleans on both databases. */
function normalised(columns: Record<string, ColumnValue>): Columns {
  const { lead_assumed: assumed } = columns;
  return assumed === undefined ? columns : { ...columns, lead_assumed: assumed === true || assumed === 1 };
}

function emptyColumns({ columns }: ContentTables): Record<string, ColumnValue> {
  return Object.fromEntries(columns.map((name) => [name, null]));
}

/** Ids by code; new things get their identity. The kind of a measure belongs to it. */
async function identitiesOf(
  { db, planId }: DraftWork,
  kind: ContentKind,
  writes: readonly ContentWrite[],
): Promise<Map<string, number>> {
  const { identity } = CONTENT[kind];
  const ids = new Map(writes.flatMap(({ code, id }) => (id === null ? [] : [[code, id] as const])));
  const added = writes
    .filter(({ id }) => id === null)
    .map(({ code, edit }): Columns => ({
      plan_id: planId,
      code,
      ...(kind === 'MEASURE' ? { kind: 'GENERAL' } : {}),
      ...edit.identity,
    }));
  await inBatches(added, async (batch) => {
    const names = Object.keys(batch[0] ?? {});
    const values = batch.map((row) => sql`(${sql.join(names.map((name) => row[name] ?? null))})`);
    const { rows } = await sql<{ id: number; code: string }>`
      insert into ${sql.table(identity)} (${sql.join(names.map((name) => sql.ref(name)))})
      values ${sql.join(values)} returning id, code`.execute(db);
    for (const { id, code } of rows) ids.set(code, id);
  });
  for (const { id, edit } of writes) {
    const changed = Object.entries(edit.identity).map(([name, value]) => sql`${sql.ref(name)} = ${value}`);
    if (id === null || changed.length === 0) continue;
    await sql`update ${sql.table(identity)} set ${sql.join(changed)} where id = ${id}`.execute(db);
  }
  return ids;
}

/** Columns by code, with organisations and topic areas found. */
async function resolveColumns(
  ctx: RequestContext,
  { db, place }: DraftWork,
  writes: readonly ContentWrite[],
): Promise<Map<string, Columns>> {
  const day = place.effectiveDate ?? ctx.today;
  const keysOf = (part: 'organisations' | 'topicAreas') => [
    ...new Set(writes.flatMap(({ edit }) => Object.values(edit[part]).filter((key) => key !== null))),
  ];
  const [bodies, topics] = [keysOf('organisations'), keysOf('topicAreas')];
  const bodyIds = await organisationIds(db, bodies, day, 'input.lead');
  const bodyId = new Map(bodies.map((key, index) => [key, bodyIds[index] ?? null]));
  const topicId = await topicAreaIds(db, topics);
  return new Map(
    await mapInTurns(writes, ({ code, edit }): [string, Columns] => {
      const columns: Record<string, ColumnValue> = { ...edit.columns };
      for (const [column, key] of Object.entries(edit.organisations)) {
        columns[column] = key === null ? null : (bodyId.get(key) ?? null);
        if (column === 'lead_id') columns['lead_assumed'] = false;
      }
      for (const [column, key] of Object.entries(edit.topicAreas)) {
        columns[column] = key === null ? null : (topicId.get(key) ?? null);
      }
      return [code, columns];
    }),
  );
}

async function writeLinks(
  ctx: RequestContext,
  { db, place, planId }: DraftWork,
  kind: ContentKind,
  writes: readonly ContentWrite[],
  ids: ReadonlyMap<string, number>,
): Promise<void> {
  const day = place.effectiveDate ?? ctx.today;
  for (const link of CONTENT[kind].links) {
    const named = writes.filter(({ edit }) => edit.links[link.field] !== undefined);
    if (named.length === 0) continue;
    const keys = [...new Set(named.flatMap(({ edit }) => edit.links[link.field] ?? []))];
    const targets = await linkTargets(db, planId, place.id, link, keys, day);
    const targetOf = new Map(keys.map((key, index) => [key, targets[index] ?? 0]));
    const wanted = named.map(({ code, edit }) => ({
      id: ids.get(code) ?? 0,
      targets: (edit.links[link.field] ?? []).map((key) => targetOf.get(key) ?? 0),
    }));
    await replaceManyLinks(db, place.id, link, wanted);
  }
}

/** Replaces the links of many things in one field. */
export async function replaceManyLinks(
  db: ReadDatabase,
  revisionId: number,
  link: ContentTables['links'][number],
  wanted: readonly { readonly id: number; readonly targets: readonly number[] }[],
): Promise<void> {
  await inBatches(
    wanted.map(({ id }) => ({ id })),
    async (batch) => {
      await sql`
        delete from ${sql.table(link.table)} where revision_id = ${revisionId}
          and ${sql.ref(link.from)} in (${sql.join(batch.map(({ id }) => id))})`.execute(db);
    },
  );
  const rows = wanted.flatMap(({ id, targets }) => [...new Set(targets)].map((target) => ({ id, target })));
  await inBatches(
    rows.map((row) => ({ revisionId, ...row })),
    async (batch) => {
      const values = batch.map(({ id, target }) => sql`(${revisionId}, ${id}, ${target})`);
      await sql`
      insert into ${sql.table(link.table)} (revision_id, ${sql.ref(link.from)}, ${sql.ref(link.to)})
      values ${sql.join(values)}`.execute(db);
    },
  );
}
