import { parse } from 'csv-parse/sync';
import { badInput } from '../platform/errors.ts';

/** A row of a file, with the line it begins on. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvTable {
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
}

const ROWS_MAX = 60_000;
const COLUMNS_MAX = 200;
const CELL_MAX = 32_767;
const DELIMITERS = [';', ',', '\t'] as const;

/**
 * Reads a CSV file: UTF-8 with or without BOM, UTF-16 with BOM, else Windows-1252; separated by semicolon, comma or tab,
 * whichever its header holds most of outside of quotes. Empty rows are left out.
 * @throws AppError BAD_USER_INPUT where it is empty, no text, too large, or quoted wrongly (names the line)
 */
export function readCsv(bytes: Uint8Array): CsvTable {
  const text = decode(bytes);
  if (text.includes('\0')) throw badInput('importNoText', 'file');
  let records: { record: string[]; info: { lines: number } }[];
  try {
    // The types of csv-parse do not know what `info` makes of a record.
    records = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_records_with_empty_values: true,
      bom: true,
      info: true,
      max_record_size: COLUMNS_MAX * CELL_MAX,
    }) as unknown as typeof records;
  } catch (error) {
    const line = lineOfError(error);
    if (line === null) throw error;
    throw badInput('importBrokenQuotes', 'file', { line });
  }
  const [header, ...rows] = records;
  if (!header || rows.length === 0) throw badInput('importEmpty', 'file');
  if (rows.length > ROWS_MAX) throw badInput('importTooManyRows', 'file', { max: ROWS_MAX });
  if (header.record.length > COLUMNS_MAX)
    throw badInput('importTooManyColumns', 'file', { max: COLUMNS_MAX });
  return {
    header: header.record,
    rows: rows.map(({ record, info }) => {
      const long = record.findIndex((cell) => cell.length > CELL_MAX);
      if (long !== -1) throw badInput('importCellTooLong', 'file', { line: info.lines, column: long + 1 });
      return { line: info.lines, cells: record };
    }),
  };
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8, so it is what German Excel writes.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function delimiterOf(text: string): string {
  const [first = ''] = text.replace(/"[^"]*"/g, '').split(/\r?\n/, 1);
  const counts = DELIMITERS.map((delimiter) => ({ delimiter, count: first.split(delimiter).length }));
  return counts.toSorted((a, b) => b.count - a.count)[0]?.delimiter ?? ';';
}

function lineOfError(error: unknown): number | null {
  if (!(error instanceof Error) || !('code' in error) || !String(error.code).startsWith('CSV_')) return null;
  return 'lines' in error && typeof error.lines === 'number' ? error.lines : 0;
}
