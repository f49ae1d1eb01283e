/** A table as spreadsheet programs put it on the clipboard: rows of cells. */
export type PastedTable = readonly (readonly string[])[];

/**
 * Reads what Excel and LibreOffice copy: a tab between cells, a line break between rows, and quotation marks (doubled
 * inside) around a cell that holds a tab, a line break or quotation marks itself. Empty rows are left out.
 */
export function readPasted(text: string): PastedTable {
  const rows: string[][] = [];
  let row: string[] = [];
  let place = 0;
  while (place < text.length) {
    const { cell, next } = readCell(text, place);
    row.push(cell);
    const after = text[next];
    place = next + (after === '\r' && text[next + 1] === '\n' ? 2 : 1);
    if (after === '\t') {
      // A tab at the very end still begins one more cell.
      if (place === text.length) row.push('');
      continue;
    }
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows.filter((cells) => cells.some((cell) => cell.trim() !== ''));
}

/** Is it a table: a row of headers and at least one more? */
export function isTable(table: PastedTable): boolean {
  return table.length > 1;
}

/** Columns of the widest row. */
export function widthOf(table: PastedTable): number {
  return Math.max(0, ...table.map((row) => row.length));
}

/** The table as a CSV file that means the same; every cell is quoted, so that nothing in it can be mistaken. */
export function csvFile(table: PastedTable, name: string): File {
  const lines = table.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';'));
  return new File([`\uFEFF${lines.join('\r\n')}\r\n`], name, { type: 'text/csv' });
}

/** A file that was copied, or else the copied text. @returns whether there was either */
export function takePasted(
  data: Pick<DataTransfer, 'files' | 'getData'>,
  onFile: (file: File) => void,
  onText: (text: string) => void,
): boolean {
  const text = data.getData('text/plain');
  const file = data.files[0];
  // Excel puts a picture of the table beside its text.
  if (text !== '') onText(text);
  else if (file) onFile(file);
  return text !== '' || file !== undefined;
}

/** One cell from a place on, and the place behind it: a tab, a line break or the end. */
function readCell(text: string, start: number): { readonly cell: string; readonly next: number } {
  const quoted = text[start] === '"' ? readQuoted(text, start) : null;
  if (quoted) return quoted;
  let next = start;
  while (next < text.length && !endsCell(text[next])) next += 1;
  return { cell: text.slice(start, next), next };
}

/** Null where the quotation marks are the cell's own, such as in »"Digital" oder nicht«. */
function readQuoted(text: string, start: number): { readonly cell: string; readonly next: number } | null {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  const after = text[end + 1];
  if (end === -1 || (after !== undefined && !endsCell(after))) return null;
  return { cell: text.slice(start + 1, end).replaceAll('""', '"'), next: end + 1 };
}

function endsCell(sign: string | undefined): boolean {
  return sign === '\t' || sign === '\n' || sign === '\r';
}
