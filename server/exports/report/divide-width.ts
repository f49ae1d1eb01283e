import type { Column } from '../../../shared/report/report-model.ts';

/**
 * Divides the width of a table among its columns by their weights. A column whose share is too narrow gets what it
 * needs, and the others share the rest; where all need more than there is, all get less in proportion.
 * @param least what each column needs, in the unit of the width
 */
export function divideWidth(columns: readonly Column[], least: readonly number[], width: number): number[] {
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

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
