import { lazy } from 'react';
import { useFormat } from '../lib/format.ts';
import { useText } from '../lib/i18n.ts';
import { ChartFrame, type ChartFacts } from './chart-frame.tsx';
import { COURSE_HEIGHT } from './sizes.ts';
import { CHART_TEXTS } from './texts.ts';

const Plot = lazy(() => import('./course-plot.tsx'));

export interface CourseData {
  /** Observed values, ascending; the last is that of the day itself. */
  readonly history: readonly { readonly date: string; readonly value: number }[];
  /** Forecast, ascending, after the history; empty where there are too few data. */
  readonly path: readonly {
    readonly date: string;
    readonly p10: number;
    readonly p50: number;
    readonly p90: number;
  }[];
  /** Straight line of what would have to be reached. */
  readonly needed: {
    readonly start: { readonly date: string; readonly value: number };
    readonly now: number;
  };
  readonly target: { readonly value: number; readonly date: string };
  readonly asOf: string;
  /** What happened on the way, ascending. */
  readonly events: readonly { readonly date: string; readonly label: string }[];
}

/** On course or not: what was reached against what would have to be, and where the pace leads; labelled at the lines. */
export function CourseChart(props: ChartFacts & CourseData) {
  const t = useText(CHART_TEXTS);
  const format = useFormat();
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
    <ChartFrame {...props} legend={[]} table={table} height={COURSE_HEIGHT}>
      <Plot {...props} />
    </ChartFrame>
  );
}
