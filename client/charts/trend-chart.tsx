import { lazy } from 'react';
import { useFormat } from '../lib/format.ts';
import { useText } from '../lib/i18n.ts';
import type { ChartFacts } from './chart-frame.tsx';
import { EventFrame } from './event-frame.tsx';
import { type ChartEvent, eventsWithin } from './events.ts';
import { TREND_HEIGHT } from './sizes.ts';
import { CHART_TEXTS } from './texts.ts';

const Plot = lazy(() => import('./trend-plot.tsx'));

export interface TrendSeries {
  readonly code: string;
  readonly title: string;
  /**
   * x: when it was planned so (date of the revision or report); planned: for when, the last day of the period;
   * written: the same as exact as it was written. Ascending by x.
   */
  readonly points: readonly {
    readonly x: string;
    readonly planned: string;
    readonly written?: string | null;
  }[];
  readonly reachedOn: string | null;
}

export interface TrendData {
  /** At most a dozen stay readable; the page lets people choose. */
  readonly lines: readonly TrendSeries[];
  readonly asOf: string;
}

/**
 * Milestone trend analysis: a line rising means later, falling means earlier, level means steady; on the diagonal
 * it is due.
 */
export function TrendChart(props: ChartFacts & TrendData & { events?: readonly ChartEvent[] }) {
  const t = useText(CHART_TEXTS);
  const format = useFormat();
  const first = props.lines.flatMap((line) => line.points.map((point) => point.x)).toSorted()[0];
  const table = {
    columns: [{ label: t.milestone, german: true }, { label: t.revisionDate }, { label: t.plannedDate }],
    rows: props.lines.flatMap((line) => [
      ...line.points.map((point) => [
        `${line.code} ${line.title}`,
        format.day(point.x),
        format.planDate(point.written ?? point.planned),
      ]),
      ...(line.reachedOn ? [[`${line.code} ${line.title}`, format.day(line.reachedOn), t.actual]] : []),
    ]),
  };
  return (
    <EventFrame
      {...props}
      legend={[]}
      table={table}
      height={TREND_HEIGHT}
      events={eventsWithin(props.events, first, props.asOf)}
    >
      {(events) => <Plot lines={props.lines} asOf={props.asOf} title={props.title} events={events} />}
    </EventFrame>
  );
}
