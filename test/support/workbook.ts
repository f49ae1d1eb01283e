import { zipSync } from 'fflate';

const TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
const RELATIONS =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>';
export const WORKBOOK =
  '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>';
export const SHEET =
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>y</t></is></c></row></sheetData></worksheet>';

/** A workbook of Excel, some of whose parts are others. */
export function workbook(parts: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array {
  const whole = {
    '[Content_Types].xml': TYPES,
    'xl/workbook.xml': `<?xml version="1.0"?>${WORKBOOK}`,
    'xl/_rels/workbook.xml.rels': RELATIONS,
    'xl/worksheets/sheet1.xml': `<?xml version="1.0"?>${SHEET}`,
    ...parts,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(whole).map(([name, part]) => [
        name,
        typeof part === 'string' ? Buffer.from(part) : part,
      ]),
    ),
  );
}

/** A workbook whose sheet holds these texts, each in a cell of its own that is no formula whatever it says. */
export function textWorkbook(rows: readonly (readonly string[])[], afterRows = ''): Uint8Array {
  const escaped = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  const cells = rows.map((row) => {
    const written = row.map((text) => `<c t="inlineStr"><is><t>${escaped(text)}</t></is></c>`);
    return `<row>${written.join('')}</row>`;
  });
  const sheet = `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${cells.join('')}</sheetData>${afterRows}</worksheet>`;
  return workbook({ 'xl/worksheets/sheet1.xml': sheet });
}
