import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../../../../server/exports/tables/bytes.ts';
import { writeCsv } from '../../../../../server/exports/tables/csv.ts';
import { writeOds } from '../../../../../server/exports/tables/ods.ts';
import type { Sheet } from '../../../../../server/exports/tables/workbook.ts';
import { workbookOf } from '../../../../../server/exports/tables/workbook.ts';
import { writeXlsx } from '../../../../../server/exports/tables/xlsx.ts';
import type { RawCell, RawFile } from '../../../../../server/imports/files/raw-file.ts';
import { readFile } from '../../../../../server/imports/files/read-file.ts';
import type { Lang } from '../../../../../shared/i18n/index.ts';
import { sampleReport } from '../../../../support/sample-report.ts';
import { sheetWith, workbookWith } from '../../../../support/table-sheets.ts';

/* What our own writers write is read back as it was. */

type Format = RawFile['format'];

async function readBack(format: Format, sheet: Sheet, lang: Lang): Promise<readonly (readonly RawCell[])[]> {
  const bytes = await bytesOf(
    format === 'csv'
      ? writeCsv(lang, sheet)
      : (format === 'xlsx' ? writeXlsx : writeOds)(workbookWith([sheet], lang)),
  );
  const file = readFile(bytes);
  expect(file.format).toBe(format);
  return file.sheets[0]?.rows.map(({ cells }) => cells) ?? [];
}

const FORMATS: readonly Format[] = ['xlsx', 'ods', 'csv'];
const BOTH = FORMATS.flatMap((format) => (['de', 'en'] as const).map((lang) => [format, lang] as const));

describe.each(BOTH)('what is written as %s in %s', (format, lang) => {
  it('comes back with its types', async () => {
    const rows = await readBack(
      format,
      sheetWith(
        ['text', 'code', 'light', 'integer', 'decimal', 'percent', 'days', 'day', 'planDate', 'planDate'],
        [['Ä & <b>', '00123', 'RED', 1234, 2.5, 18.25, -3, '2021-10-15', '2022-12-31', '2020-Q4']],
      ),
      lang,
    );
    const light = lang === 'de' ? 'verzögert' : 'delayed';
    const quarter = lang === 'de' ? '4. Quartal 2020' : 'Q4 2020';
    if (format === 'csv') {
      const decimal = (text: string) => (lang === 'de' ? text.replace('.', ',') : text);
      expect(rows[0]?.map(({ text }) => text)).toEqual([
        'Ä & <b>',
        '00123',
        light,
        '1234',
        decimal('2.5'),
        decimal('18.25'),
        '-3',
        '2021-10-15',
        '2022-12-31',
        quarter,
      ]);
      return;
    }
    expect(rows).toEqual([
      [
        { kind: 'text', text: 'Ä & <b>', number: null, day: null },
        { kind: 'text', text: '00123', number: null, day: null },
        { kind: 'text', text: light, number: null, day: null },
        { kind: 'number', text: '1234', number: 1234, day: null },
        { kind: 'number', text: '2.5', number: 2.5, day: null },
        { kind: 'number', text: '18.25 %', number: 0.1825, day: null },
        { kind: 'number', text: '-3', number: -3, day: null },
        { kind: 'date', text: '2021-10-15', number: null, day: '2021-10-15' },
        { kind: 'date', text: '2022-12-31', number: null, day: '2022-12-31' },
        { kind: 'text', text: quarter, number: null, day: null },
      ],
    ]);
  });

  it('comes back with every text, also one that looks like a formula', async () => {
    const text = fc
      .oneof(
        fc.string({ unit: 'grapheme', maxLength: 20 }),
        fc
          .array(
            fc.constantFrom(
              '=',
              "'",
              '@',
              ' ',
              '  ',
              '\n',
              '\t',
              '"',
              ';',
              ',',
              'a',
              '<&>',
              '_x0041_',
              ']]>',
            ),
            { maxLength: 8 },
          )
          .map((parts) => parts.join('')),
      )
      .filter((value) => value.trim() !== '');
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 8 }), async (texts) => {
        const rows = await readBack(
          format,
          sheetWith(
            ['text'],
            texts.map((each) => [each]),
          ),
          lang,
        );
        const written = texts.map((each) => each.replaceAll(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD'));
        expect(rows.map(([cell]) => cell?.text)).toEqual(written);
        for (const [cell] of rows) expect(cell?.kind).toBe('text');
      }),
      { numRuns: 60 },
    );
  });
});

describe.each(['xlsx', 'ods'] as const)('numbers and days in %s', (format) => {
  it('come back exactly', async () => {
    const day = fc
      .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const number = fc
      .double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 })
      .map((n) => n + 0);
    const percent = fc.integer({ min: 0, max: 100_000 }).map((n) => n / 1000);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(day, number, percent), { minLength: 1, maxLength: 20 }),
        async (list) => {
          const rows = await readBack(format, sheetWith(['day', 'decimal', 'percent'], list), 'de');
          expect(rows.map(([one, two, three]) => [one?.day, two?.number, three?.text])).toEqual(
            list.map(([one, two, three]) => [one, two, `${three} %`]),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('empty cells are empty, and rows say their line', async () => {
    const sheet = sheetWith(
      ['text', 'integer', 'day'],
      [
        ['a', null, '2021-10-15'],
        [null, null, null],
        [null, 1, null],
      ],
    );
    const file = readFile(await bytesOf((format === 'xlsx' ? writeXlsx : writeOds)(workbookWith([sheet]))));
    expect(file.sheets[0]?.rows.map(({ line, cells }) => [line, cells.map(({ text }) => text)])).toEqual([
      [2, ['a', '', '2021-10-15']],
      [4, ['', '1']],
    ]);
    expect(file.sheets[0]?.header.cells.map(({ text }) => text)).toEqual([
      'Spalte 1',
      'Spalte 2',
      'Spalte 3',
    ]);
  });

  it('a whole report comes back with all its sheets', async () => {
    const workbook = workbookOf(sampleReport());
    const file = readFile(await bytesOf((format === 'xlsx' ? writeXlsx : writeOds)(workbook)));
    expect(file.sheets).toHaveLength(7);
    expect(file.sheets[0]?.name).toBe('Deckblatt');
    expect(file.sheets[5]?.rows).toHaveLength(60);
    expect(file.hidden).toEqual([]);
  });
});
