import type { Lang } from '../../../shared/i18n/index.ts';
import type { Cell } from '../../../shared/report/report-model.ts';
import { columnWidths } from './column-widths.ts';
import type { Sheet, TableHead } from './workbook.ts';

/** Rows that are looked at before the first is written, to know how wide the columns must be. */
const SAMPLE = 200;

export interface SheetRow {
  readonly cells: readonly Cell[];
  /** The last row of a table whose last row sums up the others. */
  readonly total: boolean;
}

/** A sheet whose first rows are read. Its rows are given once. */
export interface OpenSheet {
  readonly table: TableHead;
  readonly name: string;
  /** Widths of the columns in characters. */
  readonly widths: readonly number[];
  rows(): AsyncGenerator<SheetRow>;
  /** Lets go of the rows that were not read. */
  close(): Promise<void>;
}

/** Reads as much of a sheet as its head needs. @param name see sheetNames */
export async function openSheet(lang: Lang, name: string, sheet: Sheet): Promise<OpenSheet> {
  const { table } = sheet;
  const source = iteratorOf(sheet.rows);
  const sample: (readonly Cell[])[] = [];
  let done = false;

  const pull = async (): Promise<readonly Cell[] | null> => {
    if (done) return null;
    const next = await source.next();
    if (next.done === true) {
      done = true;
      return null;
    }
    if (next.value.length !== table.columns.length) {
      throw new RangeError(
        `table ${table.id}: ${next.value.length} cells for ${table.columns.length} columns`,
      );
    }
    return next.value;
  };
  const close = async (): Promise<void> => {
    if (done) return;
    done = true;
    await source.return?.();
  };

  for (let row = await pull(); row !== null; row = await pull()) {
    sample.push(row);
    if (sample.length === SAMPLE) break;
  }

  async function* rows(): AsyncGenerator<SheetRow> {
    try {
      let waiting: readonly Cell[] | null = null;
      for (const cells of sample.splice(0)) {
        if (waiting !== null) yield { cells: waiting, total: false };
        waiting = cells;
      }
      for (let cells = await pull(); cells !== null; cells = await pull()) {
        if (waiting !== null) yield { cells: waiting, total: false };
        waiting = cells;
      }
      if (waiting !== null) yield { cells: waiting, total: table.total };
    } finally {
      await close();
    }
  }

  return { table, name, widths: columnWidths(lang, table, sample), rows, close };
}

function iteratorOf(rows: Sheet['rows']): AsyncIterator<readonly Cell[]> | Iterator<readonly Cell[]> {
  return Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]();
}
