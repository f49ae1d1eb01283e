import type { ReactNode } from 'react';
import { type TimeTick, timeOf } from '../../../shared/chart-axis.ts';
import type { ScheduleLight } from '../../../shared/domain/vocabulary.ts';
import { LIGHT_SHAPES } from '../../../shared/light-shapes.ts';
import { LIGHT_SWATCHES, NOT_RECORDED_SWATCH, PRINT } from '../../../shared/palette.ts';
import { TEXT } from './text-measure.ts';

/** What every chart is given: its size in units, and the language of its numbers and dates. */
export interface PlotProps<C> {
  readonly chart: C;
  readonly lang: 'de' | 'en';
  readonly width: number;
  /** Null lets the chart choose. */
  readonly height: number | null;
}

/** Sides of the plot within the picture. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The picture around a chart. */
export function Picture(props: { width: number; height: number; children: ReactNode }) {
  const { width, height } = props;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      fontFamily="Fira Sans"
      fontSize={TEXT}
      fill={PRINT.ink}
    >
      {props.children}
    </svg>
  );
}

/**
 * A line of text. Centred on its height by numbers, since not every reader of SVG knows dominant-baseline.
 * @param y middle of the line
 */
export function Label(props: {
  x: number;
  y: number;
  children: string;
  anchor?: 'start' | 'middle' | 'end';
  fill?: string;
  strong?: boolean;
  size?: number;
}) {
  const size = props.size ?? TEXT;
  return (
    <text
      x={round(props.x)}
      y={round(props.y + size * 0.34)}
      textAnchor={props.anchor ?? 'start'}
      fill={props.fill ?? PRINT.ink}
      fontSize={size}
      fontWeight={props.strong ? 600 : 400}
    >
      {props.children}
    </text>
  );
}

/** Horizontal lines of reference with their values at the left; the name of the scale stands above. */
export function ValueAxis(props: {
  box: Box;
  ticks: readonly { readonly at: number; readonly label: string }[];
  name: string;
}) {
  const { box } = props;
  return (
    <g>
      {props.ticks.map((tick) => (
        <g key={tick.at}>
          <Rule from={[box.left, tick.at]} to={[box.right, tick.at]} />
          <Label x={box.left - 6} y={tick.at} anchor="end" fill={PRINT.muted}>
            {tick.label}
          </Label>
        </g>
      ))}
      <Label x={0} y={TEXT / 2 + 1} fill={PRINT.muted}>
        {props.name}
      </Label>
    </g>
  );
}

/** The turns of years or quarters beneath a plot. */
export function TimeAxis(props: { box: Box; ticks: readonly TimeTick[]; x: (time: number) => number }) {
  const { box } = props;
  return (
    <g>
      <Rule from={[box.left, box.bottom]} to={[box.right, box.bottom]} ink />
      {props.ticks.map((tick) => {
        const at = props.x(timeOf(tick.day));
        return (
          <g key={tick.day}>
            <Rule from={[at, box.bottom]} to={[at, box.bottom + 4]} ink />
            <Label x={at} y={box.bottom + 13} anchor="middle" fill={PRINT.muted}>
              {tick.label}
            </Label>
          </g>
        );
      })}
    </g>
  );
}

/** A hairline. */
export function Rule(props: {
  from: readonly [number, number];
  to: readonly [number, number];
  ink?: boolean;
  dashed?: boolean;
}) {
  return (
    <line
      x1={round(props.from[0])}
      y1={round(props.from[1])}
      x2={round(props.to[0])}
      y2={round(props.to[1])}
      stroke={props.ink ? PRINT.muted : PRINT.line}
      strokeWidth={0.75}
      strokeDasharray={props.dashed ? '2 3' : undefined}
    />
  );
}

/** Fill of what nobody recorded. */
export const HATCH = 'url(#hatch)';

/** Defines the hatching; once in a picture that uses it. */
export function HatchPattern() {
  return (
    <defs>
      <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="5" height="5" fill={PRINT.paper} />
        <rect width="1.5" height="5" fill={NOT_RECORDED_SWATCH.light} />
      </pattern>
    </defs>
  );
}

/**
 * The shape of a light.
 * @param x centre; y too
 * @param onColour true draws it in the text colour on the light's own colour
 */
export function LightShape(props: {
  light: ScheduleLight;
  x: number;
  y: number;
  size: number;
  onColour?: boolean;
}) {
  const { outline, sign } = LIGHT_SHAPES[props.light];
  const swatch = LIGHT_SWATCHES[props.light];
  const [ground, figure] = props.onColour ? [swatch.onLight, swatch.light] : [swatch.light, swatch.onLight];
  const scale = props.size / 16;
  return (
    <g
      transform={`translate(${round(props.x - props.size / 2)} ${round(props.y - props.size / 2)}) scale(${scale})`}
    >
      <path d={outline} fill={ground} />
      {sign && (
        <path
          d={sign}
          fill="none"
          stroke={figure}
          strokeWidth={2}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      )}
    </g>
  );
}

/** Two decimals are finer than print; the same on every machine. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
