import type { ReportFormat } from '../../shared/domain/vocabulary.ts';
import { AppError } from '../platform/errors.ts';
import { tablesOf, type Report, type Table } from './report/report-model.ts';

export const CSV_SEPARATORS = ['semicolon', 'comma', 'tab'] as const;
export type CsvSeparator = (typeof CSV_SEPARATORS)[number];

/** What a format lets one choose beside the report's content. */
export interface RenderOptions {
  /** PDF/A instead of PDF/UA. */
  readonly pdfa: boolean;
  /** Id of the one table that a CSV file holds; null: the measures, or the first where they are left out. */
  readonly table: string | null;
  /** Null: what spreadsheets in the report's language expect. */
  readonly separator: CsvSeparator | null;
}

export const PLAIN_OPTIONS: RenderOptions = { pdfa: false, table: null, separator: null };

export const MEDIA_TYPES: Readonly<Record<ReportFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/**
 * Turns a report into the bytes of a file.
 * @throws AppError NOT_FOUND for a table that the report does not hold
 */
export async function renderReport(
  report: Report,
  format: ReportFormat,
  options: RenderOptions,
): Promise<Uint8Array> {
  switch (format) {
    case 'json':
      return new TextEncoder().encode(`${JSON.stringify(report, null, 2)}\n`);
    default:
      throw new AppError('NOT_FOUND', 'reportTableUnknown', { table: options.table ?? '', known: '' });
  }
}

/** @throws AppError NOT_FOUND that names the tables there are */
export function chosenTable(report: Report, id: string | null): Table {
  const tables = tablesOf(report);
  const found =
    tables.find((table) => table.id === (id ?? 'measures')) ?? (id === null ? tables[0] : undefined);
  if (found) return found;
  const known = tables.map((table) => table.id).join(', ');
  throw new AppError('NOT_FOUND', 'reportTableUnknown', { table: (id ?? '').slice(0, 40), known }, ['table']);
}
