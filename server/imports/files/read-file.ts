import type { OnRows } from './collect-sheet.ts';
import { readCsv } from './csv/read-csv.ts';
import { FILE_MAX } from './limits.ts';
import { readOds } from './ods/read-ods.ts';
import type { RawFile } from './raw-file.ts';
import { fileFault } from './refuse.ts';
import { sniff } from './sniff.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';
import { Archive } from './zip/archive.ts';

const MEGABYTE = 1024 * 1024;

/**
 * Reads a table of Excel (XLSX), OpenDocument (ODS) or CSV, told by its content. Takes the thread for as long as it
 * lasts: the server calls readFileAside.
 * @throws AppError BAD_USER_INPUT for all that is no such table, with a sentence that says what to do
 */
export function readFile(bytes: Uint8Array, onRows: OnRows = () => {}): RawFile {
  if (bytes.length === 0) throw fileFault('importEmpty');
  if (bytes.length > FILE_MAX) throw fileFault('importFileTooLarge', { max: FILE_MAX / MEGABYTE });
  if (sniff(bytes) === 'text') return readCsv(bytes, onRows);
  const archive = new Archive(bytes);
  const names = archive.names();
  if (names.some(isMacro)) throw fileFault('importMacros');
  if (archive.has('xl/workbook.bin')) throw fileFault('importBinaryExcel');
  if (archive.has('[Content_Types].xml') && names.some((name) => name.startsWith('xl/')))
    return readXlsx(archive, onRows);
  if (isSpreadsheet(archive)) return readOds(archive, onRows);
  throw fileFault('importOtherArchive');
}

/** Programs in a workbook: VBA, the sheets of old Excel that are programs, and the scripts of OpenDocument. */
function isMacro(name: string): boolean {
  return /(?:^|\/)vbaproject\.bin$|^xl\/macrosheets\/|^(?:basic|scripts)\/.+\.(?:xml|xlb|py|js|bsh)$/.test(
    name,
  );
}

/** OpenDocument says in its first part what it is; templates are tables too. */
function isSpreadsheet(archive: Archive): boolean {
  if (!archive.has('mimetype') || !archive.has('content.xml')) return false;
  let type = '';
  archive.unpack('mimetype', (bytes) => {
    if (type.length < MEGABYTE) type += Buffer.from(bytes).toString('latin1');
  });
  return /^application\/vnd\.oasis\.opendocument\.spreadsheet(?:-template)?\s*$/.test(type);
}
