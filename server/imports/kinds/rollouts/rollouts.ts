import { reportsServices } from '../../../ozg/maturity/maturity.policy.ts';
import { importKind } from '../../frame/import-kind.ts';
import { ROLLOUT_COLUMNS } from './columns.ts';
import { ROLLOUT_FAULTS } from './faults.ts';
import { loadKnownRollouts } from './known-rollouts.ts';
import { planRollouts } from './plan-rollouts.ts';
import { UNDO_ROLLOUTS } from './rollout-traces.ts';
import { rolloutsTable } from './rollouts-table.ts';
import { writeRollouts } from './rollout-writes.ts';

/** Where services are available, by their ministries and the CIO office. */
export const ROLLOUTS = importKind({
  kind: 'ROLLOUTS',
  columns: ROLLOUT_COLUMNS,
  faults: ROLLOUT_FAULTS,
  mayImport: (viewer) => viewer.accountId !== null && reportsServices(viewer),
  load: ({ db }) => loadKnownRollouts(db),
  plan: planRollouts,
  apply: (work, { writes }, known) => writeRollouts(work, writes, known),
  undo: UNDO_ROLLOUTS,
  table: (known, { viewer, lang }) => rolloutsTable(known, viewer, lang),
});
