import { cellBudget, type OnRows, SheetCollector } from '../collect-sheet.ts';
import type { RawFile } from '../raw-file.ts';
import { fileOf } from '../raw-file-of.ts';
import type { Archive } from '../zip/archive.ts';
import { readXlsxSheet } from './read-sheet.ts';
import { readWorkbookParts } from './workbook-parts.ts';

/**
 * Reads a workbook of Excel (ECMA-376, transitional and strict): its visible sheets, with the values that are stored and
 * the formats that say which numbers are days and percentages. Filtered rows are read too.
 * @throws AppError BAD_USER_INPUT where it is damaged, too large, or no sheet can be imported
 */
export function readXlsx(archive: Archive, onRows: OnRows): RawFile {
  const parts = readWorkbookParts(archive);
  const budget = cellBudget(onRows);
  const sheets = parts.sheets
    .filter(({ hidden }) => !hidden)
    .map(({ name, path }) => {
      const collector = new SheetCollector(name, budget);
      readXlsxSheet(archive, path, parts, collector);
      return collector.finish();
    });
  const hidden = parts.sheets.filter((sheet) => sheet.hidden).map(({ name }) => name);
  return fileOf('xlsx', sheets, hidden);
}
