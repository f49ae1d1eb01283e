import { CRITERION_ANSWERS } from '../../../../shared/domain/maturity-scale.ts';
import { translate } from '../../../../shared/i18n/index.ts';
import { createMaturityReports } from '../../../ozg/maturity/create-maturity-reports.ts';
import { reportsServices } from '../../../ozg/maturity/maturity.policy.ts';
import { breathe, inParts } from '../../../platform/in-parts.ts';
import { type ImportTrace, importKind } from '../../frame/import-kind.ts';
import { MATURITY_COLUMNS } from './columns.ts';
import { MATURITY_FAULTS } from './faults.ts';
import { loadKnownMaturity, subjectNames } from './known-maturity.ts';
import { filedTrace, UNDO_MATURITY } from './maturity-traces.ts';
import { maturityTable } from './maturity-table.ts';
import { planMaturity } from './plan-maturity.ts';

/** Reports that are filed at once. */
const AT_ONCE = 100;

/** How mature services are, as reports that wait for the CIO office; by their ministries and the CIO office. */
export const MATURITY = importKind({
  kind: 'MATURITY',
  columns: MATURITY_COLUMNS,
  faults: MATURITY_FAULTS,
  mayImport: (viewer) => viewer.accountId !== null && reportsServices(viewer),
  load: ({ db }) => loadKnownMaturity(db),
  plan: planMaturity,
  async apply({ ctx, tx, viewer }, { writes }, { services }) {
    if (viewer.accountId === null) throw new Error('only a person reports a maturity');
    const traces: ImportTrace[] = [];
    const names = subjectNames(services);
    for (const part of inParts(writes, AT_ONCE)) {
      const ids = await createMaturityReports(ctx, tx, viewer.accountId, part);
      for (const [i, id] of ids.entries()) traces.push(filedTrace(names(part[i]), id));
      tx.clear();
      await breathe();
    }
    return traces;
  },
  undo: UNDO_MATURITY,
  table: (known, { viewer, lang }) => maturityTable(known, viewer, lang),
  shown(lang, _field, value) {
    const answer = CRITERION_ANSWERS.find((code) => code === value);
    return answer ? translate(lang, `criterionAnswer.${answer}`) : null;
  },
});
