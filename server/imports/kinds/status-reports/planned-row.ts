import type { ImportAction } from '../../../../shared/domain/vocabulary.ts';
import type { ImportChange, ImportFault, PlannedRow } from '../../frame/import-kind.ts';
import type { KnownMeasure } from './known-reports.ts';
import type { ReportRow } from './read-row.ts';

/** What becomes of a row; with a fault it is refused. */
export function plannedRow(
  row: ReportRow,
  known: KnownMeasure | null,
  changes: readonly ImportChange[],
  warnings: readonly ImportFault[] = [],
): PlannedRow {
  const { faults, row: mapped } = row.reader;
  const action = faults.length > 0 ? 'REFUSE' : actionOf(known, changes);
  const refused = action === 'REFUSE';
  return {
    line: mapped.line,
    action,
    code: row.milestone === null ? row.code : `${row.code ?? ''} ${row.milestone}`.trim(),
    title: known ? titleOf(row, known) : row.title,
    changes: refused ? [] : changes,
    faults,
    warnings: refused ? [] : warnings,
  };
}

/** The plan's own name of what the row is about. */
export function titleOf({ milestone }: ReportRow, { measure }: KnownMeasure): string | null {
  if (milestone === null) return measure.title;
  return measure.milestones.find(({ code }) => code === milestone)?.title ?? null;
}

function actionOf(known: KnownMeasure | null, changes: readonly ImportChange[]): ImportAction {
  if (changes.length === 0) return 'SAME';
  return known?.current ? 'CHANGE' : 'ADD';
}
