import type { RawCell } from '../files/raw-file.ts';

/** What stands in a cell, whole numbers with all their digits: a program may show 99012345678901 as 9,9E+13. */
export function exactText({ kind, text, number }: RawCell): string {
  return kind === 'number' && Number.isSafeInteger(number) ? String(number) : text;
}
