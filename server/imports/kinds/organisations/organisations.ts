import { ORGANISATION_KINDS } from '../../../../shared/domain/vocabulary.ts';
import { translate } from '../../../../shared/i18n/index.ts';
import { manageOrganisations } from '../../../organisations/organisation.policy.ts';
import { writeOrganisation } from '../../../organisations/write-organisation.ts';
import { breathe, inParts } from '../../../platform/in-parts.ts';
import { importKind } from '../../frame/import-kind.ts';
import { ORGANISATION_COLUMNS } from './columns.ts';
import { ORGANISATION_FAULTS } from './faults.ts';
import { loadKnownOrganisations } from './known-organisations.ts';
import { organisationsTable } from './organisations-table.ts';
import { organisationTraces, UNDO_ORGANISATIONS } from './organisation-traces.ts';
import { planOrganisations } from './plan-organisations.ts';

/** Organisations after which others take their turn. */
const AT_ONCE = 100;

/** Organisations and who took over from whom, by administrators. */
export const ORGANISATIONS = importKind({
  kind: 'ORGANISATIONS',
  columns: ORGANISATION_COLUMNS,
  faults: ORGANISATION_FAULTS,
  mayImport: manageOrganisations,
  load: ({ db }) => loadKnownOrganisations(db),
  plan: (rows, known) => planOrganisations(rows, known),
  async apply({ tx, db }, { writes }, { byCode }) {
    for (const part of inParts(writes, AT_ONCE)) {
      for (const { id, values } of part) {
        await writeOrganisation(tx, id, values);
        // Each is flushed by itself: what is done needs no watching at the next.
        tx.clear();
      }
      await breathe();
    }
    return organisationTraces(db, byCode);
  },
  undo: UNDO_ORGANISATIONS,
  table: (known, { lang }) => organisationsTable(known, lang),
  shown(lang, field, value) {
    const kind = ORGANISATION_KINDS.find((code) => field === 'kind' && code === value);
    return kind ? translate(lang, `organisationKind.${kind}`) : null;
  },
});
