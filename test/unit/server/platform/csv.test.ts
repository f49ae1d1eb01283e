import { Readable } from 'node:stream';
import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  csvChunks,
  csvText,
  ENGLISH_CSV,
  GERMAN_CSV,
  neutralText,
  originalText,
} from '../../../../server/platform/csv.ts';

const COLUMNS = [
  { key: 'name', header: 'Bezeichnung' },
  { key: 'value', header: 'Wert' },
] as const;

interface Row {
  readonly name: string | null;
  readonly value: number | null;
}

describe('a text that a spreadsheet would take for a formula', () => {
  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '＝1+1',
    '＋1',
    '－1',
    '＠A1',
    '  =1+1',
    '\u00A0=1+1',
    '\t=1+1',
    '\r=1+1',
    '\n=1+1',
    '\tText',
    "'=1+1",
  ])('gets an apostrophe: %j', (text) => {
    expect(neutralText(text)).toBe(`'${text}`);
  });

  it.each(['', 'Text', '1-2', 'a=b', '–', '−3', "'a'", '(=1)', '  Text'])('stays: %j', (text) => {
    expect(neutralText(text)).toBe(text);
  });

  it('comes back from what was written, whatever the text', () => {
    const part = fc.constantFrom("'", '=', ' ', '\t', '-', 'a', '＝');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(part).map((parts) => parts.join('')),
        ),
        (text) => {
          expect(originalText(neutralText(text))).toBe(text);
        },
      ),
    );
  });

  it('never begins a field, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const [, line] = read(csvText<Row>(COLUMNS, [{ name, value: 1 }]));
        expect(line?.[0]?.trimStart() ?? '').not.toMatch(/^[=+\-@＝＋－＠]/u);
      }),
    );
  });
});

describe('CSV', () => {
  it('is what Excel in German opens: byte order mark, semicolons, decimal comma, CRLF', () => {
    expect(csvText<Row>(COLUMNS, [{ name: 'Straße; "Weg"', value: -2.5 }])).toBe(
      '\uFEFFBezeichnung;Wert\r\n"Straße; ""Weg""";-2,5\r\n',
    );
  });

  it('takes another separator, the point, and no byte order mark', () => {
    const rows: Row[] = [{ name: 'a,b', value: 1.5 }];
    expect(csvText(COLUMNS, rows, ENGLISH_CSV)).toBe('\uFEFFBezeichnung,Wert\r\n"a,b",1.5\r\n');
    expect(csvText(COLUMNS, rows, { separator: '\t', decimal: '.', bom: false })).toBe(
      'Bezeichnung\tWert\r\na,b\t1.5\r\n',
    );
  });

  it('quotes a number whose decimal comma is the separator', () => {
    const form = { ...GERMAN_CSV, separator: ',', bom: false } as const;
    expect(csvText<Row>(COLUMNS, [{ name: 'a', value: 1.5 }], form)).toBe('Bezeichnung,Wert\r\na,"1,5"\r\n');
  });

  it('leaves nothing for null, and a header for no rows', async () => {
    expect(csvText<Row>(COLUMNS, [{ name: null, value: null }])).toBe('\uFEFFBezeichnung;Wert\r\n;\r\n');
    expect(await Readable.from(csvChunks<Row>(COLUMNS, [])).toArray()).toEqual([
      '\uFEFFBezeichnung;Wert\r\n',
    ]);
  });

  it('in portions is the same text as in one', async () => {
    const rows = Array.from({ length: 1_203 }, (_, n): Row => ({ name: `Zeile ${n}`, value: n / 4 }));
    const chunks = (await Readable.from(csvChunks(COLUMNS, rows)).toArray()) as string[];
    expect(chunks.length).toBeGreaterThan(2);
    expect(chunks.join('')).toBe(csvText(COLUMNS, rows));
  });
});

function read(text: string): string[][] {
  return parse(text, { bom: true, delimiter: ';', relax_column_count: true });
}
