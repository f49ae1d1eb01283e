import type { Day } from '../../shared/domain/plan-date.ts';
import type { OrganisationKind } from '../../shared/domain/vocabulary.ts';
import type { ReadDatabase } from '../platform/read-database.ts';
import { existingOn } from './existing-on.ts';

export interface OrganisationRow {
  readonly code: string;
  readonly abbreviation: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly lineage: string;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
}

/**
 * Organisations in their own order, in one statement.
 * @param kind only these; null for all
 * @param asOf only those that existed on this day; null for all of any time
 */
export async function loadOrganisations(
  db: ReadDatabase,
  kind: OrganisationKind | null,
  asOf: Day | null,
): Promise<OrganisationRow[]> {
  let query = db
    .selectFrom('organisation')
    .select([
      'code',
      'abbreviation',
      'name',
      'kind',
      'lineage',
      'valid_from as validFrom',
      'valid_to as validTo',
    ])
    .orderBy('position')
    .orderBy('code');
  if (kind !== null) query = query.where('kind', '=', kind);
  if (asOf !== null) query = query.where(existingOn(asOf));
  return query.execute();
}
