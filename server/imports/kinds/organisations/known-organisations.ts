import {
  loadOrganisationRecords,
  type OrganisationRecord,
} from '../../../organisations/organisation-records.ts';
import {
  loadPublishedOrganisations,
  type PublishedOrganisations,
} from '../../../organisations/published-organisations.ts';
import type { ReadDatabase } from '../../../platform/read-database.ts';

/** All organisations of any time, and what published revisions hold of them. */
export interface KnownOrganisations {
  readonly byCode: ReadonlyMap<string, OrganisationRecord>;
  readonly published: PublishedOrganisations;
}

/** All organisations by code, and those that published revisions hold. */
export async function loadKnownOrganisations(db: ReadDatabase): Promise<KnownOrganisations> {
  const records = await loadOrganisationRecords(db);
  return {
    byCode: new Map(records.map((each) => [each.code, each])),
    published: await loadPublishedOrganisations(db),
  };
}
