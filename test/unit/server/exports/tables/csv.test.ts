import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../../../../server/exports/tables/bytes.ts';
import { csvForm, writeCsv } from '../../../../../server/exports/tables/csv.ts';
import type { Sheet } from '../../../../../server/exports/tables/workbook.ts';
import { GERMAN_CSV } from '../../../../../server/platform/csv.ts';
import type { Lang } from '../../../../../shared/i18n/index.ts';
import { sheetWith } from '../../../../support/table-sheets.ts';

async function write(sheet: Sheet, lang: Lang = 'de', form = csvForm(lang)): Promise<string> {
  return Buffer.from(await bytesOf(writeCsv(lang, sheet, form))).toString();
}

const EVERY_TYPE = sheetWith(
  ['text', 'code', 'light', 'integer', 'decimal', 'percent', 'days', 'day', 'planDate'],
  [
    ['Ämter; "alle"', '00123', 'RED', 1234, 2.5, 18.25, -3, '2021-10-15', '2020-Q4'],
    [null, null, null, null, null, null, null, null, null],
  ],
);

describe('CSV of a table', () => {
  it('is German for Excel: semicolons, decimal comma, ISO days, negative numbers as numbers', async () => {
    expect(await write(EVERY_TYPE)).toBe(
      '\uFEFFSpalte 1;Spalte 2;Spalte 3;Spalte 4;Spalte 5;Spalte 6 (%);Spalte 7;Spalte 8;Spalte 9\r\n' +
        '"Ämter; ""alle""";00123;verzögert;1234;2,5;18,25;-3;2021-10-15;4. Quartal 2020\r\n' +
        ';;;;;;;;\r\n',
    );
  });

  it('is English for Excel: commas and decimal points', async () => {
    const [, row] = read(await write(EVERY_TYPE, 'en'), ',');
    expect(row?.slice(3)).toEqual(['1234', '2.5', '18.25', '-3', '2021-10-15', 'Q4 2020']);
  });

  it('takes another separator and no byte order mark', async () => {
    const text = await write(EVERY_TYPE, 'de', { ...GERMAN_CSV, separator: '\t', bom: false });
    expect(text.startsWith('Spalte 1\tSpalte 2')).toBe(true);
    expect(read(text, '\t')[1]?.[4]).toBe('2,5');
  });

  it('neutralises formulas in texts and labels', async () => {
    const sheet = sheetWith(['text', 'code'], [['=1+1', '-1']]);
    const [column, other] = sheet.table.columns;
    if (!column || !other) throw new Error('two columns');
    const [header, row] = read(
      await write({ ...sheet, table: { ...sheet.table, columns: [{ ...column, label: '@SUM' }, other] } }),
      ';',
    );
    expect(header?.[0]).toBe("'@SUM");
    expect(row).toEqual(["'=1+1", "'-1"]);
  });

  it('keeps lines within a field and shows what is no character', async () => {
    expect(read(await write(sheetWith(['text'], [['eins\r\nzwei\u0000']])), ';')[1]).toEqual([
      'eins\nzwei\uFFFD',
    ]);
  });

  it('lets no spreadsheet make a day out of a planned month', async () => {
    expect(await write(sheetWith(['planDate'], [['2022-12'], ['2022-12-31']]))).toContain(
      'im Dezember 2022\r\n2022-12-31\r\n',
    );
  });

  it('of an empty table is its header', async () => {
    expect(await write(sheetWith(['text', 'integer'], []))).toBe('\uFEFFSpalte 1;Spalte 2\r\n');
  });
});

function read(text: string, delimiter: string): string[][] {
  return parse(text, { bom: true, delimiter });
}
