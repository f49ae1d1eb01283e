import { lazy } from 'react';
import { useFormat } from '../lib/format.ts';
import { useText } from '../lib/i18n.ts';
import type { ChartFacts } from './chart-frame.tsx';
import { type CoursePoints, useCourseTable } from './course-table.ts';
import { EventFrame } from './event-frame.tsx';
import { type ChartEvent, eventsWithin } from './events.ts';
import type { LegendItem } from './legend.tsx';
import { colourOf, MATURITY_SWATCHES, OBSERVED_SWATCH, TARGET_SWATCH } from './palette.ts';
import { CHART_TEXTS } from './texts.ts';

const Plot = lazy(() => import('./fan-plot.tsx'));

export interface FanData extends CoursePoints {
  readonly target: { readonly value: number; readonly date: string };
  readonly asOf: string;
}

const HEIGHT = 340;

/** Forecast toward the target: what was observed, then the band from P10 to P90 around the median path. */
export function FanChart(props: ChartFacts & FanData & { events?: readonly ChartEvent[] }) {
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
  const table = useCourseTable(props);
  return (
    <EventFrame
      {...props}
      legend={legend}
      table={table}
      height={HEIGHT}
      events={eventsWithin(props.events, props.history[0]?.date, props.asOf)}
    >
      {(events) => (
        <Plot
          events={events}
          history={props.history}
          path={props.path}
          target={props.target}
          asOf={props.asOf}
          height={HEIGHT}
          title={props.title}
        />
      )}
    </EventFrame>
  );
}
