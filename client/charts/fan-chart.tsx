import { lazy } from 'react';
import { useFormat } from '../lib/format.ts';
import { useText } from '../lib/i18n.ts';
import { ChartFrame, type ChartFacts } from './chart-frame.tsx';
import type { LegendItem } from './legend.tsx';
import { colourOf, MATURITY_SWATCHES, OBSERVED_SWATCH, TARGET_SWATCH } from './palette.ts';
import { CHART_TEXTS } from './texts.ts';

const Plot = lazy(() => import('./fan-plot.tsx'));

export interface FanData {
  /** Observed values, ascending. */
  readonly history: readonly { readonly date: string; readonly value: number }[];
  /** Forecast, ascending, after the history. */
  readonly path: readonly {
    readonly date: string;
    readonly p10: number;
    readonly p50: number;
    readonly p90: number;
  }[];
  readonly target: { readonly value: number; readonly date: string };
  readonly asOf: string;
}

const HEIGHT = 340;

/** Forecast toward the target: what was observed, then the band from P10 to P90 around the median path. */
export function FanChart(props: ChartFacts & FanData) {
  const t = useText(CHART_TEXTS);
  const format = useFormat();
  const legend: LegendItem[] = [
    { key: 'observed', label: t.observed, colour: colourOf(OBSERVED_SWATCH), mark: 'line' },
    { key: 'p50', label: t.p50, colour: colourOf(MATURITY_SWATCHES[3]), mark: 'dash' },
    { key: 'band', label: t.band, colour: 'var(--mp-band)' },
    {
      key: 'target',
      label: t.targetOf(format.number(props.target.value), format.day(props.target.date)),
      colour: colourOf(TARGET_SWATCH),
      mark: 'line',
    },
  ];
  const table = {
    columns: [
      { label: t.date },
      { label: t.observed, numeric: true },
      { label: t.p10, numeric: true },
      { label: t.p50, numeric: true },
      { label: t.p90, numeric: true },
    ],
    rows: [
      ...props.history.map((point) => [format.day(point.date), point.value, null, null, null]),
      ...props.path.map((point) => [format.day(point.date), null, point.p10, point.p50, point.p90]),
    ],
  };
  return (
    <ChartFrame {...props} legend={legend} table={table} height={HEIGHT}>
      <Plot
        history={props.history}
        path={props.path}
        target={props.target}
        asOf={props.asOf}
        height={HEIGHT}
        title={props.title}
      />
    </ChartFrame>
  );
}
