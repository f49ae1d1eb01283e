import { AppError, badInput } from '../../platform/errors.ts';
import { inTurns } from '../../platform/in-turns.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import type { RawFile, RawSheet } from '../files/raw-file.ts';
import { chooseSheet } from '../files/raw-file-of.ts';
import { readFileAside } from '../files/read-file-aside.ts';
import { mapColumns, type MappedColumn, missingFields, placesOf } from './columns.ts';
import type { AnyImportKind, ImportColumn, ImportOptions } from './import-kind.ts';
import { MappedRow } from './mapped-row.ts';
import { loadRememberedMapping } from './remembered-mapping.ts';

/** A file as an import of a kind sees it. */
export interface OpenedFile {
  readonly format: RawFile['format'];
  readonly sheets: readonly string[];
  readonly sheet: string;
  readonly columns: readonly MappedColumn[];
  /** Required fields that no column fills; there are no rows then. */
  readonly missing: readonly string[];
  readonly rows: readonly MappedRow[];
}

const FOUND_MAX = 300;

/**
 * Reads a file and finds out what its columns mean. Rows whose mapped cells are all empty are left out.
 * @param onRows hears how many rows were read; what it throws ends the reading
 * @param strict a missing column is an error at once: nobody is there to map it
 * @throws AppError BAD_USER_INPUT with plain words
 */
export async function openFile(
  ctx: RequestContext,
  definition: AnyImportKind,
  bytes: Uint8Array,
  options: ImportOptions,
  strict: boolean,
  onRows?: (done: number) => void,
): Promise<OpenedFile> {
  const file = await readFileAside(bytes, onRows);
  const remembered = await loadRememberedMapping(ctx, definition.kind);
  const map = (sheet: RawSheet) => mapColumns(sheet, definition.columns, options.mapping, remembered);
  const sheet = chooseSheet(file, options.sheet ?? bestSheet(file, definition));
  const columns = map(sheet);
  const missing = missingFields(definition.columns, columns);
  if (strict && missing.length > 0) throw columnMissing(definition, sheet, missing[0] ?? '');
  const places = placesOf(columns);
  const rows: MappedRow[] = [];
  if (missing.length === 0) {
    await inTurns(sheet.rows, (raw) => {
      const row = new MappedRow(raw, places, file.format);
      if (!row.isEmpty) rows.push(row);
    });
  }
  return {
    format: file.format,
    sheets: file.sheets.map(({ name }) => name),
    sheet: sheet.name,
    columns,
    missing,
    rows,
  };
}

/** The first of the sheets on which most columns are known: reports have a cover first. Null: no sheet is better. */
function bestSheet({ sheets }: RawFile, { columns }: AnyImportKind): string | null {
  const rated = sheets
    .filter(({ refusal }) => refusal === null)
    .map((sheet) => ({ name: sheet.name, known: safely(() => knownColumns(sheet, columns)) }));
  return rated.toSorted((a, b) => b.known - a.known)[0]?.name ?? null;
}

function knownColumns(sheet: RawSheet, columns: readonly ImportColumn[]): number {
  return mapColumns(sheet, columns, null, new Map()).filter(({ field }) => field !== null).length;
}

/** A sheet that cannot be mapped is none to choose, unless it is asked for. */
function safely(count: () => number): number {
  try {
    return count();
  } catch (error) {
    if (error instanceof AppError) return 0;
    throw error;
  }
}

function columnMissing(definition: AnyImportKind, sheet: RawSheet, field: string): AppError {
  const column = definition.columns.find((each) => each.field === field)?.label.de ?? field;
  const found = sheet.header.cells.map(({ text }) => text).join(' | ');
  return badInput('importColumnMissing', 'file', { column, found: found.slice(0, FOUND_MAX) });
}
