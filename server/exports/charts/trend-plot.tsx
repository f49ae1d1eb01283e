import { scaleLinear } from 'd3-scale';
import { line as lineOf } from 'd3-shape';
import { spreadLabels, timeOf, timeTicks } from '../../../shared/chart-axis.ts';
import { addDays, type Day } from '../../../shared/domain/plan-date.ts';
import { formatDay, type Lang, translate } from '../../../shared/i18n/index.ts';
import { PRINT, SERIES_SWATCHES } from '../../../shared/palette.ts';
import type { TrendChart } from '../../../shared/report/report-model.ts';
import { type Box, Label, Picture, type PlotProps, round, Rule, ValueAxis } from './svg-parts.tsx';
import { fitText, LINE, textWidth } from './text-measure.ts';

const HEIGHT = 340;
const TOP = 24;
const BOTTOM = 34;
/** A second row of names beneath the plot. */
const STEP = 26;
const DAY_SIZE = 9.5;
const LEFT = 44;
const PAD_DAYS = 30;
/** From the end of a line to its name. */
const LEAD = 16;

/** Points differ in shape as well as in colour. */
const MARKERS = [
  'M-3.500 0a3.5 3.5 0 107 0a3.5 3.5 0 10-7 0z',
  'M-3.200-3.200h6.400v6.400h-6.400z',
  'M0-4.200L4.2 3.500H-4.200z',
  'M0-4.500L4.5 0 0 4.500-4.500 0z',
  'M0 4.200L4.2-3.500H-4.200z',
  'M-4-1.300h2.700v-2.700h2.600v2.700h2.700v2.600h-2.700v2.700h-2.600v-2.700h-2.700z',
] as const;

interface Spot {
  readonly x: Day;
  readonly planned: Day;
}

/** Milestone trend: rising lines slip, and what is reached ends on the diagonal. */
export function TrendPlot({ chart, lang, width, height: wanted }: PlotProps<TrendChart>) {
  const height = wanted ?? Math.max(HEIGHT, TOP + BOTTOM + chart.lines.length * LINE);
  const lines = chart.lines.map((line) => ({ ...line, spots: spotsOf(line) }));
  const names = lines.map((line) => nameOf(line, lang));
  const nameRoom = Math.min(width * 0.4, Math.max(40, ...names.map((name) => textWidth(name))));
  const right = width - nameRoom - LEAD - 4;
  const xDays = [
    ...chart.ticks.map((tick) => tick.x),
    ...lines.flatMap((line) => line.spots.map((spot) => spot.x)),
  ];
  if (xDays.length === 0) return <Empty chart={chart} width={width} height={height} />;
  const [xFrom, xTo] = outer(xDays);
  const [yFrom, yTo] = outer([
    xFrom,
    xTo,
    ...lines.flatMap((line) => line.spots.map((spot) => spot.planned)),
  ]);
  const [low, high] = [addDays(yFrom, -PAD_DAYS), addDays(yTo, PAD_DAYS)];
  const scaleX = scaleLinear([timeOf(xFrom), timeOf(xTo)], [LEFT + 8, right - 4]);
  const x = (day: Day) => (xFrom === xTo ? (LEFT + right) / 2 : round(scaleX(timeOf(day))));
  const steps = stepsOf(chart.ticks, lang, x);
  const bottom = height - BOTTOM - (steps.includes(1) ? STEP : 0);
  const box: Box = { left: LEFT, right, top: TOP, bottom };
  const scaleY = scaleLinear([timeOf(low), timeOf(high)], [box.bottom, box.top]);
  const y = (day: Day) => round(scaleY(timeOf(day)));
  const nameTops = spreadLabels(
    lines.map((line) => y(line.spots.at(-1)?.planned ?? xTo)),
    LINE,
    [box.top + 4, box.bottom - 4],
  );
  return (
    <Picture width={width} height={height}>
      <ValueAxis
        box={box}
        name={chart.labels.y}
        ticks={timeTicks(low, high, 8).map((tick) => ({ at: y(tick.day), label: tick.label }))}
      />
      <Rule from={[box.left, box.bottom]} to={[box.right, box.bottom]} ink />
      <Ticks ticks={chart.ticks} steps={steps} lang={lang} x={x} box={box} />
      <Diagonal from={[x(xFrom), y(xFrom)]} to={[x(xTo), y(xTo)]} text={chart.labels.diagonal} />
      {lines.map((line, index) => (
        <TrendLine
          key={line.label}
          points={line.spots.map((spot) => [x(spot.x), y(spot.planned)])}
          isReached={line.reachedOn !== null}
          index={index}
          name={fitText(names[index] ?? '', nameRoom, 1)[0] ?? ''}
          nameAt={[box.right + LEAD, nameTops[index] ?? 0]}
        />
      ))}
    </Picture>
  );
}

/** What was planned until it was reached, and then the day of that on both axes. */
function spotsOf(line: TrendChart['lines'][number]): Spot[] {
  const { reachedOn } = line;
  if (reachedOn === null) return [...line.points];
  return [...line.points.filter((point) => point.x < reachedOn), { x: reachedOn, planned: reachedOn }];
}

function nameOf(line: TrendChart['lines'][number] & { spots: readonly Spot[] }, lang: Lang): string {
  if (line.reachedOn !== null) {
    return `${line.label}: ${translate(lang, 'scheduleLight.DONE')} ${formatDay(lang, line.reachedOn)}`;
  }
  const last = line.spots.at(-1);
  return last ? `${line.label}: ${formatDay(lang, last.planned)}` : line.label;
}

function TrendLine(props: {
  points: readonly (readonly [number, number])[];
  isReached: boolean;
  index: number;
  name: string;
  nameAt: readonly [number, number];
}) {
  const { points, index, nameAt } = props;
  const colour = SERIES_SWATCHES[index % SERIES_SWATCHES.length]?.light ?? PRINT.ink;
  const marker = MARKERS[(index + Math.floor(index / MARKERS.length)) % MARKERS.length];
  const end = points.at(-1);
  return (
    <g>
      <path
        d={lineOf()(points.map(([x, y]) => [x, y])) ?? ''}
        fill="none"
        stroke={colour}
        strokeWidth={1.75}
        strokeLinejoin="round"
      />
      {points.map(([x, y]) => (
        <path key={x} d={marker} fill={colour} transform={`translate(${x} ${y})`} />
      ))}
      {end && props.isReached && (
        <circle cx={end[0]} cy={end[1]} r={6.5} fill="none" stroke={colour} strokeWidth={1.25} />
      )}
      {end && <Rule from={[end[0] + 5, end[1]]} to={[nameAt[0] - 3, nameAt[1]]} />}
      <Label x={nameAt[0]} y={nameAt[1]} fill={colour} strong>
        {props.name}
      </Label>
    </g>
  );
}

/** Where plan and day meet: what lies beneath has come due. */
function Diagonal(props: { from: readonly [number, number]; to: readonly [number, number]; text: string }) {
  const { from, to } = props;
  const slope = (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI;
  const [x, y] = [from[0] + (to[0] - from[0]) * 0.62, from[1] + (to[1] - from[1]) * 0.62];
  return (
    <g>
      <Rule from={from} to={to} ink dashed />
      <g transform={`translate(${round(x)} ${round(y)}) rotate(${round(slope)})`}>
        <Label x={0} y={9} anchor="middle" fill={PRINT.muted}>
          {props.text}
        </Label>
      </g>
    </g>
  );
}

/** Which of two steps beneath the plot has room for a tick's name; null where neither has. */
type Step = 0 | 1 | null;

/** A name that would touch the one before stands a step lower. */
function stepsOf(ticks: TrendChart['ticks'], lang: Lang, x: (day: Day) => number): Step[] {
  const ends = [-Infinity, -Infinity];
  return ticks.map((tick) => {
    const half = Math.max(textWidth(tick.label), textWidth(formatDay(lang, tick.x), DAY_SIZE)) / 2;
    const from = x(tick.x) - half;
    const step: Step = from >= (ends[0] ?? 0) ? 0 : from >= (ends[1] ?? 0) ? 1 : null;
    if (step !== null) ends[step] = x(tick.x) + half + 6;
    return step;
  });
}

/** Named days beneath the plot. */
function Ticks(props: {
  ticks: TrendChart['ticks'];
  steps: readonly Step[];
  lang: Lang;
  x: (day: Day) => number;
  box: Box;
}) {
  const { box } = props;
  return (
    <g>
      {props.ticks.map((tick, index) => {
        const step = props.steps[index] ?? null;
        const at = props.x(tick.x);
        const top = box.bottom + 12 + (step ?? 0) * STEP;
        return (
          <g key={tick.x}>
            <Rule from={[at, box.top]} to={[at, box.bottom + (step === 1 ? STEP + 4 : 4)]} />
            {step !== null && (
              <>
                <Label x={at} y={top} anchor="middle">
                  {tick.label}
                </Label>
                <Label x={at} y={top + 12} anchor="middle" fill={PRINT.muted} size={DAY_SIZE}>
                  {formatDay(props.lang, tick.x)}
                </Label>
              </>
            )}
          </g>
        );
      })}
    </g>
  );
}

function Empty(props: { chart: TrendChart; width: number; height: number }) {
  const box: Box = { left: LEFT, right: props.width, top: TOP, bottom: props.height - BOTTOM };
  return (
    <Picture width={props.width} height={props.height}>
      <ValueAxis box={box} name={props.chart.labels.y} ticks={[]} />
      <Rule from={[box.left, box.bottom]} to={[box.right, box.bottom]} ink />
    </Picture>
  );
}

function outer(days: readonly Day[]): readonly [Day, Day] {
  const sorted = days.toSorted();
  return [sorted[0] ?? '', sorted.at(-1) ?? ''];
}
