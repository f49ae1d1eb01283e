import type { ReactNode, Ref } from 'react';

/** What a body needs to know of a column. */
export interface BodyColumn<T> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: T) => ReactNode;
  readonly align?: 'start' | 'end';
  readonly rowHeader?: boolean;
  readonly tools?: boolean;
}

export interface BodyRow<T> {
  readonly key: string;
  readonly value: T;
}

/** Which cells of which rows. */
export interface BodyProps<T> {
  readonly columns: readonly BodyColumn<T>[];
  readonly rows: readonly BodyRow<T>[];
}

/** All rows. */
export function PlainBody<T>({ columns, rows }: BodyProps<T>) {
  return (
    <tbody>
      {rows.map((row, index) => (
        <TableRow key={row.key} row={row} columns={columns} index={index} />
      ))}
    </tbody>
  );
}

/** One row, cells as the columns say. */
export function TableRow<T>({
  row,
  columns,
  index,
  ref,
}: {
  row: BodyRow<T>;
  columns: readonly BodyColumn<T>[];
  index: number;
  ref?: Ref<HTMLTableRowElement>;
}) {
  return (
    <tr ref={ref} data-index={index} aria-rowindex={index + 2}>
      {columns.map((column) => {
        const className = column.tools ? 'cell--tools' : column.align === 'end' ? 'cell--end' : undefined;
        const content = column.cell(row.value);
        return column.rowHeader ? (
          <th key={column.id} scope="row" className={className}>
            {content}
          </th>
        ) : (
          <td key={column.id} className={className} data-label={column.tools ? undefined : column.header}>
            {content}
          </td>
        );
      })}
    </tr>
  );
}
