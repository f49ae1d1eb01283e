import type { Table } from '../../shared/report/report-model.ts';
import { writeCsv } from '../../server/exports/tables/csv.ts';
import { writeOds } from '../../server/exports/tables/ods.ts';
import { sheetOf } from '../../server/exports/tables/workbook.ts';
import { writeXlsx } from '../../server/exports/tables/xlsx.ts';
import type { Lang } from '../../shared/i18n/index.ts';

export const TABLE_FORMATS = ['xlsx', 'ods', 'csv'] as const;

/** A table as a file. */
export async function tableBytes(
  table: Table,
  format: (typeof TABLE_FORMATS)[number],
  lang: Lang,
): Promise<Uint8Array> {
  const workbook = { title: 'Vorlage', lang, day: '2021-10-15', sheets: [sheetOf(table)] };
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('no sheet');
  const chunks = { xlsx: writeXlsx, ods: writeOds }[format as 'xlsx' | 'ods'];
  const parts: Uint8Array[] = [];
  for await (const part of chunks ? chunks(workbook) : writeCsv(lang, sheet)) parts.push(part);
  return Buffer.concat(parts);
}
