import { DefaultZIndexes, usePlotArea, useXAxisScale, useYAxisScale, ZIndexLayer } from 'recharts';
import { spreadLabels, timeOf } from '../../shared/chart-axis.ts';
import { EventMarks } from './event-marks.tsx';
import type { ChartEvent } from './events.ts';

/** Width that a drawing takes before its container has been measured. */
export const INITIAL_WIDTH = 640;

/** What all recharts axes look like. */
export const AXIS = {
  tick: { className: 'chart-text' },
  tickLine: false,
  axisLine: { className: 'chart-axis' },
} as const;

export interface EndLabel {
  readonly key: string;
  readonly text: string;
  readonly colour: string;
  /** Value on the y axis at which the label stands. */
  readonly y: number;
}

const LABEL_GAP = 15;

/** Names of series at their ends, right of an x value; moved apart where they would overlap. */
export function EndLabels({ x, labels }: { x: number; labels: readonly EndLabel[] }) {
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  const area = usePlotArea();
  const left = xScale?.(x);
  if (left === undefined || !yScale || !area) return null;
  const placed = spreadLabels(
    labels.map((label) => yScale(label.y) ?? 0),
    LABEL_GAP,
    [area.y + 8, area.y + area.height - 6],
  );
  return (
    <g>
      {labels.map((label, index) => (
        <g key={label.key}>
          <circle cx={left + 9} cy={(placed[index] ?? 0) - 0.5} r={4} fill={label.colour} />
          <text
            x={left + 17}
            y={placed[index]}
            className="chart-text chart-text--strong"
            dominantBaseline="middle"
          >
            {label.text}
          </text>
        </g>
      ))}
    </g>
  );
}

/** Marks of events in a drawing of recharts whose x axis is time. */
export function AxisEvents(props: { events: readonly ChartEvent[]; numbers?: 'bottom' | 'top' }) {
  const xScale = useXAxisScale();
  const area = usePlotArea();
  if (!xScale || !area) return null;
  return (
    <ZIndexLayer zIndex={DefaultZIndexes.label}>
      <EventMarks
        {...props}
        x={(day) => xScale(timeOf(day)) ?? area.x}
        top={area.y}
        bottom={area.y + area.height}
      />
    </ZIndexLayer>
  );
}
