import { textWidth } from '../charts/text-measure.ts';
import { NOTHING } from '../../../shared/report/cell-text.ts';
import { divideWidth, sum } from '../report/divide-width.ts';
import type { Column } from '../../../shared/report/report-model.ts';

/** Widths of text in millimetres. */
export const PORTRAIT = 170;
export const LANDSCAPE = 257;

/** Millimetres of a point. */
const POINT = 0.3528;
/** White between two columns. */
const GAP = 2.8;
/** Shape of a light and the white after it. */
const SHAPE = 4.2;
/** A word longer than this is hyphenated or broken. */
const WORD_MOST = 34;
/** Texts are easy to read from this width on. */
const TEXT_EASY = 44;
/** A short table rather stays within its chapter than turns the page, and its texts are narrower. */
const SHORT = 15;
const TEXT_IN_SHORT = 28;
const LEAST = 8;
/** Heads are set in semi-bold, which runs wider. */
const BOLD = 1.06;

export interface Widths {
  /** In millimetres, summing up to the width of the page's text. */
  readonly columns: readonly number[];
  /** The table needs the long side of the page. */
  readonly landscape: boolean;
}

/**
 * Divides the width of a page among columns: each has room for its longest word, and what is left goes by weight.
 * @param rows cells as they are printed
 * @param size of type, in points
 * @param mayTurn the table may go onto a turned page
 */
export function columnWidths(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  size: number,
  mayTurn: boolean,
): Widths {
  const textMost = rows.length <= SHORT ? TEXT_IN_SHORT : TEXT_EASY;
  const needs = columns.map((column, index) =>
    needOf(
      column,
      rows.map((row) => row[index] ?? NOTHING),
      size,
      textMost,
    ),
  );
  const [least, easy] = [needs.map((need) => need.least), needs.map((need) => need.easy)];
  const landscape =
    mayTurn && sum(rows.length <= SHORT ? needs.map((need) => need.readable) : easy) > PORTRAIT;
  const width = landscape ? LANDSCAPE : PORTRAIT;
  return { columns: divideWidth(columns, sum(easy) <= width ? easy : least, width), landscape };
}

/** Do the words of a column's head stand in its width without being hyphenated? */
export function headFits(label: string, width: number, size: number): boolean {
  return headWidth(label, size) + GAP <= width + 1e-9;
}

function headWidth(label: string, size: number): number {
  return widest(words(label), size) * BOLD;
}

/** What a column needs: for its longest word, for texts that can be read, and for values that do not wrap. */
function needOf(column: Column, cells: readonly string[], size: number, textMost: number) {
  const shape = column.type === 'light' ? SHAPE : 0;
  const head = headWidth(column.label, size);
  const room = (content: number) =>
    Math.max(LEAST, Math.min(WORD_MOST, Math.max(content + shape, head)) + GAP);
  const [word, whole] = [widest(cells.flatMap(words), size), widest(cells, size)];
  if (column.type === 'text') {
    const readable = Math.max(room(word), Math.min(whole + GAP, textMost));
    return { least: room(word), readable, easy: readable };
  }
  const mayWrap = column.type === 'light' || column.type === 'planDate';
  const least = room(mayWrap ? word : whole);
  return { least, readable: least, easy: room(whole) };
}

function words(text: string): string[] {
  return text.split(/[\s\u200b]+|(?<=-)/);
}

function widest(texts: readonly string[], size: number): number {
  return texts.reduce((most, text) => Math.max(most, textWidth(text, size * POINT)), 0);
}
