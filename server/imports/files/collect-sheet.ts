import type { TextParams } from '../../../shared/i18n/index.ts';
import { CELL_MAX, CELLS_MAX, COLUMNS_MAX, ROWS_MAX } from './limits.ts';
import type { FileMessageKey } from './messages.ts';
import {
  cellAddress,
  EMPTY_CELL,
  type RawCell,
  type RawRow,
  type RawSheet,
  type Refusal,
} from './raw-file.ts';
import { fileFault } from './refuse.ts';

/** Cells that were made one, both corners included. */
export interface MergedRange {
  readonly line: number;
  readonly place: number;
  readonly lastLine: number;
  readonly lastPlace: number;
}

/** How many filled cells the file may still have, and who hears how many rows were read. */
export interface CellBudget {
  left: number;
  rows: number;
  readonly onRows: OnRows;
}

/** Hears how many rows of the file were read. */
export type OnRows = (done: number) => void;

const RANGES_NAMED = 5;
const RANGES_MAX = 10_000;
const HEADER_SHOWN = 80;
/** Rows after which progress is told. */
const ROWS_TOLD = 1_000;
// oxlint-disable-next-line no-control-regex -- finding control characters is what it is for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;

/** The cells that one file may hold, over all its sheets. */
export function cellBudget(onRows: OnRows): CellBudget {
  return { left: CELLS_MAX, rows: 0, onRows };
}

/**
 * Takes the rows of a sheet, whichever format they come from: the first that holds something is the header, rows that
 * hold nothing are left out, and the limits are the same for all formats. What is wrong with a sheet is kept with it,
 * since the file may have others; its further rows are then passed over.
 */
export class SheetCollector {
  private header: RawRow | null = null;
  private readonly rows: RawRow[] = [];
  private readonly merged: MergedRange[] = [];
  private refusal: Refusal | null = null;

  private readonly name: string;
  private readonly budget: CellBudget;

  constructor(name: string, budget: CellBudget) {
    this.name = name;
    this.budget = budget;
  }

  /** True where further rows are of no interest. */
  get full(): boolean {
    return this.refusal !== null;
  }

  /** @param cells from the first column on; the collector keeps the list */
  row(line: number, cells: RawCell[]): void {
    if (this.full) return;
    while (cells.length > 0 && cells.at(-1)?.text === '' && cells.at(-1)?.kind !== 'formula') cells.pop();
    if (cells.every(({ text }) => text.trim() === '')) return;
    if (cells.length > COLUMNS_MAX) return this.refuse('importTooManyColumns', { max: COLUMNS_MAX });
    const long = cells.findIndex(({ text }) => text.length > CELL_MAX);
    if (long !== -1) {
      return this.refuse('importCellTooLong', { cell: cellAddress(long, line), max: CELL_MAX });
    }
    const row = { line, cells };
    if (!this.header) {
      this.header = row;
      this.checkHeader(row);
      return;
    }
    if (this.rows.length === ROWS_MAX) return this.refuse('importTooManyRows', { max: ROWS_MAX });
    for (const cell of cells) if (cell !== EMPTY_CELL) this.budget.left -= 1;
    if (this.budget.left < 0) throw fileFault('importTooManyCells', { max: CELLS_MAX });
    this.rows.push(row);
    this.budget.rows += 1;
    if (this.budget.rows % ROWS_TOLD === 0) this.budget.onRows(this.budget.rows);
  }

  merge(range: MergedRange): void {
    if (range.line === range.lastLine && range.place === range.lastPlace) return;
    if (this.merged.length < RANGES_MAX) this.merged.push(range);
  }

  refuse(key: FileMessageKey, params: TextParams): void {
    this.refusal ??= { key, params };
    this.rows.length = 0;
  }

  /** The sheet, or null where it holds nothing. */
  finish(): RawSheet | null {
    if (this.header) this.checkMerged(this.header);
    if (this.rows.length === 0) this.refuse('importEmpty', {});
    if (!this.header && (!this.refusal || this.refusal.key === 'importEmpty')) return null;
    const { name, rows, refusal } = this;
    return { name, header: this.header ?? { line: 1, cells: [] }, rows, refusal };
  }

  private checkHeader({ line, cells }: RawRow): void {
    const places = new Map<string, number>();
    for (const [place, { text }] of cells.entries()) {
      if (CONTROL.test(text)) {
        return this.refuse('importHeaderControlCharacters', { cell: cellAddress(place, line) });
      }
      const plain = text.replace(/\s+/gu, ' ').trim().toLowerCase();
      const first = plain === '' ? undefined : places.get(plain);
      if (first !== undefined) {
        return this.refuse('importHeaderTwice', {
          header: text.trim().slice(0, HEADER_SHOWN),
          first: cellAddress(first, line),
          second: cellAddress(place, line),
        });
      }
      places.set(plain, place);
    }
  }

  /** Merged cells that hold something or take the place of something: whose it is, nobody could say. */
  private checkMerged(header: RawRow): void {
    if (this.merged.length === 0) return;
    const over = this.merged.filter(({ line, lastLine }) => line <= header.line && header.line <= lastLine);
    if (over.length > 0) return this.refuse('importMergedHeader', { ranges: namesOf(over) });
    const rows = new Map(this.rows.map((row) => [row.line, row]));
    const filled = this.merged.filter(
      ({ line, place }) => (rows.get(line)?.cells[place] ?? EMPTY_CELL).text.trim() !== '',
    );
    if (filled.length > 0) this.refuse('importMergedCells', { ranges: namesOf(filled) });
  }
}

function namesOf(ranges: readonly MergedRange[]): string {
  const names = ranges
    .slice(0, RANGES_NAMED)
    .map(({ line, place, lastLine, lastPlace }) =>
      [cellAddress(place, line), cellAddress(lastPlace, lastLine)].join(':'),
    );
  return names.join(', ') + (ranges.length > RANGES_NAMED ? ' …' : '');
}
