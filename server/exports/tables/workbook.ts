import type { Day } from '../../../shared/domain/plan-date.ts';
import type { Lang } from '../../../shared/i18n/index.ts';
import { type Cell, type Report, type Table, tablesOf } from '../../../shared/report/report-model.ts';
import type { ColumnGuide } from './column-guide.ts';
import { coverSheet } from './cover-sheet.ts';
import { sheetNames } from './sheet-names.ts';
import { WORDS } from './words.ts';

/** Tables without any format: every table format is made from this and from nothing else. */
export interface Workbook {
  readonly title: string;
  readonly lang: Lang;
  /** Day that stands in the document's properties; no writer reads a clock. */
  readonly day: Day;
  readonly sheets: readonly Sheet[];
}

/** What is known of a table before its first row. */
export type TableHead = Omit<Table, 'rows'>;

export interface Sheet {
  readonly table: TableHead;
  /** As many cells as columns. Lists that are longer than memory come as an AsyncIterable, which is read once. */
  readonly rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>;
  /** For each column, in tables that are filled in by hand and come back. */
  readonly guides?: readonly ColumnGuide[];
}

/** A report as a workbook: what the cover says, then a sheet for each of its tables. */
export function workbookOf(report: Report): Workbook {
  const tables = tablesOf(report);
  const names = sheetNames([WORDS[report.lang].cover, ...tables.map((table) => table.title)]);
  return {
    title: `${report.cover.plan}: ${report.cover.title}, ${report.cover.subtitle}`,
    lang: report.lang,
    day: report.cover.asOf,
    sheets: [coverSheet(report, names.slice(1)), ...tables.map(sheetOf)],
  };
}

/** A table of a report as a sheet, with the rows that it holds already. */
export function sheetOf(table: Table): Sheet {
  return { table, rows: table.rows };
}
