import type { ScheduleLight } from '../../../shared/domain/vocabulary.ts';
import type { Lang } from '../../../shared/i18n/index.ts';
import { cellText, isNumeric } from '../../../shared/report/cell-text.ts';
import type { Cell, Column, Table } from '../../../shared/report/report-model.ts';
import { columnWidths, headFits } from './column-widths.ts';
import { breakable } from './printable.ts';

/** A table as the template takes it. */
export interface PrintTable {
  readonly title: string;
  readonly columns: readonly {
    readonly label: string;
    readonly width: number;
    readonly numeric: boolean;
    /** A word of its head is wider than the column. */
    readonly tight: boolean;
    readonly kind: 'text' | 'unbroken';
  }[];
  readonly rows: readonly (readonly PrintCell[])[];
  readonly total: boolean;
  readonly empty: string;
  /** Of type, in points. */
  readonly size: number;
  /** It needs the long side of the page. */
  readonly landscape: boolean;
}

type PrintCell = string | { readonly light: ScheduleLight; readonly text: string };

/** Longer codes and numbers are no codes and may break. */
const UNBROKEN_MOST = 24;

/** Points of type in tables of the text, and in those beneath a figure. */
const SIZE = 8;
const SIZE_OF_TWIN = 7;

/**
 * Writes the cells as people read them, and divides the width of the page.
 * @param place beneath a figure, tables are smaller and stay on its page
 */
export function printTable(table: Table, lang: Lang, place: 'text' | 'beneath' = 'text'): PrintTable {
  const size = place === 'text' ? SIZE : SIZE_OF_TWIN;
  const texts = table.rows.map((row) =>
    table.columns.map((column, index) => breakable(cellText(lang, column.type, row[index] ?? null))),
  );
  const widths = columnWidths(table.columns, texts, size, place === 'text');
  return {
    title: breakable(table.title),
    columns: table.columns.map((column, index) => ({
      label: breakable(column.label),
      width: widths.columns[index] ?? 1,
      numeric: isNumeric(column.type),
      tight: !headFits(column.label, widths.columns[index] ?? 1, size),
      kind: isUnbroken(column, index, texts) ? 'unbroken' : 'text',
    })),
    rows: texts.map((row, at) =>
      row.map((text, index) => cellOf(text, table.columns[index], table.rows[at]?.[index] ?? null)),
    ),
    total: table.total && table.rows.length > 0,
    empty: breakable(table.empty),
    size,
    landscape: widths.landscape,
  };
}

function cellOf(text: string, column: Column | undefined, value: Cell): PrintCell {
  return column?.type === 'light' && value !== null ? { light: value as ScheduleLight, text } : text;
}

function isUnbroken(column: Column, index: number, texts: readonly (readonly string[])[]): boolean {
  if (column.type !== 'code' && column.type !== 'day' && !isNumeric(column.type)) return false;
  return texts.every((row) => (row[index] ?? '').length <= UNBROKEN_MOST);
}
