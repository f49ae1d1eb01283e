import type { ReadDatabase } from '../platform/read-database.ts';
import type { OrganisationRow } from './organisations.ts';

/** An organisation with all that is recorded of it. */
export interface OrganisationRecord extends OrganisationRow {
  readonly id: number;
  readonly version: number;
  readonly nameEn: string | null;
  readonly predecessors: readonly OrganisationRow[];
  readonly successors: readonly OrganisationRow[];
}

/** All organisations of any time in their own order, with who took over from whom, in two statements. */
export async function loadOrganisationRecords(db: ReadDatabase): Promise<OrganisationRecord[]> {
  const rows = await db
    .selectFrom('organisation')
    .select(['id', 'version', 'code', 'abbreviation', 'name', 'name_en as nameEn', 'kind', 'lineage'])
    .select(['valid_from as validFrom', 'valid_to as validTo'])
    .orderBy('position')
    .orderBy('code')
    .execute();
  const successions = await db
    .selectFrom('organisation_succession')
    .select(['predecessor_id as from', 'successor_id as to'])
    .orderBy('id')
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  const named = (ids: readonly number[]) => ids.flatMap((id) => byId.get(id) ?? []);
  return rows.map((row) => ({
    ...row,
    predecessors: named(successions.filter(({ to }) => to === row.id).map(({ from }) => from)),
    successors: named(successions.filter(({ from }) => from === row.id).map(({ to }) => to)),
  }));
}
