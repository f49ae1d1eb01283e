import type { Lang } from '../../../shared/i18n/index.ts';
import type { Cell, Column, ColumnType, Table } from '../../../shared/report/report-model.ts';
import type { ImportColumn } from './import-kind.ts';

/** How columns of files are written; all others are texts. */
const TYPES: Partial<Record<ImportColumn['type'], ColumnType>> = {
  code: 'code',
  integer: 'integer',
  percent: 'integer',
  day: 'day',
  planDate: 'planDate',
};

/**
 * A table that an import reads again.
 * @param name of what it holds
 * @param rows values by field; what is missing stays empty
 */
export function importTable(
  name: string,
  columns: readonly ImportColumn[],
  lang: Lang,
  rows: readonly Readonly<Record<string, Cell | undefined>>[],
): Table {
  return {
    id: name.toLowerCase(),
    title: name,
    columns: columns.map(({ field, label, type }): Column => ({
      key: field,
      label: label[lang],
      type: TYPES[type] ?? 'text',
      weight: 1,
    })),
    rows: rows.map((row) => columns.map(({ field }) => row[field] ?? null)),
    total: false,
    empty: '',
  };
}
