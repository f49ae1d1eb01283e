import { useMemo } from 'react';
import type { OzgForecastQuery } from '../../gql/graphql.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { DataTable, type DataColumn } from '../../ui/data-table.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Section } from '../../ui/section.tsx';
import { SimulatedBadge } from '../../ui/simulated-badge.tsx';
import { COUNTING_TEXTS } from './counting-texts.ts';

type BacktestPoint = OzgForecastQuery['ozgForecast']['backtest'][number];

/** One value in ten may fall beyond each end of the band by chance; from twice as many on the page names the bias. */
const TAIL_SHARE = 0.2;

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
  const newestFirst = useMemo(() => points.toReversed(), [points]);
  const summary = useSummary(points);
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
          <p>{summary}</p>
          <Disclosure summary={t.backtestRows(format.number(points.length))}>
            <DataTable
              caption={t.backtest}
              captionHidden
              columns={columns}
              rows={newestFirst}
              rowKey={(point) => `${point.forecastOn} ${point.forDate}`}
            />
          </Disclosure>
        </>
      )}
    </Section>
  );
}

/** How many values lay in the band, and to which side most of the others fell. */
function useSummary(points: readonly BacktestPoint[]): string {
  const t = useText(COUNTING_TEXTS);
  const format = useFormat();
  const above = points.filter((point) => point.actual > point.p90).length;
  const below = points.filter((point) => point.actual < point.p10).length;
  const inside = points.length - above - below;
  return [
    t.backtestSummary(format.number(inside), format.number(points.length)),
    ...(above > points.length * TAIL_SHARE ? [t.tooCautious(format.number(above))] : []),
    ...(below > points.length * TAIL_SHARE ? [t.tooHopeful(format.number(below))] : []),
  ].join(' ');
}

function isInside({ actual, p10, p90 }: BacktestPoint): boolean {
  return actual >= p10 && actual <= p90;
}
