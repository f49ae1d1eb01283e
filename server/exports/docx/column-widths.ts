import { textWidth } from '../charts/text-measure.ts';
import { divideWidth, sum } from '../report/divide-width.ts';
import type { Column } from '../../../shared/report/report-model.ts';

/** Size of table text in twips, and how much wider the bold of heads and lights is. */
const TABLE_TEXT = 170;
const BOLD = 1.06;

/** Padding of a cell on both sides, and what the shape of a light takes. */
const PADDING = 150;
const SHAPE = 260;

/** Longest words of running text that a column makes room for, in characters: fewer where a table is crowded. */
const LONGEST_WORDS = [24, 20, 16, 13, 11, 9];

/** Share of the table that no code or number is given, however long it is. */
const LARGEST = 0.3;

/**
 * Widths of a table's columns, in twips. The weights share the width out; but no column gets so narrow that a word,
 * a code, a number or a date in it breaks, as long as the table has room for that. Words of running text give way
 * first: they can be hyphenated.
 * @param cells what stands in each column as text, its label first
 */
export function columnWidths(
  columns: readonly Column[],
  cells: readonly (readonly string[])[],
  total: number,
): number[] {
  const wanted = columns.map((column, index) => wantedWidth(column, cells[index] ?? []));
  const leastOf = (longest: number): number[] =>
    wanted.map((width, index) => {
      const most = columns[index]?.type === 'text' ? widthOf('n'.repeat(longest)) + PADDING : total * LARGEST;
      return Math.min(width, most);
    });
  const choices = LONGEST_WORDS.map(leastOf);
  const least = choices.find((widths) => sum(widths) <= total) ?? choices.at(-1) ?? wanted;
  return toWhole(divideWidth(columns, least, total), total);
}

/** So that no word breaks; a code, a number or a day not even between its parts. */
function wantedWidth({ type }: Column, [label = '', ...values]: readonly string[]): number {
  const breaks = type === 'text' || type === 'light' || type === 'planDate';
  const texts = new Set(breaks ? values.flatMap(words) : values);
  const weight = type === 'light' ? BOLD : 1;
  const widths = [
    ...words(label).map((word) => widthOf(word) * BOLD),
    ...[...texts].map((text) => widthOf(text) * weight),
  ];
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  return widest + PADDING + (type === 'light' ? SHAPE : 0);
}

function words(text: string): string[] {
  return text.split(/[\s-]+/);
}

function widthOf(text: string): number {
  return textWidth(text, TABLE_TEXT);
}

/** Whole twips that add up to the total; the last column takes what rounding left. */
function toWhole(widths: readonly number[], total: number): number[] {
  const whole = widths.map(Math.floor);
  const left = total - sum(whole);
  return whole.map((width, index) => (index === whole.length - 1 ? width + left : width));
}
