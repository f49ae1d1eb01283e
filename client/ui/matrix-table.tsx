import { fairPercent } from '../lib/fair-share.ts';
import { useFormat } from '../lib/format.ts';
import { useText } from '../lib/i18n.ts';
import type { ReactNode } from 'react';
import { LinkKeepingView } from './link-keeping-view.tsx';
import { ScrollRegion } from './scroll-region.tsx';
import { UI_TEXTS } from './texts.ts';

export interface MatrixColumn {
  readonly key: string;
  /** What the header shows, such as a Light. */
  readonly header: ReactNode;
  /** The header in words, for the names of the cells' links. */
  readonly name: string;
}

export interface MatrixRow {
  readonly key: string;
  readonly header: ReactNode;
  readonly name: string;
  /** Counts by column key; a missing one is 0. */
  readonly counts: Readonly<Record<string, number>>;
}

/**
 * Counts by row and column with sums; each count that is not 0 links to the rows behind it and says its share of the
 * row's sum, which stands first as the denominator. Rows are shown in the order given.
 * @param cornerLabel names the row headers' column
 * @param own key of the reader's own row, which is marked with the label
 * @param linkTo address of the list behind a cell; column null is the whole row, row null the whole column
 */
export function MatrixTable(props: {
  caption: string;
  cornerLabel: string;
  columns: readonly MatrixColumn[];
  rows: readonly MatrixRow[];
  own?: { readonly key: string; readonly label: string };
  linkTo?: (row: string | null, column: string | null) => string;
}) {
  const t = useText(UI_TEXTS);
  const sum = (rows: readonly MatrixRow[], column: string | null) =>
    rows.reduce((total, row) => {
      const keys = column === null ? props.columns.map((each) => each.key) : [column];
      return total + keys.reduce((subtotal, key) => subtotal + (row.counts[key] ?? 0), 0);
    }, 0);
  const cell = (row: MatrixRow | null, column: MatrixColumn | null) => (
    <Count
      count={sum(row ? [row] : props.rows, column?.key ?? null)}
      total={column && sum(row ? [row] : props.rows, null)}
      name={`${row?.name ?? t.sum}, ${column?.name ?? t.sum}`}
      to={props.linkTo?.(row?.key ?? null, column?.key ?? null)}
    />
  );
  return (
    <ScrollRegion label={props.caption}>
      <table className="matrix">
        <caption className="visually-hidden">{props.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{props.cornerLabel}</th>
            <th scope="col" className="cell--end">
              {t.sum}
            </th>
            {props.columns.map((column) => (
              <th key={column.key} scope="col" className="cell--end">
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={row.key} className={row.key === props.own?.key ? 'matrix__own' : undefined}>
              <th scope="row">
                {row.header}
                {row.key === props.own?.key && <span className="matrix__you"> {props.own.label}</span>}
              </th>
              <td className="cell--end cell--sum">{cell(row, null)}</td>
              {props.columns.map((column) => (
                <td key={column.key} className="cell--end">
                  {cell(row, column)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t.sum}</th>
            <td className="cell--end cell--sum">{cell(null, null)}</td>
            {props.columns.map((column) => (
              <td key={column.key} className="cell--end cell--sum">
                {cell(null, column)}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </ScrollRegion>
  );
}

/** A count and, from a sum that bears one, its share; @param total null for the sum itself */
function Count(props: { count: number; total: number | null; name: string; to: string | undefined }) {
  const format = useFormat();
  const { count, total, to } = props;
  const written = format.number(count);
  if (count === 0) return <span className="matrix__zero">0</span>;
  const percent = total === null ? null : fairPercent({ count, total });
  const share = percent === null ? null : format.percent(percent);
  return (
    <>
      {to === undefined ? (
        written
      ) : (
        <LinkKeepingView to={to} label={`${written} – ${props.name}`}>
          {written}
        </LinkKeepingView>
      )}
      {share && <span className="matrix__share"> {share}</span>}
    </>
  );
}
