import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { comparisonLink } from '../../lib/paths.ts';
import { COMPARISON_PARAMS } from './comparison-params.ts';
import { COMPARISON_TEXTS } from './comparison-texts.ts';
import type { RevisionComparison } from './content-change.ts';

type Count = RevisionComparison['counts'][number];

const COLUMNS = ['added', 'removed', 'changed', 'weakened', 'unchanged'] as const;

/** How many things of each kind changed and how; a kind leads to its changes, the weakened to theirs. */
export function ComparisonCounts({ comparison }: { comparison: RevisionComparison }) {
  const t = useText(COMPARISON_TEXTS);
  const format = useFormat();
  const { counts } = comparison;
  const pair = comparisonLink(comparison.base.number, comparison.head.number);
  const sum = (column: (typeof COLUMNS)[number]) => counts.reduce((total, count) => total + count[column], 0);
  const cell = (value: number, column: string, to: string | null) =>
    value === 0 ? (
      <span className="matrix__zero">0</span>
    ) : column === 'weakened' && to ? (
      <LinkKeepingView to={to}>{format.number(value)}</LinkKeepingView>
    ) : (
      format.number(value)
    );
  const kindPath = (count: Count) => `${pair}&${COMPARISON_PARAMS.kind}=${count.kind}`;
  return (
    <ScrollRegion label={t.summary}>
      <table className="matrix comparison-counts">
        <caption className="visually-hidden">{t.summary}</caption>
        <thead>
          <tr>
            <th scope="col">{t.kind}</th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className="cell--end">
                {t[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {counts.map((count) => (
            <tr key={count.kind}>
              <th scope="row">
                {count.added + count.removed + count.changed > 0 ? (
                  <LinkKeepingView to={kindPath(count)}>{t.kinds[count.kind]}</LinkKeepingView>
                ) : (
                  t.kinds[count.kind]
                )}
              </th>
              {COLUMNS.map((column) => (
                <td key={column} className="cell--end">
                  {cell(count[column], column, `${kindPath(count)}&${COMPARISON_PARAMS.weakened}=ja`)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t.sum}</th>
            {COLUMNS.map((column) => (
              <td key={column} className="cell--end cell--sum">
                {cell(sum(column), column, `${pair}&${COMPARISON_PARAMS.weakened}=ja`)}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </ScrollRegion>
  );
}
