import { readCsv } from '../read-csv.ts';
import type { RawCell, RawFile } from './raw-file.ts';

/** The tables of a file. @throws AppError BAD_USER_INPUT with plain words where it holds none */
export function readFile(bytes: Uint8Array): RawFile {
  const { header, rows } = readCsv(bytes);
  return {
    format: 'csv',
    sheets: [
      {
        name: 'CSV',
        header: { line: 1, cells: header.map(cellOf) },
        rows: rows.map(({ line, cells }) => ({ line, cells: cells.map(cellOf) })),
      },
    ],
  };
}

/** Texts only: what a comma or a point means is known where the column is. An apostrophe that keeps a spreadsheet from calculating goes. */
function cellOf(written: string): RawCell {
  const kept = /^'\s*[=+\-@＝＋－＠\t\r\n]/u.test(written) ? written.slice(1) : null;
  const text = kept ?? written;
  const kind =
    text.trim() === '' ? 'empty' : kept === null && /^\s*[=@＝＠]/u.test(text) ? 'formula' : 'text';
  return { text, kind, number: null, day: null };
}
