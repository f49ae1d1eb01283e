import { textWidth } from '../charts/text-measure.ts';
import { NOTHING } from '../report/cell-text.ts';
import type { Column } from '../report/report-model.ts';

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
/** Texts are easy to read from this width on; no column is narrower than the other one. */
const TEXT_EASY = 44;
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
  const least = columns.map((column, index) => leastWidth(column, index, rows, size));
  const easy = columns.map((column, index) => {
    const whole = widest([column.label, ...rows.map((row) => row[index] ?? NOTHING)], size) + GAP;
    if (column.type === 'text') return Math.max(least[index] ?? 0, Math.min(whole, TEXT_EASY));
    return least[index] ?? 0;
  });
  const landscape = mayTurn && sum(easy) > PORTRAIT;
  return { columns: divide(columns, least, landscape ? LANDSCAPE : PORTRAIT), landscape };
}

function leastWidth(
  column: Column,
  index: number,
  rows: readonly (readonly string[])[],
  size: number,
): number {
  const isWhole = column.type !== 'text';
  const cells = rows.map((row) => row[index] ?? NOTHING);
  const widestCell = widest(isWhole ? cells : cells.flatMap(words), size);
  const widestHead = widest(words(column.label), size) * BOLD;
  const shape = column.type === 'light' ? SHAPE : 0;
  return Math.max(LEAST, Math.min(WORD_MOST, Math.max(widestCell + shape, widestHead)) + GAP);
}

/** Columns whose share by weight is too narrow get what they need; the others share the rest. */
function divide(columns: readonly Column[], least: readonly number[], width: number): number[] {
  const needed = sum(least);
  if (needed >= width) return least.map((each) => (each / needed) * width);
  const fixed = new Set<number>();
  for (;;) {
    const room = width - sum(least.filter((_each, index) => fixed.has(index)));
    const weights = sum(columns.filter((_each, index) => !fixed.has(index)).map((column) => column.weight));
    const widths = columns.map((column, index) =>
      fixed.has(index) ? (least[index] ?? 0) : (column.weight / weights) * room,
    );
    const tight = widths.findIndex((each, index) => !fixed.has(index) && each < (least[index] ?? 0) - 1e-9);
    if (tight === -1) return widths;
    fixed.add(tight);
  }
}

function words(text: string): string[] {
  return text.split(/[\s\u200b]+|(?<=-)/);
}

function widest(texts: readonly string[], size: number): number {
  return texts.reduce((most, text) => Math.max(most, textWidth(text, size * POINT)), 0);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
