import { useMemo } from 'react';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { DataTable, type DataColumn } from '../../ui/data-table.tsx';
import { DeltaDays } from '../../ui/values.tsx';
import type { TrendLine } from './trend-line.ts';
import { MILESTONE_TEXTS } from './texts.ts';

/** Every course of the selection in numbers; most moved first. */
export function TrendTable(props: { lines: readonly TrendLine[]; inChart: ReadonlySet<string> }) {
  const t = useText(MILESTONE_TEXTS);
  const format = useFormat();
  const { lines, inChart } = props;
  const columns = useTrendColumns(inChart);
  return (
    <DataTable
      caption={t.trendTable(format.number(lines.length))}
      captionHidden
      columns={columns}
      rows={lines}
      rowKey={({ code }) => code}
    />
  );
}

/** Columns of the courses in numbers. */
function useTrendColumns(inChart: ReadonlySet<string>): DataColumn<TrendLine>[] {
  const t = useText(MILESTONE_TEXTS);
  const format = useFormat();
  return useMemo<DataColumn<TrendLine>[]>(
    () => [
      {
        id: 'code',
        header: t.code,
        cell: ({ code }) => <span className="nowrap">{code}</span>,
        sortValue: ({ code }) => code,
      },
      {
        id: 'title',
        header: t.milestone,
        rowHeader: true,
        minWidth: 14,
        cell: ({ title }) => title,
        sortValue: ({ title }) => title,
      },
      {
        id: 'ministry',
        header: t.ministry,
        cell: ({ ministry }) => ministry.abbreviation,
        sortValue: ({ ministry }) => ministry.abbreviation,
      },
      {
        id: 'first',
        header: t.firstPlanned,
        cell: ({ points }) => format.planDate(points[0]?.written),
        sortValue: ({ points }) => points[0]?.planned ?? null,
      },
      {
        id: 'latest',
        header: t.latest,
        cell: (line) =>
          line.reachedOn
            ? t.reached(format.day(line.reachedOn))
            : format.planDate(line.points.at(-1)?.written),
        sortValue: (line) => line.reachedOn ?? line.points.at(-1)?.planned ?? null,
      },
      {
        id: 'moved',
        header: t.moved,
        align: 'end',
        cell: ({ daysMoved }) => <DeltaDays days={daysMoved} />,
        sortValue: ({ daysMoved }) => daysMoved,
      },
      {
        id: 'warning',
        header: t.warning,
        cell: (line) =>
          [...(line.steep ? [t.steep] : []), ...(line.zigzag ? [t.zigzag] : [])].join(', ') || '–',
        sortValue: (line) => (line.steep ? 2 : 0) + (line.zigzag ? 1 : 0),
      },
      {
        id: 'inChart',
        header: t.inChart,
        cell: ({ code }) => (inChart.has(code) ? t.yes : t.no),
        hidden: true,
      },
    ],
    [t, format, inChart],
  );
}
