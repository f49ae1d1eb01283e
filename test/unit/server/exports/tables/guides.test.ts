import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../../../../server/exports/tables/bytes.ts';
import { NOTE_MAX } from '../../../../../server/exports/tables/column-guide.ts';
import { writeOds } from '../../../../../server/exports/tables/ods.ts';
import type { Workbook } from '../../../../../server/exports/tables/workbook.ts';
import { writeXlsx } from '../../../../../server/exports/tables/xlsx.ts';
import { readFile } from '../../../../../server/imports/files/read-file.ts';
import { sheetWith, workbookWith } from '../../../../support/table-sheets.ts';

const VALUES = ['Land & Bund', 'sagt "ja"', "Kommune's"];

/** A sheet with a list at its first column, and the sheet that lists it. */
function guided(note = 'Was <hier> steht'): Workbook {
  const choices = { values: VALUES, sheet: 1, column: 0 };
  const rows = sheetWith(['code', 'planDate', 'text'], [['A', '2022-12', null]], "Vor'lage");
  const guides = [
    { note, choices },
    { note, choices: null },
    { note, choices: null },
  ];
  return workbookWith([
    { ...rows, guides },
    sheetWith(
      ['text'],
      VALUES.map((value) => [value]),
      'Listen',
    ),
  ]);
}

const part = (bytes: Uint8Array, path: string) => new TextDecoder().decode(unzipSync(bytes)[path]);

describe('guides of columns', () => {
  it('are data validations of XLSX, in the place that Excel demands, for rows to come too', async () => {
    const sheet = part(await bytesOf(writeXlsx(guided())), 'xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(/<autoFilter[^>]*\/><dataValidations count="4">.*<\/dataValidations><pageMargins/);
    expect(sheet).toContain('sqref="A2:A502"><formula1>\'Listen\'!$A$2:$A$4</formula1>');
    expect(sheet).toContain('prompt="Was &lt;hier&gt; steht" sqref="B1:B502"');
  });

  it('are content validations of OpenDocument, tied to every cell', async () => {
    const content = part(await bytesOf(writeOds(guided())), 'content.xml');
    expect(content).toMatch(/<office:spreadsheet><table:content-validations xmlns:of="[^"]+:of:1.2">/);
    expect(content).toContain(
      "of:cell-content-is-in-list(&quot;Land &amp; Bund&quot;;&quot;sagt &quot;&quot;ja&quot;&quot;&quot;;&quot;Kommune's&quot;)",
    );
    expect(content.match(/table:content-validation-name="guide0-0"/g)).toHaveLength(3);
    expect(content).toContain('table:number-rows-repeated="500"');
  });

  it.each([
    ['xlsx', writeXlsx],
    ['ods', writeOds],
  ] as const)(
    'do not change what %s says, nor its bytes from one time to the next',
    async (_format, write) => {
      const [bytes, again] = [await bytesOf(write(guided())), await bytesOf(write(guided()))];
      expect(again).toEqual(bytes);
      const [sheet] = readFile(bytes).sheets;
      const texts = sheet?.rows.map(({ cells }) =>
        cells.map(({ text }) => text).filter((text) => text !== ''),
      );
      expect(texts).toEqual([['A', 'Dezember 2022']]);
    },
  );

  it('shortens a note that Excel would refuse', async () => {
    const sheet = part(await bytesOf(writeXlsx(guided('x'.repeat(999)))), 'xl/worksheets/sheet1.xml');
    const notes = [...sheet.matchAll(/ prompt="([^"]*)"/g)].map(([, note]) => note?.length);
    expect(notes).toEqual([NOTE_MAX, NOTE_MAX, NOTE_MAX, NOTE_MAX]);
  });

  it('leaves sheets without guides as they are', async () => {
    const bytes = await bytesOf(writeXlsx(workbookWith([sheetWith(['text'], [['A']])])));
    expect(part(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('dataValidation');
    const ods = await bytesOf(writeOds(workbookWith([sheetWith(['text'], [['A']])])));
    expect(part(ods, 'content.xml')).not.toContain('validation');
  });
});
