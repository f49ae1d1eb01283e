import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  csvFile,
  isTable,
  readPasted,
  takePasted,
  widthOf,
  type PastedTable,
} from '../../../../client/features/imports/clipboard.ts';
import { readCsv } from '../../../../server/imports/files/csv/read-csv.ts';

describe('a table from the clipboard', () => {
  it.each([
    ['Excel', 'Code\tEnde\r\nM-1\t31.12.2022\r\n'],
    ['LibreOffice', 'Code\tEnde\nM-1\t31.12.2022\n'],
    ['a text editor without a last line break', 'Code\tEnde\nM-1\t31.12.2022'],
  ])('of %s is rows of cells', (_program, text) => {
    expect(readPasted(text)).toEqual([
      ['Code', 'Ende'],
      ['M-1', '31.12.2022'],
    ]);
  });

  it('keeps line breaks, tabs and quotation marks inside a cell', () => {
    expect(readPasted('Code\tText\r\nM-1\t"Zeile 1\nZeile ""2""\tEnde"\r\n')).toEqual([
      ['Code', 'Text'],
      ['M-1', 'Zeile 1\nZeile "2"\tEnde'],
    ]);
  });

  it('leaves quotation marks alone that belong to the text', () => {
    expect(readPasted('"Digital" oder nicht\t"offen\nx\ty')).toEqual([
      ['"Digital" oder nicht', '"offen'],
      ['x', 'y'],
    ]);
  });

  it('keeps empty cells, also the last, and leaves empty rows out', () => {
    expect(readPasted('a\t\tc\n\t\t\n\nd\te\t')).toEqual([
      ['a', '', 'c'],
      ['d', 'e', ''],
    ]);
  });

  it('is one only with a row below the headers', () => {
    expect(isTable(readPasted('nur ein Satz'))).toBe(false);
    expect(isTable(readPasted(''))).toBe(false);
    expect(isTable(readPasted('Code\nM-1'))).toBe(true);
    expect(widthOf(readPasted('a\tb\nc'))).toBe(2);
    expect(widthOf([])).toBe(0);
  });

  it('becomes a file that the server reads as the same table, whatever stands in its cells', async () => {
    // Filled, so that no row or column goes for being empty; line breaks are those of the file.
    const cell = fc
      .string({ unit: fc.constantFrom('a', ' ', '"', ';', ',', '\t', '\n', 'ß', '=', '1') })
      .map((text) => `x${text}`);
    await fc.assert(
      fc.asyncProperty(
        fc
          .integer({ min: 1, max: 4 })
          .chain((width) =>
            fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
          ),
        async (rows) => {
          // A file with the same header twice is refused.
          const table = [(rows[0] ?? []).map((_cell, place) => `Spalte ${place}`), ...rows];
          const bytes = new Uint8Array(await csvFile(table, 'Eingefügte Tabelle.csv').arrayBuffer());
          const [sheet] = readCsv(bytes).sheets;
          const lines = sheet ? [sheet.header, ...sheet.rows] : [];
          expect(lines.map(({ cells }) => cells.map(({ text }) => text))).toEqual(table);
          expect(readPasted(copied(table))).toEqual(table);
        },
      ),
    );
  });
});

describe('what is pasted', () => {
  const paste = (text: string, files: File[]) => {
    const taken: (string | File)[] = [];
    const data = { getData: () => text, files: files as unknown as FileList };
    const any = takePasted(
      data,
      (file) => taken.push(file),
      (words) => taken.push(words),
    );
    return { any, taken };
  };
  const file = new File(['x'], 'x.xlsx');

  it('is the text, where a spreadsheet adds a picture of it', () => {
    expect(paste('a\tb', [file])).toEqual({ any: true, taken: ['a\tb'] });
  });

  it('is the file, where one was copied', () => {
    expect(paste('', [file])).toEqual({ any: true, taken: [file] });
  });

  it('may be nothing of use', () => {
    expect(paste('', [])).toEqual({ any: false, taken: [] });
  });
});

/** As Excel copies it: cells with tabs, line breaks or quotation marks are quoted. */
function copied(table: PastedTable): string {
  const write = (cell: string) => (/["\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return table.map((row) => `${row.map(write).join('\t')}\r\n`).join('');
}
