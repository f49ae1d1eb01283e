import { formatNumber, type Lang } from '../../shared/i18n/index.ts';

/** The numbers behind a chart: shown as its table twin and downloaded as CSV. */
export interface ChartTable {
  readonly columns: readonly {
    readonly label: string;
    readonly numeric?: boolean;
    /** Holds words of the plan. */
    readonly german?: boolean;
  }[];
  /** Numbers unformatted; null where there is no value. Dates are given as text, ready written. */
  readonly rows: readonly (readonly (string | number | null)[])[];
}

const BYTE_ORDER_MARK = '\uFEFF';
/** A text that begins like this would be run as a formula by a spreadsheet (OWASP: CSV injection). */
const FORMULA_START = /^[=+\-@\t\r]/;

/**
 * The table as CSV for spreadsheets: byte order mark, CRLF, decimal comma in German, ';' between values in German
 * and ',' in English, every text that would be run as a formula defused by a leading apostrophe.
 * @param notes lines under the table, such as rule, date and "simuliert"
 */
export function toCsv(table: ChartTable, language: Lang, notes: readonly string[] = []): string {
  const separator = language === 'de' ? ';' : ',';
  const write = (cell: string | number | null) => {
    if (cell === null) return '';
    if (typeof cell === 'string') return quoted(FORMULA_START.test(cell) ? `'${cell}` : cell);
    return plainNumber(cell, language);
  };
  const lines = [table.columns.map((column) => column.label), ...table.rows, ...notes.map((note) => [note])];
  return BYTE_ORDER_MARK + lines.map((line) => `${line.map(write).join(separator)}\r\n`).join('');
}

/** A number as people read it, up to two places; for the table twin. */
export function readableNumber(value: number, language: Lang): string {
  return formatNumber(language, value, Number.isInteger(value) ? 0 : 1);
}

/** Without grouping and with an ASCII minus, so that spreadsheets read a number. */
function plainNumber(value: number, language: Lang): string {
  const text = String(Math.round(value * 1e6) / 1e6);
  return language === 'de' ? text.replace('.', ',') : text;
}

function quoted(text: string): string {
  return /[";,\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
