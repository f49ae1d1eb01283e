import { type RawBuilder, sql } from 'kysely';
import type { ContentKind } from '../../../shared/domain/vocabulary.ts';
import type { ReadDatabase } from '../../platform/read-database.ts';
import { CONTENT, type LinkTable } from './content-tables.ts';

/** What the database holds of a thing in a revision. */
export interface ContentRowHead {
  /** Id of its identity across revisions. */
  readonly id: number;
  readonly version: number;
  readonly position: number;
}

/** Id of a thing's identity, whichever revision holds it; null where its code is not taken. */
export async function identityOf(
  db: ReadDatabase,
  planId: number,
  kind: ContentKind,
  code: string,
): Promise<number | null> {
  const { rows } = await sql<{ id: number }>`
    select i.id from ${sql.table(CONTENT[kind].identity)} i
    where i.plan_id = ${planId} and i.code = ${code}`.execute(db);
  return rows[0]?.id ?? null;
}

/** The row of a thing in a revision; null where the revision does not hold it. */
export async function rowOf(
  db: ReadDatabase,
  revisionId: number,
  kind: ContentKind,
  code: string,
): Promise<ContentRowHead | null> {
  const { identity, version, id } = CONTENT[kind];
  const { rows } = await sql<ContentRowHead>`
    select i.id as "id", v.version as "version", v.position as "position"
    from ${sql.table(version)} v join ${sql.table(identity)} i on i.id = v.${sql.ref(id)}
    where v.revision_id = ${revisionId} and i.code = ${code}`.execute(db);
  return rows[0] ?? null;
}

/** Writes columns of a thing's row and raises its version; with no column only the version. */
export async function updateRow(
  db: ReadDatabase,
  revisionId: number,
  kind: ContentKind,
  id: number,
  columns: Readonly<Record<string, unknown>>,
): Promise<void> {
  const tables = CONTENT[kind];
  const assignments: RawBuilder<unknown>[] = Object.entries(columns).map(
    ([column, value]) => sql`${sql.ref(column)} = ${value}`,
  );
  assignments.push(sql`version = version + 1`);
  await sql`
    update ${sql.table(tables.version)} set ${sql.join(assignments)}
    where revision_id = ${revisionId} and ${sql.ref(tables.id)} = ${id}`.execute(db);
}

/** Adds a thing's row to a revision, behind all others of its kind. */
export async function insertRow(
  db: ReadDatabase,
  revisionId: number,
  kind: ContentKind,
  id: number,
  columns: Readonly<Record<string, unknown>>,
): Promise<void> {
  const tables = CONTENT[kind];
  const names = Object.keys(columns);
  await sql`
    insert into ${sql.table(tables.version)}
      (revision_id, ${sql.ref(tables.id)}, position, version, ${sql.join(names.map((name) => sql.ref(name)))})
    values (${revisionId}, ${id},
      (select coalesce(max(position), 0) + 1 from ${sql.table(tables.version)} where revision_id = ${revisionId}),
      1, ${sql.join(names.map((name) => columns[name]))})`.execute(db);
}

/** Replaces the links of a thing in one field. @param targets ids of what it links to */
export async function replaceLinks(
  db: ReadDatabase,
  revisionId: number,
  link: LinkTable,
  id: number,
  targets: readonly number[],
): Promise<void> {
  await sql`
    delete from ${sql.table(link.table)}
    where revision_id = ${revisionId} and ${sql.ref(link.from)} = ${id}`.execute(db);
  for (const target of new Set(targets)) {
    await sql`
      insert into ${sql.table(link.table)} (revision_id, ${sql.ref(link.from)}, ${sql.ref(link.to)})
      values (${revisionId}, ${id}, ${target})`.execute(db);
  }
}
