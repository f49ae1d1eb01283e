import { lazy } from 'react';
import { useText } from '../lib/i18n.ts';
import { ChartFrame, type ChartFacts } from './chart-frame.tsx';
import type { LegendItem } from './legend.tsx';
import { colourOf, type Swatch } from './palette.ts';
import { CHART_TEXTS } from './texts.ts';

const Plot = lazy(() => import('./stacked-bars-plot.tsx'));

export interface BarSeries {
  readonly key: string;
  readonly label: string;
  /** From palette.ts, such as LIGHT_SWATCHES.RED. */
  readonly swatch: Swatch;
  readonly mark?: LegendItem['mark'];
}

export interface BarRow {
  readonly key: string;
  /** Short: an abbreviation or a date. */
  readonly label: string;
  /** Values by series key; a missing one is 0. */
  readonly values: Readonly<Record<string, number>>;
  /** Address of just the rows that a part counts, by series key. */
  readonly linkTo?: (series: string) => string;
}

export interface StackedBarsData {
  readonly series: readonly BarSeries[];
  readonly rows: readonly BarRow[];
  /** 'rows': bars lie, one row each (default). 'columns': bars stand, for dates. */
  readonly direction?: 'rows' | 'columns';
}

const ROW_HEIGHT = 34;
const COLUMNS_HEIGHT = 300;

/**
 * Parts of a whole, one bar a row, each part labelled with its number.
 * @param rowLabel names the first column of the table twin: "Ressort"
 */
export function StackedBarsChart(props: ChartFacts & StackedBarsData & { rowLabel: string }) {
  const t = useText(CHART_TEXTS);
  const { series, rows } = props;
  const height = props.direction === 'columns' ? COLUMNS_HEIGHT : rows.length * ROW_HEIGHT + 40;
  const table = {
    columns: [
      { label: props.rowLabel },
      ...series.map(({ label }) => ({ label, numeric: true })),
      { label: t.total, numeric: true },
    ],
    rows: rows.map((row) => {
      const values = series.map(({ key }) => row.values[key] ?? 0);
      return [row.label, ...values, values.reduce((sum, value) => sum + value, 0)];
    }),
  };
  const legend = series.map(({ key, label, swatch, mark }) => ({
    key,
    label,
    colour: colourOf(swatch),
    mark,
  }));
  return (
    <ChartFrame {...props} legend={legend} table={table} height={height}>
      <Plot series={series} rows={rows} direction={props.direction} height={height} title={props.title} />
    </ChartFrame>
  );
}
