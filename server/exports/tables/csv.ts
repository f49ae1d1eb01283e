import { parsePlanDate } from '../../../shared/domain/plan-date.ts';
import { formatPlanDate, type Lang, translate } from '../../../shared/i18n/index.ts';
import { type CsvColumn, type CsvForm, csvChunks, ENGLISH_CSV, GERMAN_CSV } from '../../platform/csv.ts';
import type { Cell, Column } from '../../../shared/report/report-model.ts';
import { typedCell } from './typed-cell.ts';
import type { Sheet } from './workbook.ts';

type CsvRow = Readonly<Record<string, string | number | null>>;

/** The form that the language's Excel opens by a double click. */
export function csvForm(lang: Lang): CsvForm {
  return lang === 'de' ? GERMAN_CSV : ENGLISH_CSV;
}

/**
 * One table as CSV in UTF-8, row by row. Null is an empty field, numbers are written in full without grouping, percent
 * as the number from 0 to 100 with '(%)' in the label, texts as neutralText leaves them.
 *
 * Days are written as ISO 8601, in German too: Excel and LibreOffice read 2021-10-15 as a date in every language, a
 * second program cannot take day for month, and a planned day sorts as it stands. A planned month is written as 'im
 * Dezember 2022': without the first word both would make the first of the month out of it.
 * @param form separator, decimal sign and byte order mark, by default csvForm
 * @throws RangeError for a value that its column's type does not have
 */
export async function* writeCsv(lang: Lang, sheet: Sheet, form = csvForm(lang)): AsyncGenerator<Uint8Array> {
  const columns = sheet.table.columns.map((column): CsvColumn<CsvRow> => ({
    key: column.key,
    header: column.type === 'percent' && !column.label.includes('%') ? `${column.label} (%)` : column.label,
  }));
  for await (const text of csvChunks(columns, records(lang, sheet), form)) yield Buffer.from(text);
}

async function* records(lang: Lang, { table, rows }: Sheet): AsyncGenerator<CsvRow> {
  for await (const cells of rows) {
    yield Object.fromEntries(
      table.columns.map((column, index) => [column.key, fieldOf(lang, column, cells[index] ?? null)]),
    );
  }
}

function fieldOf(lang: Lang, { type }: Column, value: Cell): string | number | null {
  const cell = typedCell(lang, type, value);
  switch (cell?.kind) {
    case undefined:
      return null;
    case 'number':
      return cell.value;
    case 'date':
      return cell.day;
    case 'text':
      return type === 'planDate' ? periodOf(lang, String(value)) : cell.text;
  }
}

/** A planned period as a text that no spreadsheet takes for a day. */
function periodOf(lang: Lang, planDate: string): string {
  const period = parsePlanDate(planDate);
  const date = formatPlanDate(lang, period);
  return period.precision === 'MONTH' ? translate(lang, 'dateWhen.MONTH', { date }) : date;
}
