import type { Lang } from '../../../shared/i18n/index.ts';
import { cellText } from '../../../shared/report/cell-text.ts';
import type { Cell, Column } from '../../../shared/report/report-model.ts';
import type { TableHead } from './workbook.ts';

const NARROWEST = 8;
const WIDEST = 66;
/** A text column of weight 1 is at most so wide; what is longer breaks into lines. */
const TEXT_BY_WEIGHT = 16;
/** The button of the filter stands over the end of a label. */
const FILTER_BUTTON = 3;
const MARGIN = 2;

/**
 * Widths of columns in characters: as wide as the contents, but texts only as wide as their weight or their longest word
 * wants, and never narrower than the longest word of the label with the filter's button.
 * @param sample first rows of the table
 */
export function columnWidths(lang: Lang, table: TableHead, sample: readonly (readonly Cell[])[]): number[] {
  return table.columns.map((column, index) => {
    const texts = sample.map((row) => shown(lang, column, row[index] ?? null));
    const contents = longest(texts.flatMap((text) => text.split('\n'))) + MARGIN;
    const label = longest(column.label.split(/\s+/)) + FILTER_BUTTON;
    const allowed = breaks(column)
      ? Math.max(column.weight * TEXT_BY_WEIGHT, longest(texts.flatMap((text) => text.split(/\s+/))) + MARGIN)
      : WIDEST;
    return Math.min(WIDEST, Math.max(NARROWEST, label, Math.min(contents, allowed)));
  });
}

/** Lines that a row needs when its texts break at the widths. */
export function linesOfRow(table: TableHead, widths: readonly number[], cells: readonly Cell[]): number {
  return Math.max(
    1,
    ...table.columns.map((column, index) =>
      breaks(column) ? linesOfText(String(cells[index] ?? ''), (widths[index] ?? NARROWEST) - 1) : 1,
    ),
  );
}

/** Lines that the labels need beside the buttons of the filter. */
export function linesOfHeader(table: TableHead, widths: readonly number[]): number {
  return Math.max(
    1,
    ...table.columns.map((column, index) =>
      linesOfText(column.label, (widths[index] ?? NARROWEST) - FILTER_BUTTON),
    ),
  );
}

/** Do contents of the column break into lines? */
function breaks(column: Column): boolean {
  return column.type === 'text';
}

function linesOfText(text: string, width: number): number {
  if (text.length <= width && !text.includes('\n')) return 1;
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    lines++;
    for (const word of paragraph.split(' ')) {
      if (used > 0 && used + 1 + word.length > width) {
        lines++;
        used = 0;
      }
      // A word that is wider than the column is broken anywhere.
      const overflow = Math.floor(Math.max(0, word.length - 1) / width);
      lines += overflow;
      used = (used > 0 ? used + 1 : 0) + word.length - overflow * width;
    }
  }
  return lines;
}

function shown(lang: Lang, column: Column, value: Cell): string {
  return value === null ? '' : cellText(lang, column.type, value);
}

function longest(parts: readonly string[]): number {
  return parts.reduce((width, part) => Math.max(width, part.length), 0);
}
