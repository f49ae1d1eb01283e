import { canKeepCatalogue } from '../../../ozg/maturity/maturity.policy.ts';
import { importKind } from '../../frame/import-kind.ts';
import { CATALOGUE_COLUMNS } from './columns.ts';
import { CATALOGUE_FAULTS } from './faults.ts';
import { loadKnownCatalogue } from './known-catalogue.ts';
import { planCatalogueImport } from './plan-catalogue.ts';
import { writeService } from './write-service.ts';

/** The official catalogue of services, by the CIO office. */
export const SERVICE_CATALOGUE = importKind({
  kind: 'SERVICE_CATALOGUE',
  columns: CATALOGUE_COLUMNS,
  faults: CATALOGUE_FAULTS,
  mayImport: canKeepCatalogue,
  load: ({ db }) => loadKnownCatalogue(db),
  plan: planCatalogueImport,
  async apply({ db, fileName }, { writes }) {
    for (const each of writes) await writeService(db, each, fileName);
    return [];
  },
});
