import { unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../../../../server/exports/tables/bytes.ts';
import type { Sheet } from '../../../../../server/exports/tables/workbook.ts';
import { workbookOf } from '../../../../../server/exports/tables/workbook.ts';
import { writeXlsx, XLSX_MAX_TEXT } from '../../../../../server/exports/tables/xlsx.ts';
import type { Lang } from '../../../../../shared/i18n/index.ts';
import { sampleReport } from '../../../../support/sample-report.ts';
import { sheetWith, workbookWith } from '../../../../support/table-sheets.ts';

async function readBack(sheet: Sheet, lang: Lang = 'de') {
  const book = await readXlsx(await bytesOf(writeXlsx(workbookWith([sheet], lang))), { readStyles: true });
  const [read] = book.sheets;
  if (read === undefined) throw new Error('no sheet');
  return { book, sheet: read, cell: (ref: string) => read.cells?.get(ref) };
}

async function partsOf(sheets: readonly Sheet[]): Promise<(path: string) => string> {
  const parts = unzipSync(await bytesOf(writeXlsx(workbookWith(sheets))));
  return (path) => new TextDecoder().decode(parts[path]);
}

describe('XLSX', () => {
  it('types every value', async () => {
    const { sheet, cell } = await readBack(
      sheetWith(
        ['text', 'code', 'light', 'integer', 'decimal', 'percent', 'days', 'day', 'planDate'],
        [['Ä & <b>', '00123', 'RED', 1234, 2.5, 18.25, -3, '2021-10-15', '2022-12-31']],
      ),
    );
    expect(sheet.rows[1]).toEqual([
      'Ä & <b>',
      '00123',
      'verzögert',
      1234,
      2.5,
      0.1825,
      -3,
      new Date('2021-10-15T00:00:00Z'),
      new Date('2022-12-31T00:00:00Z'),
    ]);
    expect(cell('1,0')?.type).toBe('string');
    expect(cell('1,1')?.style?.numFmt).toBe('@');
    expect(cell('1,3')?.style?.numFmt).toBe('#,##0');
    expect(cell('1,6')?.style?.numFmt).toBe('+#,##0;"−"#,##0;0');
    expect(cell('1,7')?.style?.numFmt).toBe('dd.mm.yyyy');
  });

  it.each([
    ['1900-01-01', 1],
    ['1900-02-28', 59],
    ['1900-03-01', 61],
    ['2021-01-15', 44_211],
    ['2021-03-28', 44_283],
    ['2021-07-15', 44_392],
    ['2021-10-31', 44_500],
    ['2199-12-31', 109_574],
  ])('counts the day %s as Excel does, in summer and winter', async (day, serial) => {
    const part = await partsOf([sheetWith(['day'], [[day]])]);
    expect(part('xl/worksheets/sheet1.xml')).toContain(`<v>${serial}</v>`);
  });

  it('invents no day: what was planned for a quarter, month or year stays words', async () => {
    const { sheet, cell } = await readBack(
      sheetWith(['planDate'], [['2020-Q4'], ['2022-12'], ['2022'], ['2022-12-31']]),
    );
    expect(sheet.rows.slice(1).map(([value]) => value)).toEqual([
      '4. Quartal 2020',
      'Dezember 2022',
      '2022',
      new Date('2022-12-31T00:00:00Z'),
    ]);
    expect(cell('3,0')?.type).toBe('string');
  });

  it('leaves the cell of null and of an empty text empty', async () => {
    const { sheet } = await readBack(
      sheetWith(['text', 'integer', 'day', 'code'], [[null, null, '2021-10-15', '']]),
    );
    expect(sheet.rows[1]?.slice(0, 3)).toEqual([null, null, new Date('2021-10-15T00:00:00Z')]);
    expect(sheet.rows[1]?.[3] ?? null).toBeNull();
  });

  it('stores what looks like a formula as a text', async () => {
    const texts = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1+1', ' =HYPERLINK("https://example.org")'];
    const { sheet, cell } = await readBack(
      sheetWith(
        ['text'],
        texts.map((text) => [text]),
      ),
    );
    expect(sheet.rows.slice(1).map(([value]) => value)).toEqual(texts);
    for (let row = 1; row <= texts.length; row++) {
      expect(cell(`${row},0`)).toMatchObject({ type: 'string' });
      expect(cell(`${row},0`)?.formula).toBeUndefined();
    }
    const part = await partsOf([sheetWith(['text'], [['=1+1']])]);
    expect(part('xl/worksheets/sheet1.xml')).not.toContain('<f>');
  });

  it('keeps every character that XML can hold, and shows where one was that it cannot', async () => {
    const { sheet } = await readBack(
      sheetWith(
        ['text'],
        [['a\u0000b\u0008c\uFFFEd\uD800e'], ['Zeile 1\r\nZeile 2\rZeile 3'], ['😀 _x0041_ _x00e4_']],
      ),
    );
    expect(sheet.rows.slice(1).map(([value]) => value)).toEqual([
      'a\uFFFDb\uFFFDc\uFFFDd\uFFFDe',
      'Zeile 1\nZeile 2\nZeile 3',
      '😀 _x0041_ _x00e4_',
    ]);
  });

  it('cuts a text at the limit of Excel with a mark, and never through a character', async () => {
    const { sheet } = await readBack(
      sheetWith(
        ['text'],
        [['x'.repeat(XLSX_MAX_TEXT)], ['x'.repeat(XLSX_MAX_TEXT + 1)], ['😀'.repeat(20_000)]],
      ),
    );
    const [, whole, cut, pairs] = sheet.rows.map(([value]) => String(value));
    expect(whole).toBe('x'.repeat(XLSX_MAX_TEXT));
    expect(cut).toHaveLength(XLSX_MAX_TEXT);
    expect(cut).toMatch(/x … \[gekürzt; .+\]$/);
    expect(pairs?.length).toBeLessThanOrEqual(XLSX_MAX_TEXT);
    expect(pairs?.isWellFormed()).toBe(true);
  });

  it('freezes the header row, filters all rows but the total, and gives columns widths', async () => {
    const rows = [
      ['Haushalt', 1],
      ['Personal', 2],
      ['Summe', 3],
    ];
    const plain = sheetWith(['text', 'integer'], rows);
    const { sheet, cell } = await readBack({ ...plain, table: { ...plain.table, total: true } });
    expect(sheet.freezePane).toEqual({ rows: 1 });
    expect(sheet.autoFilter?.range).toBe('A1:B3');
    expect(cell('0,0')?.style?.font?.bold).toBe(true);
    expect(cell('2,1')?.style?.font?.bold).not.toBe(true);
    expect(cell('3,1')?.style?.font?.bold).toBe(true);
    for (const column of sheet.columns ?? []) expect(column.width).toBeGreaterThanOrEqual(8);
  });

  it('breaks long texts into lines and makes their rows high enough', async () => {
    const part = await partsOf([sheetWith(['text'], [['Wort '.repeat(40).trim()], ['kurz']])]);
    const xml = part('xl/worksheets/sheet1.xml');
    expect(Number(/<row r="2" ht="(\d+)"/.exec(xml)?.[1])).toBeGreaterThan(150);
    expect(xml).toContain('<row r="3">');
    expect(part('xl/styles.xml')).toContain('wrapText="1"');
  });

  it('says in place of rows that there are none', async () => {
    const { sheet } = await readBack(sheetWith(['text', 'integer'], []));
    expect(sheet.rows[1]?.[0]).toBe('Es gibt nichts.');
    expect(sheet.autoFilter?.range).toBe('A1:B1');
  });

  it('speaks English', async () => {
    const { book, sheet, cell } = await readBack(
      sheetWith(['planDate', 'light', 'day', 'percent'], [['2020-Q4', 'RED', '2021-10-15', 99.97]]),
      'en',
    );
    expect(sheet.rows[1]?.slice(0, 2)).toEqual(['Q4 2020', expect.stringMatching(/^[a-z ]+$/)]);
    expect(cell('1,2')?.style?.numFmt).toBe('[$-809]d mmmm yyyy');
    expect(cell('1,3')?.style?.numFmt).toContain('"99.9%"');
    expect(book.properties).toMatchObject({
      title: 'Arbeitsmappe',
      created: new Date('2021-10-15T00:00:00Z'),
    });
  });

  it('refuses a value that the column does not have, and a row of another length', async () => {
    await expect(readBack(sheetWith(['integer'], [['zwölf']]))).rejects.toThrow(RangeError);
    await expect(readBack(sheetWith(['decimal'], [[Number.NaN]]))).rejects.toThrow(RangeError);
    await expect(readBack(sheetWith(['day'], [['2021-02-30']]))).rejects.toThrow(RangeError);
    await expect(readBack(sheetWith(['text', 'text'], [['a']]))).rejects.toThrow('1 cells for 2 columns');
  });

  it('holds a report: its cover, then all its tables', async () => {
    const book = await readXlsx(await bytesOf(writeXlsx(workbookOf(sampleReport()))));
    expect(book.sheets.map(({ name }) => name)).toEqual([
      'Deckblatt',
      'Dieselben Werte als Tabelle',
      'Dieselben Werte als Tabelle (2)',
      'Dieselben Werte als Tabelle (3)',
      'Dieselben Werte als Tabelle (4)',
      'Maßnahmen im Überblick',
      'Maßnahmen im Überblick (2)',
    ]);
    expect(book.sheets[5]?.rows).toHaveLength(61);
  });
});
