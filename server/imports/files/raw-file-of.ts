import type { RawFile, RawSheet } from './raw-file.ts';
import { fileFault } from './refuse.ts';

const NAMES_MAX = 200;

/**
 * A file of its sheets; null stands for one that holds nothing.
 * @throws AppError BAD_USER_INPUT where none of them can be imported: what is wrong with the first
 */
export function fileOf(
  format: RawFile['format'],
  read: readonly (RawSheet | null)[],
  hidden: readonly string[],
): RawFile {
  const sheets = read.filter((sheet) => sheet !== null);
  const [first] = sheets;
  if (!first && hidden.length > 0) throw fileFault('importHiddenOnly', { sheets: listOf(hidden) });
  if (!first) throw fileFault('importEmpty');
  if (sheets.every(({ refusal }) => refusal !== null)) {
    const worst = sheets.find(({ refusal }) => refusal?.key !== 'importEmpty') ?? first;
    throw fileFault(worst.refusal?.key ?? 'importEmpty', worst.refusal?.params);
  }
  return { format, sheets, hidden };
}

/**
 * The sheet of a name, or the first from which something can be imported.
 * @throws AppError BAD_USER_INPUT where there is none of the name, or nothing can be imported from it
 */
export function chooseSheet({ sheets, hidden }: RawFile, name: string | null = null): RawSheet {
  const sheet = sheets.find((each) => (name === null ? each.refusal === null : each.name === name));
  if (!sheet) {
    if (name !== null && hidden.includes(name)) throw fileFault('importHiddenOnly', { sheets: name });
    const names = listOf(sheets.map((each) => each.name));
    throw fileFault('importSheetUnknown', { sheet: (name ?? '').slice(0, NAMES_MAX), sheets: names });
  }
  if (sheet.refusal) throw fileFault(sheet.refusal.key, sheet.refusal.params);
  return sheet;
}

function listOf(names: readonly string[]): string {
  return names.join(', ').slice(0, NAMES_MAX);
}
