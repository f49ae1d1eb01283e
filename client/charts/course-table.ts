import { useFormat } from '../lib/format.ts';
import { useText } from '../lib/i18n.ts';
import type { ChartTable } from './csv.ts';
import { CHART_TEXTS } from './texts.ts';

/** What was observed and what is expected, in the order of the days. */
export interface CoursePoints {
  /** Observed values, ascending. */
  readonly history: readonly { readonly date: string; readonly value: number }[];
  /** Forecast, ascending, after the history; empty where there are too few data. */
  readonly path: readonly {
    readonly date: string;
    readonly p10: number;
    readonly p50: number;
    readonly p90: number;
  }[];
}

/** The table twin of every chart that draws a course and its forecast. */
export function useCourseTable({ history, path }: CoursePoints): ChartTable {
  const t = useText(CHART_TEXTS);
  const format = useFormat();
  return {
    columns: [
      { label: t.date },
      ...[t.observed, t.p10, t.p50, t.p90].map((label) => ({ label, numeric: true })),
    ],
    rows: [
      ...history.map((point) => [format.day(point.date), point.value, null, null, null]),
      ...path.map((point) => [format.day(point.date), null, point.p10, point.p50, point.p90]),
    ],
  };
}
