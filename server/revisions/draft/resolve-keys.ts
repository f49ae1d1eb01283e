import { sql } from 'kysely';
import { isNamed } from '../../../shared/domain/organisation-key.ts';
import { badInput } from '../../platform/errors.ts';
import type { ReadDatabase } from '../../platform/read-database.ts';
import type { LinkTable } from './content-tables.ts';

/** An organisation as a draft refers to it. */
export interface NamedBody {
  readonly id: number;
  readonly code: string;
  readonly abbreviation: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly lineage: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/**
 * Ids of organisations by the keys that people use. Where several bear the lineage one after the other, the one that
 * exists on the day stands for it, else the latest before it, else the earliest after it.
 * @param day on which the revision takes effect, or today
 * @param field path of the input
 * @throws AppError BAD_USER_INPUT for a key that names nobody
 */
export async function organisationIds(
  db: ReadDatabase,
  keys: readonly string[],
  day: string,
  field: string,
): Promise<number[]> {
  if (keys.length === 0) return [];
  const all = await namedBodies(db);
  return keys.map((key) => {
    const found = bodyFor(all, key, day);
    if (!found) throw badInput('linkUnknown', field, { code: key });
    return found.id;
  });
}

/** All organisations as drafts refer to them. */
export async function namedBodies(db: ReadDatabase): Promise<NamedBody[]> {
  return db
    .selectFrom('organisation')
    .select(['id', 'code', 'abbreviation', 'lineage', 'name', 'name_en as nameEn'])
    .select(['valid_from as validFrom', 'valid_to as validTo'])
    .orderBy('id')
    .execute();
}

/** Who is meant by a key on a day; see organisationIds. */
export function bodyFor(all: readonly NamedBody[], key: string, day: string): NamedBody | null {
  // A code names one body for ever; a lineage or abbreviation names who bears it on the day.
  const exact = all.find((each) => each.code === key && each.lineage !== key && each.abbreviation !== key);
  return (
    exact ??
    bearerOn(
      all.filter((each) => isNamed(each, key)),
      day,
    )
  );
}

/** Of those who bear a name one after the other, who stands for it on a day. */
export function bearerOn(bearers: readonly NamedBody[], day: string): NamedBody | null {
  return bearers.toSorted((a, b) => distance(a, day) - distance(b, day))[0] ?? null;
}

/** 0 while it exists; the longer ago it ended or the later it begins, the more; what ended goes before what begins. */
function distance({ validFrom, validTo }: NamedBody, day: string): number {
  if (validFrom !== null && validFrom > day) return 1e9 + Date.parse(validFrom) / 1e6;
  return validTo !== null && validTo < day ? 1e7 - Date.parse(validTo) / 1e6 : 0;
}

/** Ids of topic areas by their codes. @throws AppError BAD_USER_INPUT for an unknown one */
export async function topicAreaIds(db: ReadDatabase, codes: readonly string[]): Promise<Map<string, number>> {
  if (codes.length === 0) return new Map();
  const rows = await db
    .selectFrom('topic_area')
    .where('code', 'in', [...codes])
    .select(['id', 'code'])
    .execute();
  const ids = new Map(rows.map(({ id, code }) => [code, id]));
  const unknown = codes.find((code) => !ids.has(code));
  if (unknown !== undefined) throw badInput('linkUnknown', 'input.topicArea', { code: unknown });
  return ids;
}

/**
 * Ids of what a link field leads to.
 * @param revisionId the draft: things of the plan must stand in it
 * @throws AppError BAD_USER_INPUT for a code that the draft does not hold
 */
export async function linkTargets(
  db: ReadDatabase,
  planId: number,
  revisionId: number,
  link: LinkTable,
  codes: readonly string[],
  day: string,
): Promise<number[]> {
  const field = `input.${link.field}`;
  const wanted = [...new Set(codes)];
  if (wanted.length === 0) return [];
  if (link.target === 'organisation') return organisationIds(db, wanted, day, field);
  const ofPlan = link.targetVersion
    ? sql`and i.plan_id = ${planId} and exists (select 1 from ${sql.table(link.targetVersion)} v
        where v.revision_id = ${revisionId} and v.${sql.ref(`${link.target}_id`)} = i.id)`
    : sql``;
  const { rows } = await sql<{ id: number; code: string }>`
    select i.id as "id", i.code as "code" from ${sql.table(link.target)} i
    where i.code in (${sql.join(wanted)}) ${ofPlan}`.execute(db);
  const ids = new Map(rows.map((row) => [row.code, row.id]));
  return wanted.map((code) => {
    const id = ids.get(code);
    if (id === undefined) throw badInput('linkUnknown', field, { code });
    return id;
  });
}
