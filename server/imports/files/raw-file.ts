import type { TextParams } from '../../../shared/i18n/index.ts';
import { columnLetters } from '../../exports/tables/column-letters.ts';
import type { FileMessageKey } from './messages.ts';

/** A cell as a program for tables holds it, before anybody says what it means. */
export interface RawCell {
  /**
   * As it can be compared and shown: texts as written, numbers in full with a decimal point ('1234.5'; with leading
   * zeros where the format of the cell writes them), percentages as '18.25 %', days as ISO 8601. A date whose format
   * shows no day is no day: it is a text, '2022-12' or '2022'. '' where the cell is empty.
   */
  readonly text: string;
  /** A formula has the value that the program last computed in its text, and neither number nor day. */
  readonly kind: 'text' | 'number' | 'date' | 'boolean' | 'formula' | 'error' | 'empty';
  /** Of numbers; a percentage of a table is the number behind it (0.18), its text ends in '%'. */
  readonly number: number | null;
  /** Of dates: ISO 8601. */
  readonly day: string | null;
}

export interface RawRow {
  /** As the program shows it; the first is 1. */
  readonly line: number;
  /** May be shorter than the header: what is not there is empty. */
  readonly cells: readonly RawCell[];
}

/** Why nothing can be imported: a sentence of messages.ts with its parameters. */
export interface Refusal {
  readonly key: FileMessageKey;
  readonly params: TextParams;
}

export interface RawSheet {
  readonly name: string;
  readonly header: RawRow;
  /** Without rows that hold nothing. */
  readonly rows: readonly RawRow[];
  /** Set where nothing may be imported from this sheet; see chooseSheet. */
  readonly refusal: Refusal | null;
}

export interface RawFile {
  readonly format: 'xlsx' | 'ods' | 'csv';
  /** Without hidden sheets and those that hold nothing; at least one, and at least one without a refusal. */
  readonly sheets: readonly RawSheet[];
  /** Names of the hidden sheets, of which nothing is read. */
  readonly hidden: readonly string[];
}

export const EMPTY_CELL: RawCell = { text: '', kind: 'empty', number: null, day: null };

/** A cell whose contents are taken as they are written. */
export function textCell(text: string, kind: 'text' | 'formula' | 'error' = 'text'): RawCell {
  return { text, kind, number: null, day: null };
}

/** The place of a cell as programs name it: 'C17'. @param place of the column, from 0 */
export function cellAddress(place: number, line: number): string {
  return `${columnLetters(place)}${line}`;
}
