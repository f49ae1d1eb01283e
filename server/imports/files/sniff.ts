import { fileFault } from './refuse.ts';
import type { FileMessageKey } from './messages.ts';

/** What files begin with that people take for tables. */
const NO_TABLES: readonly (readonly [start: string, key: FileMessageKey])[] = [
  ['%PDF', 'importPdf'],
  ['\u0089PNG', 'importPicture'],
  ['\u00ff\u00d8\u00ff', 'importPicture'],
  ['GIF8', 'importPicture'],
  ['BM', 'importPicture'],
  ['II*\0', 'importPicture'],
  ['MM\0*', 'importPicture'],
  ['{\\rtf', 'importNoText'],
  ['\u001f\u008b', 'importOtherArchive'],
  ['7z\u00bc\u00af', 'importOtherArchive'],
  ['Rar!', 'importOtherArchive'],
];
/** A ZIP file, also one that is empty or a part of several. */
const ARCHIVE = ['PK\u0003\u0004', 'PK\u0005\u0006', 'PK\u0007\u0008'];
/** Compound file of Microsoft: .xls, .doc, and the shell of encrypted XLSX. */
const COMPOUND = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1';
const ENCRYPTED_STREAM = Buffer.from('EncryptedPackage', 'utf16le');
const WEB_PAGE = /^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|table|meta|style|div)\b/i;
/** A web page in one file, as Excel saves it. */
const WEB_ARCHIVE = /^(?:MIME-Version:|Content-Type: multipart\/)/i;
const XML = /^\s*<\?xml\b/i;
const HEAD = 2_048;

/**
 * Tells by the content, never by a name, how a file is to be read.
 * @throws AppError BAD_USER_INPUT for what is known and no table, with what to do
 */
export function sniff(bytes: Uint8Array): 'zip' | 'text' {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD)).toString('latin1');
  if (ARCHIVE.some((start) => head.startsWith(start))) return 'zip';
  if (head.startsWith(COMPOUND)) {
    const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    throw fileFault(whole.includes(ENCRYPTED_STREAM) ? 'importEncrypted' : 'importOldExcel');
  }
  const known = NO_TABLES.find(([start]) => head.startsWith(start));
  // 'BM' and others may begin a word: only what is no text is a picture.
  if (known && (known[0].length > 2 || hasControl(head))) throw fileFault(known[1]);
  const text = head.replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '').replaceAll('\0', '');
  if (WEB_PAGE.test(text) || WEB_ARCHIVE.test(text)) throw fileFault('importHtml');
  if (XML.test(text)) throw fileFault(/<html\b/i.test(text) ? 'importHtml' : 'importXml');
  return 'text';
}

function hasControl(head: string): boolean {
  // oxlint-disable-next-line no-control-regex -- finding control characters is what it is for
  return /[\u0000-\u0008\u000e-\u001a]/.test(head);
}
