import { type Report, type Table, tablesOf } from '../../../shared/report/report-model.ts';

/** The table of a CSV file where none is chosen: the measures, or the first where they are left out. */
export function usualTable(report: Report | null): Table | null {
  return csvTable(report, 'measures') ?? (report ? (tablesOf(report)[0] ?? null) : null);
}

/** The table with an id; null where the report does not hold it. */
export function csvTable(report: Report | null, id: string | null): Table | null {
  return (report && tablesOf(report).find((table) => table.id === id)) ?? null;
}
