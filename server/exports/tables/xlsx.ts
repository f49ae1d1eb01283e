import { type Day, daysBetween } from '../../../shared/domain/plan-date.ts';
import type { Lang } from '../../../shared/i18n/index.ts';
import type { Cell, ColumnType } from '../../../shared/report/report-model.ts';
import { columnLetters } from './column-letters.ts';
import { linesOfHeader, linesOfRow } from './column-widths.ts';
import { type OpenSheet, openSheet } from './open-sheet.ts';
import { sheetNames } from './sheet-names.ts';
import { cleanText, cutText, xmlText } from './text.ts';
import { typedCell } from './typed-cell.ts';
import { WORDS } from './words.ts';
import type { Sheet, Workbook } from './workbook.ts';
import {
  contentTypesXml,
  corePropertiesXml,
  DECLARATION,
  MAIN,
  pageXml,
  rootRelationsXml,
  workbookRelationsXml,
  workbookXml,
  type WrittenSheet,
} from './xlsx-parts.ts';
import { guidesXml } from './xlsx-guides.ts';
import { type StyleName, styleNumber, stylesXml } from './xlsx-styles.ts';
import { zip, type ZipEntry } from './zip.ts';

/** The limits of Excel; a file beyond them it calls damaged. */
const MAX_ROWS = 1_048_576;
export const XLSX_MAX_TEXT = 32_767;
const MAX_HEIGHT = 409;

/** Points. */
const LINE_HEIGHT = 15;

/**
 * A workbook as XLSX, row by row: rows that come as a stream are never held together. Texts are typed as texts (inline,
 * so that no list of them grows), so nothing is a formula. A text longer than Excel's 32,767 characters ends with a
 * mark that says so. The bytes depend on the workbook alone.
 * @throws RangeError for more rows than Excel opens, or a value that its column's type does not have
 */
export function writeXlsx(workbook: Workbook): AsyncGenerator<Uint8Array> {
  return zip(workbook.day, parts(workbook));
}

async function* parts(workbook: Workbook): AsyncGenerator<ZipEntry> {
  const { lang, sheets } = workbook;
  const names = sheetNames(sheets.map((sheet) => sheet.table.title));
  const written: WrittenSheet[] = [];
  yield part('[Content_Types].xml', contentTypesXml(sheets.length));
  yield part('_rels/.rels', rootRelationsXml());
  yield part('docProps/core.xml', corePropertiesXml(workbook));
  yield part('xl/styles.xml', stylesXml(lang));
  for (const [index, sheet] of sheets.entries()) {
    yield {
      path: `xl/worksheets/sheet${index + 1}.xml`,
      content: sheetXml(workbook, sheet, names, index, written),
    };
  }
  yield part('xl/_rels/workbook.xml.rels', workbookRelationsXml(sheets.length));
  yield part('xl/workbook.xml', workbookXml(written));
}

function part(path: string, xml: string): ZipEntry {
  return { path, content: [DECLARATION + xml] };
}

/** @param written takes what is known of the sheet once its last row is there */
async function* sheetXml(
  workbook: Workbook,
  sheet: Sheet,
  names: readonly string[],
  index: number,
  written: WrittenSheet[],
): AsyncGenerator<string> {
  const name = names[index] ?? '';
  const { guides } = sheet;
  const open = await openSheet(workbook.lang, name, sheet);
  try {
    yield headXml(open, written.length === 0, guides !== undefined);
    const lastRow = yield* rowsXml(workbook.lang, open);
    const lastColumn = columnLetters(open.widths.length - 1);
    written.push({ name, lastColumn, lastRow });
    yield `</sheetData><autoFilter ref="A1:${lastColumn}${lastRow}"/>`;
    if (guides) yield guidesXml(open.table, guides, names, lastRow);
    yield `${pageXml(workbook)}</worksheet>`;
  } finally {
    await open.close();
  }
}

/** The header and all rows. @returns the last row that the filter covers */
async function* rowsXml(lang: Lang, open: OpenSheet): AsyncGenerator<string, number> {
  const { columns, empty, id } = open.table;
  const letters = columns.map((_, index) => columnLetters(index));
  const header = columns.map((column, index) =>
    textXml(lang, `${letters[index]}1`, column.label, styleNumber('header', false)),
  );
  yield rowXml(1, linesOfHeader(open.table, open.widths), header);
  let row = 1;
  let lastRow = 1;
  for await (const { cells, total } of open.rows()) {
    row++;
    if (row > MAX_ROWS) throw new RangeError(`table ${id} has more rows than a sheet of Excel`);
    if (!total) lastRow = row;
    const xml = columns.map((column, index) =>
      cellXml(lang, `${letters[index]}${row}`, column.type, cells[index] ?? null, total),
    );
    yield rowXml(row, linesOfRow(open.table, open.widths, cells), xml);
  }
  if (row === 1 && empty !== '') {
    yield rowXml(2, 1, [textXml(lang, 'A2', empty, styleNumber('empty', false))]);
  }
  return lastRow;
}

/**
 * All that stands before the rows: the frozen header row and the widths.
 * @param asText what people type into empty cells stays as they type it: Excel would make a day of a month
 */
function headXml(open: OpenSheet, first: boolean, asText: boolean): string {
  const style = asText ? ` style="${styleNumber('text', false)}"` : '';
  const cols = open.widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}"${style} customWidth="1"/>`,
  );
  return (
    `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<sheetViews><sheetView${first ? ' tabSelected="1"' : ''} workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
    '<selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>' +
    `<sheetFormatPr defaultRowHeight="${LINE_HEIGHT}"/><cols>${cols.join('')}</cols><sheetData>`
  );
}

/** The height is said where it is more than a line: not every program measures texts when it opens a file. */
function rowXml(row: number, lines: number, cells: readonly string[]): string {
  const height = lines > 1 ? ` ht="${Math.min(lines * LINE_HEIGHT, MAX_HEIGHT)}"` : '';
  return `<row r="${row}"${height}>${cells.join('')}</row>`;
}

function cellXml(lang: Lang, ref: string, type: ColumnType, value: Cell, total: boolean): string {
  const cell = typedCell(lang, type, value);
  if (cell === null) return total ? `<c r="${ref}" s="${styleNumber(type, true)}"/>` : '';
  switch (cell.kind) {
    case 'text': {
      // Where a column holds days and words, the words keep their own format.
      const style: StyleName = type === 'planDate' ? 'code' : type;
      return textXml(lang, ref, cell.text, styleNumber(style, total));
    }
    case 'number':
      return numberXml(ref, type === 'percent' ? cell.value / 100 : cell.value, styleNumber(type, total));
    case 'date':
      return numberXml(ref, serialDay(cell.day), styleNumber(type, total));
  }
}

function numberXml(ref: string, value: number, style: number): string {
  return `<c r="${ref}" s="${style}"><v>${value}</v></c>`;
}

function textXml(lang: Lang, ref: string, text: string, style: number): string {
  const fitting = cutText(cleanText(text), XLSX_MAX_TEXT, WORDS[lang].cut);
  // Excel reads _x0041_ as 'A': an underscore that begins such a form is itself written in it (ECMA-376, ST_Xstring).
  const literal = fitting.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return `<c r="${ref}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(literal)}</t></is></c>`;
}

/** Excel counts days from 1 January 1900, and counts a 29 February 1900 that never was. */
function serialDay(day: Day): number {
  return daysBetween('1900-01-01', day) + (day < '1900-03-01' ? 1 : 2);
}
