import { lazy } from 'react';
import { useFormat } from '../lib/format.ts';
import { useText } from '../lib/i18n.ts';
import { ChartFrame, type ChartFacts } from './chart-frame.tsx';
import { DETAIL_TEXTS } from './detail-texts.ts';
import { type EarlierForecast, placeInBand } from './earlier-forecast.ts';
import type { LegendItem } from './legend.tsx';
import { colourOf, MATURITY_SWATCHES, OBSERVED_SWATCH, TARGET_SWATCH } from './palette.ts';
import { BACKTEST_HEIGHT } from './sizes.ts';

const Plot = lazy(() => import('./backtest-plot.tsx'));

/**
 * Earlier forecasts as a band around its middle, and what came as dots: inside the band round, outside square on edge.
 * @param points ascending by the day that they were made for
 */
export function BacktestChart(props: ChartFacts & { points: readonly EarlierForecast[] }) {
  const t = useText(DETAIL_TEXTS);
  const format = useFormat();
  const legend: LegendItem[] = [
    { key: 'band', label: t.band, colour: 'var(--mp-band)' },
    { key: 'median', label: t.median, colour: colourOf(MATURITY_SWATCHES[3]), mark: 'dash' },
    { key: 'inside', label: t.actualInside, colour: colourOf(OBSERVED_SWATCH), mark: 'dot' },
    { key: 'outside', label: t.actualOutside, colour: colourOf(TARGET_SWATCH), mark: 'filledDiamond' },
  ];
  const places = { INSIDE: t.insideYes, ABOVE: t.insideAbove, BELOW: t.insideBelow };
  const table = {
    columns: [
      { label: t.forecastOn },
      { label: t.forDate },
      ...[t.p10, t.p50, t.p90, t.actual, t.error].map((label) => ({ label, numeric: true })),
      { label: t.inside },
    ],
    rows: props.points.map((point) => [
      format.day(point.forecastOn),
      format.day(point.forDate),
      point.p10,
      point.p50,
      point.p90,
      point.actual,
      point.actual - point.p50,
      places[placeInBand(point)],
    ]),
  };
  return (
    <ChartFrame {...props} legend={legend} table={table} height={BACKTEST_HEIGHT}>
      <Plot points={props.points} title={props.title} />
    </ChartFrame>
  );
}
