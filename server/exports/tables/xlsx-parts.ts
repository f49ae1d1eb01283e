import { cleanText, cutText, xmlText } from './text.ts';
import type { Workbook } from './workbook.ts';

/** The parts of an XLSX file beside its sheets (ECMA-376): what it holds, where, and its properties. */

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A sheet that is written: its name and the cells of its table, the header among them. */
export interface WrittenSheet {
  readonly name: string;
  readonly lastColumn: string;
  /** Last row of what the filter hides and shows. */
  readonly lastRow: number;
}

/** What is in the file, and of which type. @param sheets how many */
export function contentTypesXml(sheets: number): string {
  const override = (path: string, type: string) => `<Override PartName="${path}" ContentType="${type}"/>`;
  return (
    `<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override('/xl/workbook.xml', `${SHEET_TYPE}.sheet.main+xml`) +
    numbers(sheets)
      .map((n) => override(`/xl/worksheets/sheet${n}.xml`, `${SHEET_TYPE}.worksheet+xml`))
      .join('') +
    override('/xl/styles.xml', `${SHEET_TYPE}.styles+xml`) +
    override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
    '</Types>'
  );
}

/** Where the workbook and its properties are. */
export function rootRelationsXml(): string {
  return relations([
    [`${OFFICE}/relationships/officeDocument`, 'xl/workbook.xml'],
    [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
  ]);
}

/** Where the sheets and the styles are. @param sheets how many */
export function workbookRelationsXml(sheets: number): string {
  return relations([
    ...numbers(sheets).map((n) => [`${OFFICE}/relationships/worksheet`, `worksheets/sheet${n}.xml`] as const),
    [`${OFFICE}/relationships/styles`, 'styles.xml'],
  ]);
}

/** Title, language and day of the workbook. */
export function corePropertiesXml(workbook: Workbook): string {
  const moment = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${workbook.day}T00:00:00Z</dcterms:${name}>`;
  return (
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${xmlText(cleanText(workbook.title))}</dc:title><dc:language>${workbook.lang}</dc:language>` +
    `${moment('created')}${moment('modified')}</cp:coreProperties>`
  );
}

/** The list of sheets; what their filters cover, and that their header is printed on every page. */
export function workbookXml(sheets: readonly WrittenSheet[]): string {
  const list = sheets.map(
    ({ name }, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const names = sheets.flatMap(({ name, lastColumn, lastRow }, index) => {
    const sheet = xmlText(`'${name.replaceAll("'", "''")}'`);
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${sheet}!$A$1:$${lastColumn}$${lastRow}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${sheet}!$1:$1</definedName>`,
    ];
  });
  return (
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships"><bookViews><workbookView activeTab="0"/></bookViews>` +
    `<sheets>${list.join('')}</sheets><definedNames>${names.join('')}</definedNames></workbook>`
  );
}

/** Landscape A4, as wide as the page; title, and the page of how many, beneath. */
export function pageXml(workbook: Workbook): string {
  const title = cutText(cleanText(workbook.title), 200, '…').replaceAll('&', '&&');
  return (
    '<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.75" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
    `<headerFooter><oddFooter>${xmlText(`&L${title}&R&P / &N`)}</oddFooter></headerFooter>`
  );
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const list = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
