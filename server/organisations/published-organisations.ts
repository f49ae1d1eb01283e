import { sql } from 'kysely';
import { NAME_REFERENCE, ORGANISATION_REFERENCES } from '../platform/db/triggers/guards.ts';
import type { ReadDatabase } from '../platform/read-database.ts';

/** Ids of organisations that published revisions hold. */
export interface PublishedOrganisations {
  /** By code and lineage. */
  readonly named: ReadonlySet<number>;
  /** By their name too: they answer for an implementation plan. */
  readonly titled: ReadonlySet<number>;
}

/** What published revisions hold of an organisation. */
export interface HeldValues {
  readonly code: string;
  readonly lineage: string;
  readonly name: string;
}
export type HeldField = keyof HeldValues;

/** Which organisations published revisions hold, in one statement for each place that can name them. */
export async function loadPublishedOrganisations(db: ReadDatabase): Promise<PublishedOrganisations> {
  const named = new Set<number>();
  const titled = new Set<number>();
  for (const reference of ORGANISATION_REFERENCES) {
    const { table, column } = reference;
    const { rows } = await sql<{ id: number }>`
      select distinct c.${sql.ref(column)} as id
      from ${sql.table(table)} c join revision r on r.id = c.revision_id
      where r.state = 'PUBLISHED' and c.${sql.ref(column)} is not null`.execute(db);
    for (const { id } of rows) {
      named.add(id);
      if (reference === NAME_REFERENCE) titled.add(id);
    }
  }
  return { named, titled };
}

/**
 * What may not change of an organisation, since published revisions, their checksums and the open data hold it. The
 * database refuses the same; see platform/db/triggers/guards.ts.
 * @returns the fields at fault
 */
export function heldFaults(
  published: PublishedOrganisations,
  id: number,
  before: HeldValues,
  after: HeldValues,
): HeldField[] {
  const held: HeldField[] = [];
  if (published.named.has(id)) held.push('code', 'lineage');
  if (published.titled.has(id)) held.push('name');
  return held.filter((field) => before[field] !== after[field]);
}
