import { useMemo } from 'react';
import type { OzgForecastQuery } from '../../gql/graphql.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { DataTable, type DataColumn } from '../../ui/data-table.tsx';
import { Section } from '../../ui/section.tsx';
import { SimulatedBadge } from '../../ui/simulated-badge.tsx';
import { COUNTING_TEXTS } from './counting-texts.ts';

type BacktestPoint = OzgForecastQuery['ozgForecast']['backtest'][number];

/** Earlier forecasts against what happened: the reader sees how far to trust the band. */
export function Backtest({ points, simulated }: { points: readonly BacktestPoint[]; simulated: boolean }) {
  const t = useText(COUNTING_TEXTS);
  const format = useFormat();
  const columns = useMemo<DataColumn<BacktestPoint>[]>(
    () => [
      {
        id: 'forecastOn',
        header: t.forecastOn,
        rowHeader: true,
        cell: (point) => format.day(point.forecastOn),
        sortValue: (point) => point.forecastOn,
      },
      {
        id: 'forDate',
        header: t.forDate,
        cell: (point) => format.day(point.forDate),
        sortValue: (point) => point.forDate,
      },
      {
        id: 'band',
        header: t.band,
        align: 'end',
        cell: (point) => `${format.number(point.p10)}–${format.number(point.p90)}`,
      },
      { id: 'median', header: t.median, align: 'end', cell: (point) => format.number(point.p50) },
      { id: 'actual', header: t.actual, align: 'end', cell: (point) => format.number(point.actual) },
      {
        id: 'error',
        header: t.error,
        align: 'end',
        cell: (point) => {
          const error = Math.round(point.actual - point.p50);
          return `${error > 0 ? '+' : ''}${format.number(error)}`;
        },
        sortValue: (point) => point.actual - point.p50,
      },
      {
        id: 'inside',
        header: t.inside,
        cell: (point) =>
          isInside(point) ? t.insideYes : point.actual > point.p90 ? t.insideAbove : t.insideBelow,
      },
    ],
    [t, format],
  );
  return (
    <Section
      level={3}
      title={t.backtest}
      note={
        <>
          {t.backtestNote} <SimulatedBadge show={simulated} />
        </>
      }
    >
      {points.length === 0 ? (
        <p className="muted">{t.backtestEmpty}</p>
      ) : (
        <>
          <p>
            {t.backtestSummary(format.number(points.filter(isInside).length), format.number(points.length))}
          </p>
          <DataTable
            caption={t.backtest}
            captionHidden
            columns={columns}
            rows={points}
            rowKey={(point) => `${point.forecastOn} ${point.forDate}`}
          />
        </>
      )}
    </Section>
  );
}

function isInside({ actual, p10, p90 }: BacktestPoint): boolean {
  return actual >= p10 && actual <= p90;
}
