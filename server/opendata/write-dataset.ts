import { type CsvForm, csvText } from '../platform/csv.ts';
import type { OpenColumn, OpenRow, OpenValue } from './column.ts';

/**
 * CSV for machines (RFC 4180): comma, decimal point, UTF-8 without a byte order mark, a header line, CRLF. The German
 * form of the exports (semicolon, decimal comma, mark) is for Excel; every other reader would have to be told of it.
 *
 * Texts that a spreadsheet would take for a formula get an apostrophe here too: these files are public, and people
 * open them by a double click. The JSON file beside it holds every text untouched, and the metadata of the CSV say so.
 */
const OPEN_CSV: CsvForm = { separator: ',', decimal: '.', bom: false };

/** Between the keys of a list in one CSV cell; no key holds it. */
export const LIST_SEPARATOR = '|';

/** The rows as CSV. */
export function openCsv(columns: readonly OpenColumn[], rows: readonly OpenRow[]): Buffer {
  const cells = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, csvCell(value)])),
  );
  const named = columns.map(({ name }) => ({ key: name, header: name }));
  return Buffer.from(csvText(named, cells, OPEN_CSV), 'utf8');
}

function csvCell(value: OpenValue): string | number | null {
  if (typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? value.join(LIST_SEPARATOR) : (value as string | number | null);
}

/** A document as JSON that people can read too. */
export function openJson(document: object): Buffer {
  return Buffer.from(`${JSON.stringify(document, null, 2)}\n`, 'utf8');
}
