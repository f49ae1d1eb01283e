import { cleanText, xmlText } from './text.ts';
import type { Workbook } from './workbook.ts';

/** The parts of an OpenDocument spreadsheet (ISO/IEC 26300, 1.2) beside its content. */

export const ODS_MIMETYPE = 'application/vnd.oasis.opendocument.spreadsheet';
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns';

/** Opens the root element of a part with the namespaces that the parts use. */
export function rootXml(name: string): string {
  return (
    `${DECLARATION}<office:${name} xmlns:office="${OASIS}:office:1.0" xmlns:table="${OASIS}:table:1.0" ` +
    `xmlns:text="${OASIS}:text:1.0" xmlns:style="${OASIS}:style:1.0" xmlns:fo="${OASIS}:xsl-fo-compatible:1.0" ` +
    `xmlns:number="${OASIS}:datastyle:1.0" xmlns:meta="${OASIS}:meta:1.0" xmlns:config="${OASIS}:config:1.0" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2">'
  );
}

/** What is in the file, and of which type. */
export function manifestXml(): string {
  const entry = (path: string, type: string, version = '') =>
    `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"${version}/>`;
  return (
    `${DECLARATION}<manifest:manifest xmlns:manifest="${OASIS}:manifest:1.0" manifest:version="1.2">` +
    entry('/', ODS_MIMETYPE, ' manifest:version="1.2"') +
    ['meta.xml', 'settings.xml', 'styles.xml', 'content.xml']
      .map((path) => entry(path, 'text/xml'))
      .join('') +
    '</manifest:manifest>'
  );
}

/** Title, language and day of the workbook. */
export function metaXml(workbook: Workbook): string {
  return (
    `${rootXml('document-meta')}<office:meta><dc:title>${xmlText(cleanText(workbook.title))}</dc:title>` +
    `<dc:language>${locale(workbook)}</dc:language><meta:creation-date>${workbook.day}T00:00:00</meta:creation-date>` +
    `<dc:date>${workbook.day}T00:00:00</dc:date></office:meta></office:document-meta>`
  );
}

/** The language of all cells; landscape A4, as wide as the page, the title and the page of how many beneath. */
export function stylesXml(workbook: Workbook): string {
  const [language, country] = locale(workbook).split('-');
  return (
    `${rootXml('document-styles')}<office:styles><style:default-style style:family="table-cell"><style:text-properties ` +
    `fo:font-family="'Liberation Sans', Arial" fo:font-size="10pt" fo:language="${language}" fo:country="${country}"/></style:default-style>` +
    '<style:style style:name="Default" style:family="table-cell"/></office:styles><office:automatic-styles>' +
    '<style:page-layout style:name="page"><style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm" ' +
    'style:print-orientation="landscape" fo:margin="1.3cm" style:scale-to-X="1" style:scale-to-Y="0"/>' +
    '<style:footer-style><style:header-footer-properties fo:min-height="0.6cm" fo:margin-top="0.3cm"/></style:footer-style></style:page-layout>' +
    '</office:automatic-styles><office:master-styles><style:master-page style:name="Default" style:page-layout-name="page">' +
    `<style:footer><style:region-left><text:p>${xmlText(cleanText(workbook.title))}</text:p></style:region-left>` +
    '<style:region-right><text:p><text:page-number>1</text:page-number> / <text:page-count>1</text:page-count></text:p></style:region-right>' +
    '</style:footer></style:master-page></office:master-styles></office:document-styles>'
  );
}

/** Freezes the header row of every sheet. */
export function settingsXml(sheets: readonly string[]): string {
  const item = (name: string, type: string, value: string | number) =>
    `<config:config-item config:name="${name}" config:type="${type}">${value}</config:config-item>`;
  const tables = sheets.map(
    (name) =>
      `<config:config-item-map-entry config:name="${xmlText(name)}">` +
      item('CursorPositionX', 'int', 0) +
      item('CursorPositionY', 'int', 1) +
      item('HorizontalSplitMode', 'short', 0) +
      item('VerticalSplitMode', 'short', 2) +
      item('HorizontalSplitPosition', 'int', 0) +
      item('VerticalSplitPosition', 'int', 1) +
      item('ActiveSplitRange', 'short', 2) +
      item('PositionLeft', 'int', 0) +
      item('PositionRight', 'int', 0) +
      item('PositionTop', 'int', 0) +
      item('PositionBottom', 'int', 1) +
      '</config:config-item-map-entry>',
  );
  return (
    `${rootXml('document-settings')}<office:settings>` +
    '<config:config-item-set xmlns:ooo="http://openoffice.org/2004/office" config:name="ooo:view-settings">' +
    '<config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>' +
    item('ViewId', 'string', 'view1') +
    `<config:config-item-map-named config:name="Tables">${tables.join('')}</config:config-item-map-named>` +
    item('ActiveTable', 'string', xmlText(sheets[0] ?? '')) +
    '</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set>' +
    '</office:settings></office:document-settings>'
  );
}

function locale(workbook: Workbook): string {
  return workbook.lang === 'de' ? 'de-DE' : 'en-GB';
}
