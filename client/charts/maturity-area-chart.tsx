import { lazy } from 'react';
import { MATURITY_LEVELS } from '../../shared/domain/vocabulary.ts';
import { useFormat } from '../lib/format.ts';
import { useText } from '../lib/i18n.ts';
import type { ChartFacts } from './chart-frame.tsx';
import { EventFrame } from './event-frame.tsx';
import { type ChartEvent, eventsWithin } from './events.ts';
import type { LegendItem } from './legend.tsx';
import {
  colourOf,
  MATURITY_SWATCHES,
  NOT_RECORDED_SWATCH,
  OBSERVED_SWATCH,
  TARGET_SWATCH,
} from './palette.ts';
import { CHART_TEXTS } from './texts.ts';

const Plot = lazy(() => import('./maturity-area-plot.tsx'));

export interface MaturityAreaPoint {
  /** 'YYYY-MM-DD', ascending. */
  readonly date: string;
  /** Services at level 0 to 4. */
  readonly counts: readonly number[];
  readonly notRecorded: number;
  /** Online under the rule asked for; null where the rule counts something else than services. */
  readonly online: number | null;
}

export interface MaturityAreaData {
  readonly points: readonly MaturityAreaPoint[];
  /** Target line; null where the rule counts something else than services. */
  readonly target: { readonly value: number; readonly date: string } | null;
  /** The chosen day: marker, and start of the line of required pace. */
  readonly asOf: string;
  /** New ones a month: needed until the target date, and observed lately; written beside the line of required pace. */
  readonly pace?: { readonly required: number | null; readonly observed: number | null };
}

/** Height of the drawing in pixels. */
const HEIGHT = 340;

/** Services by maturity level over time, stacked, with the target, the pace it still needs, and what counts as online. */
export function MaturityAreaChart(props: ChartFacts & MaturityAreaData & { events?: readonly ChartEvent[] }) {
  const t = useText(CHART_TEXTS);
  const format = useFormat();
  const withOnline = props.points.some((point) => point.online !== null);
  const levels = MATURITY_LEVELS.toReversed();
  const legend: LegendItem[] = [
    ...levels.map((level) => ({
      key: String(level),
      label: t.level(level),
      colour: colourOf(MATURITY_SWATCHES[level]),
    })),
    { key: 'none', label: t.notRecorded, colour: colourOf(NOT_RECORDED_SWATCH), mark: 'hatch' },
    ...(withOnline
      ? [{ key: 'online', label: t.online, colour: colourOf(OBSERVED_SWATCH), mark: 'line' as const }]
      : []),
    ...(props.target
      ? [
          { key: 'pace', label: t.requiredPace, colour: colourOf(TARGET_SWATCH), mark: 'dash' as const },
          {
            key: 'target',
            label: t.targetOf(format.number(props.target.value), format.day(props.target.date)),
            colour: colourOf(TARGET_SWATCH),
            mark: 'line' as const,
          },
        ]
      : []),
  ];
  const table = {
    columns: [
      { label: t.date },
      ...levels.map((level) => ({ label: t.level(level), numeric: true })),
      { label: t.notRecorded, numeric: true },
      ...(withOnline ? [{ label: t.online, numeric: true }] : []),
    ],
    rows: props.points.map((point) => [
      format.day(point.date),
      ...levels.map((level) => point.counts[level] ?? 0),
      point.notRecorded,
      ...(withOnline ? [point.online] : []),
    ]),
  };
  return (
    <EventFrame
      {...props}
      legend={legend}
      table={table}
      height={HEIGHT}
      events={eventsWithin(props.events, props.points[0]?.date, props.points.at(-1)?.date)}
    >
      {(events) => (
        <Plot
          events={events}
          points={props.points}
          target={props.target}
          asOf={props.asOf}
          {...(props.pace ? { pace: props.pace } : {})}
          height={HEIGHT}
          title={props.title}
        />
      )}
    </EventFrame>
  );
}
