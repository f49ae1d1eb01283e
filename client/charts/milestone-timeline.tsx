import { lazy } from 'react';
import { useFormat } from '../lib/format.ts';
import { useText } from '../lib/i18n.ts';
import type { ChartFacts } from './chart-frame.tsx';
import { EventFrame } from './event-frame.tsx';
import { type ChartEvent, eventsWithin } from './events.ts';
import type { LegendItem } from './legend.tsx';
import { colourOf, LIGHT_SWATCHES, OBSERVED_SWATCH } from './palette.ts';
import { timelineHeight, timelineSpan } from './timeline-span.ts';
import { CHART_TEXTS } from './texts.ts';

const Plot = lazy(() => import('./milestone-timeline-plot.tsx'));

export interface TimelineMilestone {
  readonly code: string;
  readonly title: string;
  /** As it was written (2020-Q4) and the day that its period ends on. */
  readonly planned: string;
  readonly plannedDate: string;
  /** First planned day, where it differs: drawn as a ghost. */
  readonly baselineDate?: string | null;
  /** How far the plan moved, in words: "+41 Tage gegenüber Fassung 1". */
  readonly drift?: readonly string[];
  readonly forecastDate?: string | null;
  readonly actual?: string | null;
  /** Past its planned day and not reached. */
  readonly overdue: boolean;
}

export interface TimelineData {
  readonly milestones: readonly TimelineMilestone[];
  readonly asOf: string;
}

/** A row a milestone on a time axis: first planned (ghost), planned (hollow diamond), forecast (arrow), reached (filled). */
export function MilestoneTimeline(props: ChartFacts & TimelineData & { events?: readonly ChartEvent[] }) {
  const t = useText(CHART_TEXTS);
  const format = useFormat();
  const { from, to } = timelineSpan(props);
  const events = eventsWithin(props.events, from, to);
  const height = timelineHeight(props.milestones.length, events.length);
  const legend: LegendItem[] = [
    { key: 'baseline', label: t.baseline, colour: 'var(--mp-ghost)', mark: 'ghostDiamond' },
    { key: 'planned', label: t.planned, colour: colourOf(OBSERVED_SWATCH), mark: 'diamond' },
    { key: 'forecast', label: t.forecast, colour: colourOf(LIGHT_SWATCHES.YELLOW), mark: 'arrow' },
    { key: 'actual', label: t.actual, colour: colourOf(LIGHT_SWATCHES.DONE), mark: 'filledDiamond' },
  ];
  const table = {
    columns: [
      { label: t.milestone, german: true },
      { label: t.baseline },
      { label: t.planned },
      { label: t.forecast },
      { label: t.actual },
    ],
    rows: props.milestones.map((milestone) => [
      `${milestone.code} ${milestone.title}`,
      milestone.baselineDate ? format.day(milestone.baselineDate) : null,
      format.planDate(milestone.planned),
      milestone.forecastDate ? format.day(milestone.forecastDate) : null,
      milestone.actual ? format.day(milestone.actual) : null,
    ]),
  };
  return (
    <EventFrame {...props} legend={legend} table={table} height={height} events={events}>
      {(marked) => (
        <Plot milestones={props.milestones} asOf={props.asOf} title={props.title} events={marked} />
      )}
    </EventFrame>
  );
}
