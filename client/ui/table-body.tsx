import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState, type ReactNode, type Ref } from 'react';

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

interface BodyProps<T> {
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

const ESTIMATED_ROW = 44;
const OVERSCAN = 12;

/** Only the rows in the window and some around; rows are measured, so cards of any height work. */
export function VirtualBody<T>({ columns, rows }: BodyProps<T>) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [scrollMargin, setScrollMargin] = useState(0);
  useLayoutEffect(() => {
    const top = body.current?.getBoundingClientRect().top;
    if (top !== undefined) setScrollMargin(top + window.scrollY);
  }, [rows.length]);
  // oxlint-disable-next-line react/incompatible-library -- concerns React Compiler only, which is not in use
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => ESTIMATED_ROW,
    overscan: OVERSCAN,
    scrollMargin,
    getItemKey: (index) => rows[index]?.key ?? index,
  });
  const items = virtualizer.getVirtualItems();
  const before = (items[0]?.start ?? scrollMargin) - scrollMargin;
  const after = virtualizer.getTotalSize() - ((items.at(-1)?.end ?? scrollMargin) - scrollMargin);
  return (
    <tbody ref={body}>
      {before > 0 && <Spacer height={before} />}
      {items.map((item) => {
        const row = rows[item.index];
        return (
          row && (
            <TableRow
              key={row.key}
              row={row}
              columns={columns}
              index={item.index}
              ref={virtualizer.measureElement}
            />
          )
        );
      })}
      {after > 0 && <Spacer height={after} />}
    </tbody>
  );
}

function TableRow<T>({
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

/** Stands for the rows that are not rendered. */
function Spacer({ height }: { height: number }) {
  return <tr aria-hidden="true" className="table-spacer" style={{ blockSize: height }} />;
}
