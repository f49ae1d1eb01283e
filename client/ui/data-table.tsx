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
 * `sort` and `onSort` (keep it in the URL). Columns and rows should be memoised where the table is long.
 */
import {
  columnVisibilityFeature,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
  type ColumnVisibilityState,
  type SortingState,
} from '@tanstack/react-table';
import { useMemo, useState, type ReactNode } from 'react';
import { useText } from '../lib/i18n.ts';
import { ColumnChooser } from './column-chooser.tsx';
import { HeaderCell } from './header-cell.tsx';
import { PlainBody, VirtualBody, type BodyRow } from './table-body.tsx';
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

const features = tableFeatures({
  columnVisibilityFeature,
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
});

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
  const [visibility, setVisibility] = useState<ColumnVisibilityState>(() =>
    Object.fromEntries(columns.filter((column) => column.hidden).map((column) => [column.id, false])),
  );
  const [ownSort, setOwnSort] = useState<SortingState>(() => sortingState(props.initialSort));
  const definitions = useMemo(() => columns.map((column) => definition(column)), [columns]);
  const data = useMemo(() => [...rows], [rows]);
  const sorting = onSort ? sortingState(props.sort) : ownSort;
  const table = useTable({
    features,
    columns: definitions,
    data,
    getRowId: props.rowKey,
    manualSorting: onSort !== undefined,
    enableSortingRemoval: false,
    enableMultiSort: false,
    sortDescFirst: false,
    state: { columnVisibility: visibility, sorting },
    onColumnVisibilityChange: setVisibility,
    onSortingChange: (update) => {
      const next = typeof update === 'function' ? update(sorting) : update;
      if (!onSort) setOwnSort(next);
      else if (next[0]) onSort({ column: next[0].id, descending: next[0].desc });
    },
  });
  const shown = columns.filter((column) => visibility[column.id] !== false);
  const bodyRows: BodyRow<T>[] = table
    .getRowModel()
    .rows.map((row) => ({ key: row.id, value: row.original }));
  const chooser = props.chooser ?? columns.some((column) => column.hidden);
  if (rows.length === 0) return props.empty ?? <p className="muted">{t.emptyTable}</p>;
  const Body = bodyRows.length > VIRTUAL_FROM ? VirtualBody : PlainBody;
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
              return (
                <HeaderCell
                  key={column.id}
                  label={column.header}
                  hidden={column.tools}
                  align={column.align}
                  minWidth={column.minWidth}
                  sorted={
                    sorting[0]?.id === column.id ? (sorting[0].desc ? 'descending' : 'ascending') : 'none'
                  }
                  onSort={canSort ? () => table.getColumn(column.id)?.toggleSorting() : undefined}
                />
              );
            })}
          </tr>
        </thead>
        <Body columns={shown} rows={bodyRows} />
      </table>
    </div>
  );
}

function sortingState(sort: Sort | null | undefined): SortingState {
  return sort ? [{ id: sort.column, desc: sort.descending }] : [];
}

function definition<T extends object>(column: DataColumn<T>): ColumnDef<typeof features, T> {
  const { sortValue } = column;
  return {
    id: column.id,
    header: column.header,
    accessorFn: (row: T) => sortValue?.(row) ?? undefined,
    sortUndefined: 'last',
    sortFn: (a, b, id) => compareValues(a.getValue(id), b.getValue(id)),
  };
}

function compareValues(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a).localeCompare(String(b), 'de', { numeric: true });
}
