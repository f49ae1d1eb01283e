import { columnLetters } from '../../exports/tables/column-letters.ts';

/** A cell as a program for tables holds it, before anybody says what it means. */
export interface RawCell {
  /** What a person sees in it; '' where it is empty. */
  readonly text: string;
  readonly kind: 'text' | 'number' | 'date' | 'boolean' | 'formula' | 'error' | 'empty';
  /** Of numbers; a percentage of a table is the number behind it (0.18), its text ends in '%'. */
  readonly number: number | null;
  /** Of dates: ISO 8601. */
  readonly day: string | null;
}

export interface RawRow {
  /** As the program shows it; the first is 1. */
  readonly line: number;
  readonly cells: readonly RawCell[];
}

export interface RawSheet {
  readonly name: string;
  readonly header: RawRow;
  readonly rows: readonly RawRow[];
}

export interface RawFile {
  readonly format: 'xlsx' | 'ods' | 'csv';
  readonly sheets: readonly RawSheet[];
}

/** A row may be shorter than its header: what is not there is empty. */
export const EMPTY_CELL: RawCell = { text: '', kind: 'empty', number: null, day: null };

/** The place of a cell as programs name it: 'C17'. @param place of the column, from 0 */
export function cellAddress(place: number, line: number): string {
  return `${columnLetters(place)}${line}`;
}
