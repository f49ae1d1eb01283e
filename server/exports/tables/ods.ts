import type { Lang } from '../../../shared/i18n/index.ts';
import { cellText } from '../../../shared/report/cell-text.ts';
import type { Cell, ColumnType } from '../../../shared/report/report-model.ts';
import { columnLetters } from './column-letters.ts';
import { SPARE_ROWS } from './column-guide.ts';
import { validationName, validationsXml } from './ods-guides.ts';
import { manifestXml, metaXml, ODS_MIMETYPE, rootXml, settingsXml, stylesXml } from './ods-parts.ts';
import { cellStyle, cellStylesXml } from './ods-styles.ts';
import { type OpenSheet, openSheet } from './open-sheet.ts';
import { sheetNames } from './sheet-names.ts';
import { cleanText, xmlText } from './text.ts';
import { typedCell } from './typed-cell.ts';
import type { Workbook } from './workbook.ts';
import { zip, type ZipEntry } from './zip.ts';

/** Width of a character of the font, about. */
const CM_PER_CHARACTER = 0.21;

/**
 * A workbook as OpenDocument spreadsheet, row by row: rows that come as a stream are never held together. Every value
 * has its type and no cell has a formula. Texts of any length are written whole. The bytes depend on the workbook alone.
 * @throws RangeError for a value that its column's type does not have
 */
export function writeOds(workbook: Workbook): AsyncGenerator<Uint8Array> {
  return zip(workbook.day, parts(workbook));
}

async function* parts(workbook: Workbook): AsyncGenerator<ZipEntry> {
  const names = sheetNames(workbook.sheets.map((sheet) => sheet.table.title));
  yield { path: 'mimetype', content: [ODS_MIMETYPE], stored: true };
  yield { path: 'META-INF/manifest.xml', content: [manifestXml()] };
  yield { path: 'meta.xml', content: [metaXml(workbook)] };
  yield { path: 'settings.xml', content: [settingsXml(names)] };
  yield { path: 'styles.xml', content: [stylesXml(workbook)] };
  yield { path: 'content.xml', content: contentXml(workbook, names) };
}

async function* contentXml(workbook: Workbook, names: readonly string[]): AsyncGenerator<string> {
  const { lang } = workbook;
  const sheets: OpenSheet[] = [];
  try {
    // All sheets are one part whose styles come first: their widths are wanted before the first row.
    for (const [index, sheet] of workbook.sheets.entries()) {
      sheets.push(await openSheet(lang, names[index] ?? '', sheet));
    }
    yield `${rootXml('document-content')}<office:automatic-styles>${cellStylesXml(lang)}`;
    yield '<style:style style:name="row" style:family="table-row"><style:table-row-properties style:use-optimal-row-height="true"/></style:style>';
    yield '<style:style style:name="table" style:family="table" style:master-page-name="Default"><style:table-properties table:display="true"/></style:style>';
    for (const [index, sheet] of sheets.entries()) yield columnStylesXml(sheet, index);
    yield '</office:automatic-styles><office:body><office:spreadsheet>';
    yield validationsXml(
      sheets.map(({ name, table }, index) => ({
        name,
        guides: workbook.sheets[index]?.guides ?? [],
        labels: table.columns.map(({ label }) => label),
      })),
    );
    const filters: string[] = [];
    for (const [index, sheet] of sheets.entries()) {
      let lastRow = 1;
      const guided = workbook.sheets[index]?.guides !== undefined ? index : null;
      yield headXml(sheet, index, guided);
      let row = 1;
      for await (const { cells, total } of sheet.rows()) {
        row++;
        if (!total) lastRow = row;
        yield rowXml(
          sheet.table.columns.map((column, at) =>
            cellXml(lang, column.type, cells[at] ?? null, total, guideOf(guided, at)),
          ),
        );
      }
      if (row === 1 && sheet.table.empty !== '') yield rowXml([textXml(sheet.table.empty, 'empty')]);
      if (guided !== null) yield spareRowsXml(guided, sheet.table.columns.length);
      yield '</table:table>';
      filters.push(filterXml(sheet, index, lastRow));
    }
    yield `<table:database-ranges>${filters.join('')}</table:database-ranges>`;
    yield '</office:spreadsheet></office:body></office:document-content>';
  } finally {
    for (const sheet of sheets) await sheet.close();
  }
}

function columnStylesXml(sheet: OpenSheet, index: number): string {
  return sheet.widths
    .map(
      (width, at) =>
        `<style:style style:name="col${index}-${at}" style:family="table-column"><style:table-column-properties ` +
        `style:column-width="${(width * CM_PER_CHARACTER).toFixed(2)}cm"/></style:style>`,
    )
    .join('');
}

/** Opens a table; its header row is repeated on every page. */
function headXml({ name, table }: OpenSheet, index: number, guided: number | null): string {
  const columns = table.columns.map(
    (column, at) =>
      `<table:table-column table:style-name="col${index}-${at}" table:default-cell-style-name="${cellStyle(column.type, false)}"/>`,
  );
  return (
    `<table:table table:name="${xmlText(name)}" table:style-name="table">${columns.join('')}<table:table-header-rows>` +
    rowXml(table.columns.map((column, at) => textXml(column.label, 'header', guideOf(guided, at)))) +
    '</table:table-header-rows>'
  );
}

function filterXml({ name, widths }: OpenSheet, index: number, lastRow: number): string {
  const sheet = `'${name.replaceAll("'", "''")}'`;
  const range = `${sheet}.A1:${sheet}.${columnLetters(widths.length - 1)}${lastRow}`;
  return (
    `<table:database-range table:name="filter${index + 1}" table:target-range-address="${xmlText(range)}" ` +
    'table:display-filter-buttons="true" table:contains-header="true"/>'
  );
}

function rowXml(cells: readonly string[]): string {
  return `<table:table-row table:style-name="row">${cells.join('')}</table:table-row>`;
}

/** The attribute that ties a cell to the guide of its column. @param sheet null where it has none */
function guideOf(sheet: number | null, column: number): string {
  return sheet === null ? '' : ` table:content-validation-name="${validationName(sheet, column)}"`;
}

/** Empty rows for what people add; what they type stays as they type it. */
function spareRowsXml(sheet: number, columns: number): string {
  const cells = Array.from(
    { length: columns },
    (_, at) => `<table:table-cell table:style-name="${cellStyle('text', false)}"${guideOf(sheet, at)}/>`,
  );
  return `<table:table-row table:style-name="row" table:number-rows-repeated="${SPARE_ROWS}">${cells.join('')}</table:table-row>`;
}

function cellXml(lang: Lang, type: ColumnType, value: Cell, total: boolean, guide: string): string {
  const cell = typedCell(lang, type, value);
  const empty = guide === '' ? null : cellStyle('text', false);
  const style = total ? cellStyle(type, true) : null;
  if (cell === null) return `<table:table-cell${styleAttribute(style ?? empty)}${guide}/>`;
  // Where a column holds days and words, the words keep their own format.
  if (cell.kind === 'text')
    return textXml(cell.text, type === 'planDate' ? cellStyle('code', total) : style, guide);
  const shown = xmlText(cellText(lang, type, value));
  const typed =
    cell.kind === 'date'
      ? `office:value-type="date" office:date-value="${cell.day}"`
      : type === 'percent'
        ? `office:value-type="percentage" office:value="${cell.value / 100}"`
        : `office:value-type="float" office:value="${cell.value}"`;
  return `<table:table-cell${styleAttribute(style)}${guide} ${typed}><text:p>${shown}</text:p></table:table-cell>`;
}

function textXml(text: string, style: string | null, guide = ''): string {
  const lines = cleanText(text)
    .split('\n')
    .map((line) => `<text:p>${lineXml(line)}</text:p>`);
  return `<table:table-cell${styleAttribute(style)}${guide} office:value-type="string">${lines.join('')}</table:table-cell>`;
}

/** OpenDocument folds white space as HTML does: tabs, several blanks and those at the ends are elements. */
function lineXml(line: string): string {
  return xmlText(line)
    .replaceAll(/^ +| +$| {2,}/g, (blanks) => `<text:s text:c="${blanks.length}"/>`)
    .replaceAll('\t', '<text:tab/>');
}

function styleAttribute(style: string | null): string {
  return style === null ? '' : ` table:style-name="${style}"`;
}
