import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState } from 'react';
import { TableRow, type BodyProps } from './table-body.tsx';

const ESTIMATED_ROW = 44;
const OVERSCAN = 12;

/** Only the rows in the window and some around; rows are measured, so cards of any height work. */
export default function VirtualBody<T>({ columns, rows }: BodyProps<T>) {
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

/** Stands for the rows that are not rendered. */
function Spacer({ height }: { height: number }) {
  return <tr aria-hidden="true" className="table-spacer" style={{ blockSize: height }} />;
}
