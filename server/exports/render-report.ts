import type { ReportFormat } from '../../shared/domain/vocabulary.ts';
import { AppError } from '../platform/errors.ts';
import type { CsvForm } from '../platform/csv.ts';
import type { Lang } from '../../shared/i18n/index.ts';
import { reportDocx } from './docx/report-docx.ts';
import { reportPdf } from './pdf/report-pdf.ts';
import { tablesOf, type Report, type Table } from '../../shared/report/report-model.ts';
import { bytesOf } from './tables/bytes.ts';
import { csvForm, writeCsv } from './tables/csv.ts';
import { reportJson } from './tables/json.ts';
import { writeOds } from './tables/ods.ts';
import { sheetOf, workbookOf } from './tables/workbook.ts';
import { writeXlsx } from './tables/xlsx.ts';

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

/** Names of the options that each format has. */
export const OPTION_PARAMETERS: Readonly<Record<ReportFormat, readonly (keyof RenderOptions)[]>> = {
  pdf: ['pdfa'],
  docx: [],
  xlsx: [],
  ods: [],
  csv: ['table', 'separator'],
  json: [],
};

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
  { pdfa, table, separator }: RenderOptions,
): Promise<Uint8Array> {
  switch (format) {
    case 'pdf':
      return reportPdf(report, { pdfa });
    case 'docx':
      return reportDocx(report);
    case 'xlsx':
      return bytesOf(writeXlsx(workbookOf(report)));
    case 'ods':
      return bytesOf(writeOds(workbookOf(report)));
    case 'csv':
      return bytesOf(
        writeCsv(report.lang, sheetOf(chosenTable(report, table)), formOf(report.lang, separator)),
      );
    case 'json':
      return reportJson(report);
  }
}

const SEPARATORS: Readonly<Record<CsvSeparator, CsvForm['separator']>> = {
  semicolon: ';',
  comma: ',',
  tab: '\t',
};

/** The usual form of the language, with another separator where one is chosen; a decimal comma then needs its quotes. */
export function formOf(lang: Lang, separator: CsvSeparator | null): CsvForm {
  const usual = csvForm(lang);
  return separator === null ? usual : { ...usual, separator: SEPARATORS[separator] };
}

/** @throws AppError NOT_FOUND that names the tables there are */
function chosenTable(report: Report, id: string | null): Table {
  const tables = tablesOf(report);
  const found =
    tables.find((table) => table.id === (id ?? 'measures')) ?? (id === null ? tables[0] : undefined);
  if (found) return found;
  const known = tables.map((table) => table.id).join(', ');
  throw new AppError('NOT_FOUND', 'reportTableUnknown', { table: (id ?? '').slice(0, 40), known }, ['table']);
}
