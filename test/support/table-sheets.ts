import type { Cell, Column, ColumnType } from '../../shared/report/report-model.ts';
import type { Sheet, Workbook } from '../../server/exports/tables/workbook.ts';
import type { Lang } from '../../shared/i18n/index.ts';

/** A sheet with one column of each given type. */
export function sheetWith(types: readonly ColumnType[], rows: Sheet['rows'], title = 'Tabelle'): Sheet {
  const columns = types.map((type, index): Column => ({
    key: `c${index}`,
    label: `Spalte ${index + 1}`,
    type,
    weight: 1,
  }));
  return { table: { id: 'sheet', title, columns, total: false, empty: 'Es gibt nichts.' }, rows };
}

export function workbookWith(sheets: readonly Sheet[], lang: Lang = 'de'): Workbook {
  return { title: 'Arbeitsmappe', lang, day: '2021-10-15', sheets };
}

const TWELVE: readonly ColumnType[] = [
  'code',
  'text',
  'light',
  'planDate',
  'day',
  'integer',
  'decimal',
  'percent',
  'days',
  'text',
  'text',
  'code',
];

/**
 * A long list of twelve columns, a row at a time.
 * @param onRow is told the number of each row when it is asked for
 */
export function longSheet(rows: number, onRow: (row: number) => void = () => {}): Sheet {
  // oxlint-disable-next-line typescript/require-await -- a list from a database is asynchronous
  async function* list(): AsyncGenerator<readonly Cell[]> {
    for (let n = 0; n < rows; n++) {
      onRow(n);
      yield [
        `M-${String(n).padStart(6, '0')}`,
        `Einführung der elektronischen Verwaltungsakte in der Gemeinde Nummer ${n}`,
        n % 2 === 0 ? 'RED' : 'GREEN',
        n % 3 === 0 ? '2021-Q4' : '2022-06-30',
        '2021-10-15',
        n,
        n / 7,
        n % 101,
        (n % 90) - 45,
        n % 5 === 0 ? null : 'Staatsministerium des Innern',
        'in Umsetzung',
        String(10_000 + (n % 575)),
      ];
    }
  }
  return sheetWith(TWELVE, list(), 'Lange Liste');
}
