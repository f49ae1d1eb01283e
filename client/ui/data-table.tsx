/**
 * A table of things: semantic, sortable, with a column chooser, cards on phones and virtual rows when long.
 *
 *     const columns: DataColumn<Row>[] = [
 *       { id: 'code', header: t.code, cell: (m) => m.code, sortValue: (m) => m.code },
 *       { id: 'title', header: t.title, rowHeader: true, cell: (m) => <LinkKeepingView to={paths.measure(m.code)}>{m.title}</LinkKeepingView> },
 *       { id: 'days', header: t.drift, align: 'end', cell: (m) => <DeltaDays days={m.drift.daysAgainstFirst} /> },
 *     ];
 *     <DataTable caption={t.measures} columns={columns} rows={rows} rowKey={(m) => m.code} />
 *
 * Sorting in the browser: give columns a `sortValue`. Sorting on the server: mark columns `sortable` and pass
 * `sort` and `onSort` (keep it in the URL).
 */
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useText } from '../lib/i18n.ts';
import { ColumnChooser, type ColumnVisibility } from './column-chooser.tsx';
import { HeaderCell } from './header-cell.tsx';
import { PlainBody, type BodyProps, type BodyRow } from './table-body.tsx';
import { UI_TEXTS } from './texts.ts';

export interface DataColumn<T> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: T) => ReactNode;
  readonly align?: 'start' | 'end';
  /** The column that names the row (th scope=row, the card's title). At most one. */
  readonly rowHeader?: boolean;
  /** The server can sort by it (with onSort). */
  readonly sortable?: boolean;
  /** The browser sorts by it; null sorts last. */
  readonly sortValue?: (row: T) => string | number | null;
  /** Can be switched on by the reader, but starts hidden. */
  readonly hidden?: boolean;
  /** Holds buttons only: its header is for screen readers, and cards show no label. */
  readonly tools?: boolean;
  /** Least width in rem; long texts need one. */
  readonly minWidth?: number;
}

export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

/** From this many rows on, only the visible ones are rendered. */
const VIRTUAL_FROM = 100;

/** Comes only with the first long table; `lazy` forgets that the component is generic. */
const VirtualBody = lazy(() => import('./virtual-body.tsx')) as unknown as <T>(
  props: BodyProps<T>,
) => ReactNode;

/**
 * See the top of this file.
 * @param caption names the table; shown above it unless `captionHidden`
 * @param chooser offers the column chooser; default: when any column is hidden
 * @param empty shown instead of the table without rows
 */
export function DataTable<T extends object>(props: {
  caption: string;
  captionHidden?: boolean;
  columns: readonly DataColumn<T>[];
  rows: readonly T[];
  rowKey: (row: T) => string;
  sort?: Sort | null;
  onSort?: (sort: Sort) => void;
  initialSort?: Sort;
  chooser?: boolean;
  tools?: ReactNode;
  empty?: ReactNode;
}) {
  const t = useText(UI_TEXTS);
  const { columns, rows, onSort } = props;
  const [visibility, setVisibility] = useState<ColumnVisibility>(() =>
    Object.fromEntries(columns.filter((column) => column.hidden).map((column) => [column.id, false])),
  );
  const [ownSort, setOwnSort] = useState<Sort | null>(props.initialSort ?? null);
  const sort = (onSort ? props.sort : ownSort) ?? null;
  const shown = columns.filter((column) => visibility[column.id] !== false);
  const bodyRows: BodyRow<T>[] = (onSort ? rows : sorted(rows, columns, sort)).map((row) => ({
    key: props.rowKey(row),
    value: row,
  }));
  const chooser = props.chooser ?? columns.some((column) => column.hidden);
  if (rows.length === 0) return props.empty ?? <p className="muted">{t.emptyTable}</p>;
  const first = <PlainBody columns={shown} rows={bodyRows.slice(0, VIRTUAL_FROM)} />;
  return (
    <div className="data-table">
      {(chooser || props.tools) && (
        <div className="data-table__tools">
          {props.tools}
          {chooser && <ColumnChooser columns={columns} visibility={visibility} onChange={setVisibility} />}
        </div>
      )}
      <table aria-rowcount={rows.length + 1}>
        <caption className={props.captionHidden ? 'visually-hidden' : undefined}>{props.caption}</caption>
        <thead>
          <tr>
            {shown.map((column) => {
              const canSort = onSort ? column.sortable === true : column.sortValue !== undefined;
              const state =
                sort?.column !== column.id ? 'none' : sort.descending ? 'descending' : 'ascending';
              const next = { column: column.id, descending: state === 'ascending' };
              return (
                <HeaderCell
                  key={column.id}
                  label={column.header}
                  hidden={column.tools}
                  align={column.align}
                  minWidth={column.minWidth}
                  sorted={state}
                  onSort={canSort ? () => (onSort ?? setOwnSort)(next) : undefined}
                />
              );
            })}
          </tr>
        </thead>
        {bodyRows.length > VIRTUAL_FROM ? (
          <Suspense fallback={first}>
            <VirtualBody columns={shown} rows={bodyRows} />
          </Suspense>
        ) : (
          first
        )}
      </table>
    </div>
  );
}

/** The rows in the order of a column's values; unknown ones stand last in both directions, equal ones as they came. */
function sorted<T>(rows: readonly T[], columns: readonly DataColumn<T>[], sort: Sort | null): readonly T[] {
  const valueOf = columns.find((column) => column.id === sort?.column)?.sortValue;
  if (!sort || !valueOf) return rows;
  const direction = sort.descending ? -1 : 1;
  return rows
    .map((row) => ({ row, value: valueOf(row) }))
    .toSorted((a, b) => {
      if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
      return direction * compareValues(a.value, b.value);
    })
    .map(({ row }) => row);
}

function compareValues(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a).localeCompare(String(b), 'de', { numeric: true });
}
