import { setImmediate } from 'node:timers/promises';
import { EMPTY_CELL, type RawCell, type RawFile, type RawRow, type RawSheet, textCell } from './raw-file.ts';

/*
 * A file on its way between threads. A million cells as objects would be copied at once, in the thread that serves
 * everybody; as bytes they are handed over, and become rows again portion by portion.
 */

/** Rows of a portion: some milliseconds of work. */
const PORTION = 100;

export interface PackedFile extends Pick<RawFile, 'format' | 'hidden'> {
  readonly sheets: readonly PackedSheet[];
}

interface PackedSheet extends Pick<RawSheet, 'name' | 'header' | 'refusal'> {
  /** JSON of rows. */
  readonly portions: readonly Uint8Array<ArrayBuffer>[];
}

/** A text is itself, a number whose text is its own is itself, an empty cell null, all else its fields. */
type PackedCell = string | number | null | readonly [RawCell['kind'], string, number | null, string | null];
type PackedRow = readonly [line: number, cells: readonly PackedCell[]];

/** A file in portions that go from one thread to another without being copied. */
export function packFile({ format, hidden, sheets }: RawFile): PackedFile {
  return {
    format,
    hidden,
    sheets: sheets.map(({ name, header, refusal, rows }) => {
      const portions: Uint8Array<ArrayBuffer>[] = [];
      for (let at = 0; at < rows.length; at += PORTION) {
        portions.push(new TextEncoder().encode(JSON.stringify(rows.slice(at, at + PORTION).map(packRow))));
      }
      return { name, header, refusal, portions };
    }),
  };
}

/** The bytes that are handed over instead of copied. */
export function buffersOf({ sheets }: PackedFile): ArrayBuffer[] {
  return sheets.flatMap(({ portions }) => portions.map(({ buffer }) => buffer));
}

/** The file again; lets others be served between portions. */
export async function unpackFile({ format, hidden, sheets }: PackedFile): Promise<RawFile> {
  const unpacked: RawSheet[] = [];
  for (const { name, header, refusal, portions } of sheets) {
    const rows: RawRow[] = [];
    for (const portion of portions) {
      const list = JSON.parse(new TextDecoder().decode(portion)) as PackedRow[];
      for (const row of list) rows.push(unpackRow(row));
      await setImmediate();
    }
    unpacked.push({ name, header, refusal, rows });
  }
  return { format, hidden, sheets: unpacked };
}

function packRow({ line, cells }: RawRow): PackedRow {
  return [line, cells.map(packCell)];
}

function packCell({ kind, text, number, day }: RawCell): PackedCell {
  if (kind === 'empty') return null;
  if (kind === 'text') return text;
  // JSON knows no negative zero.
  if (kind === 'number' && text === String(number) && !Object.is(number, -0)) return number;
  return [kind, text, number, day];
}

function unpackRow([line, cells]: PackedRow): RawRow {
  return { line, cells: cells.map(unpackCell) };
}

function unpackCell(packed: PackedCell): RawCell {
  if (packed === null) return EMPTY_CELL;
  if (typeof packed === 'string') return textCell(packed);
  if (typeof packed === 'number') {
    return { text: String(packed), kind: 'number', number: packed, day: null };
  }
  const [kind, text, number, day] = packed;
  return { text, kind, number, day };
}
