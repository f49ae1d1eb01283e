import { LIFECYCLES, SELF_LIGHTS } from '../../../../shared/domain/vocabulary.ts';
import { translate } from '../../../../shared/i18n/index.ts';
import { takesStep } from '../../../reporting/status-report.policy.ts';
import { importKind } from '../../frame/import-kind.ts';
import { applyReports } from './apply-reports.ts';
import { REPORT_COLUMNS } from './columns.ts';
import { REPORT_FAULTS } from './faults.ts';
import { loadKnownReports } from './known-reports.ts';
import { planReports } from './plan-reports.ts';
import { reportsTable } from './reports-table.ts';
import { UNDO_REPORTS } from './undo-reports.ts';

/** Status reports into an open round, as drafts of the person's own ministry. */
export const STATUS_REPORTS = importKind({
  kind: 'STATUS_REPORTS',
  columns: REPORT_COLUMNS,
  faults: REPORT_FAULTS,
  mayImport: (viewer) => viewer.accountId !== null && takesStep(viewer, 'save'),
  load: loadKnownReports,
  plan: planReports,
  apply: applyReports,
  undo: UNDO_REPORTS,
  table: (known, { lang }) => reportsTable(known, lang),
  shown(lang, field, value) {
    const lifecycle = LIFECYCLES.find((code) => field === 'lifecycle' && code === value);
    if (lifecycle) return translate(lang, `lifecycle.${lifecycle}`);
    const light = SELF_LIGHTS.find((code) => field === 'selfLight' && code === value);
    return light ? translate(lang, `selfLight.${light}`) : null;
  },
});
