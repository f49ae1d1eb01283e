import { formatDay } from '../../../../shared/i18n/index.ts';
import { groupBy } from '../../../platform/group-by.ts';
import type { PlanFacts, PlannedImport, PlannedRow } from '../../frame/import-kind.ts';
import type { MappedRow } from '../../frame/mapped-row.ts';
import type { KnownReports } from './known-reports.ts';
import { planMeasure } from './plan-measure.ts';
import { type ReportRow, readReportRow } from './read-row.ts';
import { plannedRow } from './planned-row.ts';
import type { ReportWrite } from './report-write.ts';

/**
 * What an import of status reports would do, row by row: each measure's report in the round is changed or begun. A new
 * one starts, as in the form, from what was accepted last; where the rows say no more than that, nothing is begun.
 */
export function planReports(
  mapped: readonly MappedRow[],
  known: KnownReports,
  facts: PlanFacts,
): PlannedImport<readonly ReportWrite[]> {
  const rows = mapped.map(readReportRow);
  const planned = new Map<ReportRow, PlannedRow>();
  const writes: ReportWrite[] = [];
  refuseOtherRounds(rows, known, facts);
  for (const [code, own] of groupBy(rows, (row) => row.code)) {
    const measure = code === null ? undefined : known.measures.get(code);
    refuseTwice(own);
    if (!measure?.own) {
      for (const row of own) {
        if (code !== null) refuseStranger(row, measure !== undefined, known, facts);
        planned.set(row, plannedRow(row, null, []));
      }
      continue;
    }
    const { rows: done, write } = planMeasure(own, measure, known.place.reportDate, facts);
    for (const [row, each] of done) planned.set(row, each);
    if (write) writes.push(write);
  }
  return { rows: rows.map((row) => planned.get(row) ?? plannedRow(row, null, [])), writes };
}

function refuseStranger({ reader }: ReportRow, exists: boolean, { place }: KnownReports, facts: PlanFacts) {
  if (exists) reader.fault('code', 'MAY_NOT');
  else reader.fault('code', 'MEASURE_UNKNOWN', { date: formatDay(facts.lang, place.reportDate) });
}

function refuseOtherRounds(rows: readonly ReportRow[], { place }: KnownReports, { lang }: PlanFacts): void {
  const { reportingDate } = place.round;
  for (const { round, reader } of rows) {
    if (round === null || round === reportingDate) continue;
    reader.fault('round', 'ROUND_DIFFERS', { date: formatDay(lang, reportingDate) });
  }
}

/** A measure has one row, and each of its milestones one: of several nobody knows which was meant. */
function refuseTwice(rows: readonly ReportRow[]): void {
  for (const [milestone, same] of groupBy(rows, (row) => row.milestone)) {
    if (same.length < 2 || same[0]?.code === null) continue;
    const lines = same.map(({ reader }) => reader.row.line).join(', ');
    for (const { reader } of same) {
      if (milestone === null) reader.fault('code', 'MEASURE_TWICE', { lines });
      else reader.fault('milestone', 'MILESTONE_ROW_TWICE', { lines });
    }
  }
}
