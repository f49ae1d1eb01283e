import { unzipSync } from 'fflate';
import { readOds } from 'hucre/ods';
import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../../../../server/exports/tables/bytes.ts';
import { writeOds } from '../../../../../server/exports/tables/ods.ts';
import { type Sheet, workbookOf } from '../../../../../server/exports/tables/workbook.ts';
import type { Lang } from '../../../../../shared/i18n/index.ts';
import { sampleReport } from '../../../../support/sample-report.ts';
import { sheetWith, workbookWith } from '../../../../support/table-sheets.ts';

async function write(sheets: readonly Sheet[], lang: Lang = 'de'): Promise<Uint8Array> {
  return bytesOf(writeOds(workbookWith(sheets, lang)));
}

/** The rows beneath the header, which the reading library does not count among the rows. */
async function rowsOf(sheet: Sheet): Promise<readonly (readonly unknown[])[]> {
  const { sheets } = await readOds(await write([sheet]));
  return sheets[0]?.rows ?? [];
}

async function partsOf(sheets: readonly Sheet[], lang: Lang = 'de'): Promise<(path: string) => string> {
  const parts = unzipSync(await write(sheets, lang));
  return (path) => new TextDecoder().decode(parts[path]);
}

describe('ODS', () => {
  it('types every value', async () => {
    const sheet = sheetWith(
      ['text', 'code', 'light', 'integer', 'decimal', 'percent', 'days', 'day', 'planDate'],
      [['Ä & <b>', '00123', 'RED', 1234, 2.5, 18.25, -3, '2021-07-15', '2022-12-31']],
    );
    expect(await rowsOf(sheet)).toEqual([
      [
        'Ä & <b>',
        '00123',
        'verzögert',
        1234,
        2.5,
        0.1825,
        -3,
        new Date('2021-07-15T00:00:00Z'),
        new Date('2022-12-31T00:00:00Z'),
      ],
    ]);
    const content = (await partsOf([sheet]))('content.xml');
    expect(content).toContain(
      'office:value-type="percentage" office:value="0.1825"><text:p>18,3\u00A0%</text:p>',
    );
    expect(content).toContain(
      'office:value-type="date" office:date-value="2021-07-15"><text:p>15.07.2021</text:p>',
    );
  });

  it('invents no day: what was planned for a quarter, month or year stays words', async () => {
    expect(await rowsOf(sheetWith(['planDate'], [['2020-Q4'], ['2022-12'], ['2022']]))).toEqual([
      ['4. Quartal 2020'],
      ['Dezember 2022'],
      ['2022'],
    ]);
  });

  it('leaves the cell of null empty', async () => {
    const [row] = await rowsOf(sheetWith(['text', 'integer', 'day', 'code'], [[null, null, null, 'x']]));
    expect(row).toEqual([null, null, null, 'x']);
  });

  it('stores what looks like a formula as a text', async () => {
    const texts = ['=1+1', '+1', '-1', '@SUM(A1)', '＝1+1', 'of:=1+1'];
    const sheet = sheetWith(
      ['text'],
      texts.map((text) => [text]),
    );
    expect(await rowsOf(sheet)).toEqual(texts.map((text) => [text]));
    expect((await partsOf([sheet]))('content.xml')).not.toContain('table:formula');
  });

  it('keeps lines and white space, shows what is no character, and cuts nothing', async () => {
    const part = await partsOf([
      sheetWith(['text'], [[' a  b\tc '], ['a\u0000b\uDC00'], ['eins\r\nzwei'], ['x'.repeat(40_000)]]),
    ]);
    const content = part('content.xml');
    expect(content).toContain(
      '<text:p><text:s text:c="1"/>a<text:s text:c="2"/>b<text:tab/>c<text:s text:c="1"/></text:p>',
    );
    expect(content).toContain('<text:p>a\uFFFDb\uFFFD</text:p>');
    expect(content).toContain('<text:p>eins</text:p><text:p>zwei</text:p>');
    expect(content).toContain(`<text:p>${'x'.repeat(40_000)}</text:p>`);
  });

  it('freezes the header row, filters all rows but the total, repeats the header, and gives columns widths', async () => {
    const plain = sheetWith(
      ['text', 'integer'],
      [
        ['Haushalt', 1],
        ['Summe', 1],
      ],
      "Kosten '21 & mehr",
    );
    const part = await partsOf([{ ...plain, table: { ...plain.table, total: true } }]);
    const content = part('content.xml');
    expect(content).toContain(
      `table:target-range-address="'Kosten ''21 &amp; mehr'.A1:'Kosten ''21 &amp; mehr'.B2" table:display-filter-buttons="true"`,
    );
    expect(content).toMatch(/<table:table-header-rows>.*Spalte 1.*<\/table:table-header-rows>/);
    expect(content).toMatch(/style:name="col0-1".*?style:column-width="\d+\.\d\dcm"/);
    expect(content).toContain('table:style-name="integer-total"');
    const settings = part('settings.xml');
    expect(settings).toContain('config:name="Kosten \'21 &amp; mehr"');
    expect(settings).toMatch(
      /"VerticalSplitMode" config:type="short">2<.*"VerticalSplitPosition" config:type="int">1</,
    );
  });

  it('says in place of rows that there are none', async () => {
    expect(await rowsOf(sheetWith(['text', 'integer'], []))).toEqual([['Es gibt nichts.']]);
  });

  it('carries title, language and day', async () => {
    const part = await partsOf([sheetWith(['day'], [['2021-10-15']])], 'en');
    expect(part('meta.xml')).toContain('<dc:title>Arbeitsmappe</dc:title><dc:language>en-GB</dc:language>');
    expect(part('meta.xml')).toContain('<dc:date>2021-10-15T00:00:00</dc:date>');
    expect(part('content.xml')).toContain('<text:p>15 October 2021</text:p>');
  });

  it('begins with its plain mimetype, by which programs know it', async () => {
    const bytes = Buffer.from(await write([]));
    expect(bytes.toString('latin1', 30, 84)).toBe('mimetypeapplication/vnd.oasis.opendocument.spreadsheet');
    // Not packed, no extra field, its size in the header: what the standard asks of this entry.
    expect([bytes.readUInt16LE(6) & 8, bytes.readUInt16LE(8), bytes.readUInt16LE(28)]).toEqual([0, 0, 0]);
    expect(bytes.readUInt32LE(22)).toBe(46);
  });

  it('holds a report: its cover, then all its tables', async () => {
    const { sheets } = await readOds(await bytesOf(writeOds(workbookOf(sampleReport()))));
    expect(sheets).toHaveLength(7);
    expect(sheets[0]?.name).toBe('Deckblatt');
    expect(sheets[0]?.rows.flat()).toContain('a'.repeat(64));
    expect(sheets[5]?.rows).toHaveLength(60);
  });
});
