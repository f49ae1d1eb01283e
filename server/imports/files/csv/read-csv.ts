import { CsvError, parse } from 'csv-parse/sync';
import { originalText } from '../../../platform/csv.ts';
import { cellBudget, type OnRows, SheetCollector } from '../collect-sheet.ts';
import { CELL_MAX, COLUMNS_MAX, ROWS_MAX } from '../limits.ts';
import { EMPTY_CELL, type RawCell, type RawFile, textCell } from '../raw-file.ts';
import { fileOf } from '../raw-file-of.ts';
import { fileFault } from '../refuse.ts';
import { decodeText } from './decode.ts';

const DELIMITERS = [';', ',', '\t'] as const;
/** Stands in no text, see isBinary. */
const NO_DELIMITER = '\0';
/** Lines that are looked at, empty ones too. */
const LINES_MAX = ROWS_MAX * 3;
/** The header is looked for in so much of the file. */
const HEAD = 64 * 1024;
/** So many control characters among the first make a file none of texts; random bytes have 10 %. */
const BINARY_LOOK = 4_096;
const BINARY_SHARE = 0.03;
/** How Excel may be told the separator: a line of its own that it does not show. */
const SEPARATOR_LINE = /^sep=(.)\r?\n/i;
/** What programs show where a formula failed, in English and German. */
const ERROR = /^#(?:N\/A|NV|REF!|BEZUG!|DIV\/0!|VALUE!|WERT!|NAME\?|NUM!|ZAHL!|NULL!)$/;

/**
 * Reads a CSV file: UTF-8 with or without BOM, UTF-16 with BOM, else Windows-1252; separated by semicolon, comma or tab,
 * whichever its header holds most of outside of quotes. All is text but what a program would compute; rows are counted
 * as programs do that open the file.
 * @throws AppError BAD_USER_INPUT where it is empty, no text, too large, or quoted wrongly (names the line)
 */
export function readCsv(bytes: Uint8Array, onRows: OnRows = () => {}): RawFile {
  const whole = decodeText(bytes);
  if (isBinary(whole)) throw fileFault('importNoText');
  const separator = SEPARATOR_LINE.exec(whole);
  const text = separator ? whole.slice(separator[0].length) : whole;
  const collector = new SheetCollector('', cellBudget(onRows));
  const records = parseRecords(text, separator?.[1] ?? delimiterOf(text));
  for (const [index, record] of records.entries()) collector.row(index + 1, record.map(cellOf));
  if (records.length === LINES_MAX) collector.refuse('importTooManyRows', { max: ROWS_MAX });
  return fileOf('csv', [collector.finish()], []);
}

/** Texts hold no zero and hardly any control characters; where a cell holds one, it is the cell that is refused. */
function isBinary(text: string): boolean {
  if (text.includes('\0')) return true;
  const start = text.slice(0, BINARY_LOOK);
  // oxlint-disable-next-line no-control-regex -- finding control characters is what it is for
  const found = start.match(/[\u0001-\u0008\u000b\u000e-\u001f]/g)?.length ?? 0;
  return found > start.length * BINARY_SHARE;
}

function parseRecords(text: string, delimiter: string): string[][] {
  try {
    return parse(text, {
      delimiter,
      relax_column_count: true,
      bom: true,
      to: LINES_MAX,
      max_record_size: COLUMNS_MAX * CELL_MAX,
    });
  } catch (error) {
    const line = lineOfError(error);
    if (line === null) throw error;
    throw fileFault('importBrokenQuotes', { line });
  }
}

function cellOf(field: string): RawCell {
  if (field === '') return EMPTY_CELL;
  if (/^[=@]/.test(field)) return textCell(field, 'formula');
  return ERROR.test(field) ? textCell(field, 'error') : textCell(originalText(field));
}

/** A header without any separator is one column: then there is none in the rows either. */
function delimiterOf(text: string): string {
  const head = text.slice(0, HEAD).replace(/"[^"]*"/g, '');
  const [first = ''] = head.trimStart().split(/\r?\n/, 1);
  const counts = DELIMITERS.map((delimiter) => ({ delimiter, count: first.split(delimiter).length }));
  const [best] = counts.toSorted((a, b) => b.count - a.count);
  return best && best.count > 1 ? best.delimiter : NO_DELIMITER;
}

function lineOfError(error: unknown): number | null {
  // Not all codes of the library begin with CSV_: a quotation mark within a cell is INVALID_OPENING_QUOTE.
  if (!(error instanceof CsvError)) return null;
  return 'lines' in error && typeof error.lines === 'number' ? error.lines : 0;
}
