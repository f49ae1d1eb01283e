import { ORGANISATION_KINDS } from '../../../../shared/domain/vocabulary.ts';
import { translate } from '../../../../shared/i18n/index.ts';
import { manageOrganisations } from '../../../organisations/organisation.policy.ts';
import { loadOrganisationRecords } from '../../../organisations/organisation-records.ts';
import { writeOrganisation } from '../../../organisations/write-organisation.ts';
import { importKind } from '../../frame/import-kind.ts';
import { ORGANISATION_COLUMNS } from './columns.ts';
import { ORGANISATION_FAULTS } from './faults.ts';
import { organisationsTable } from './organisations-table.ts';
import { planOrganisations } from './plan-organisations.ts';

/** Organisations and who took over from whom, by administrators. */
export const ORGANISATIONS = importKind({
  kind: 'ORGANISATIONS',
  columns: ORGANISATION_COLUMNS,
  faults: ORGANISATION_FAULTS,
  mayImport: manageOrganisations,
  load: async ({ db }) => new Map((await loadOrganisationRecords(db)).map((each) => [each.code, each])),
  plan: (rows, known) => planOrganisations(rows, known),
  async apply({ tx }, { writes }) {
    for (const { id, values } of writes) await writeOrganisation(tx, id, values);
    return [];
  },
  table: (known, { lang }) => organisationsTable(known, lang),
  notUndoable: 'importOrganisationsStay',
  shown(lang, field, value) {
    const kind = ORGANISATION_KINDS.find((code) => field === 'kind' && code === value);
    return kind ? translate(lang, `organisationKind.${kind}`) : null;
  },
});
