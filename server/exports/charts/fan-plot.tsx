import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import { niceTicks, spreadLabels, timeOf, timeTicks } from '../../../shared/chart-axis.ts';
import type { Day } from '../../../shared/domain/plan-date.ts';
import { formatDay, formatNumber } from '../../../shared/i18n/index.ts';
import { MATURITY_SWATCHES, OBSERVED_SWATCH, PRINT, TARGET_SWATCH } from '../../../shared/palette.ts';
import type { FanChart } from '../../../shared/report/report-model.ts';
import { type Box, Label, Picture, type PlotProps, round, TimeAxis, ValueAxis } from './svg-parts.tsx';
import { LINE, textWidth } from './text-measure.ts';

const HEIGHT = 280;
const TOP = 36;
const BOTTOM = 22;
const LEFT = 40;

type Spot = readonly [day: Day, value: number];
interface BandSpot {
  readonly date: Day;
  readonly low: number;
  readonly high: number;
}

const COLOURS = {
  observed: OBSERVED_SWATCH.light,
  p50: MATURITY_SWATCHES[3].light,
  band: PRINT.band,
  target: TARGET_SWATCH.light,
};

/** What was counted, where it leads, and what would be needed; every line is named where it ends. */
export function FanPlot({ chart, lang, width, height: wanted }: PlotProps<FanChart>) {
  const height = wanted ?? HEIGHT;
  const { history, path, labels } = chart;
  const last = history.at(-1) ?? null;
  const end = path.at(-1) ?? null;
  const number = (value: number) => formatNumber(lang, value, 0);
  const endNames = end
    ? [
        { at: end.p50, text: `${labels.p50}: ${number(end.p50)}`, colour: COLOURS.p50, strong: true },
        {
          at: end.p90,
          text: `${labels.band}: ${number(end.p10)} – ${number(end.p90)}`,
          colour: PRINT.muted,
          strong: false,
        },
      ]
    : [];
  const days = [
    ...history.map((each) => each.date),
    ...path.map((each) => each.date),
    chart.targetDate,
  ].toSorted();
  const [from, to] = [days[0] ?? chart.targetDate, days.at(-1) ?? chart.targetDate];
  const box: Box = {
    left: LEFT,
    right: width - Math.max(12, ...endNames.map((name) => textWidth(name.text) + 14)),
    top: TOP,
    bottom: height - BOTTOM,
  };
  const most = Math.max(chart.target, ...history.map((each) => each.online), ...path.map((each) => each.p90));
  const x = scaleLinear([timeOf(from), Math.max(timeOf(to), timeOf(from) + 1)], [box.left, box.right]);
  const y = scaleLinear([0, most], [box.bottom, box.top]);
  const at = ([day, value]: Spot): readonly [number, number] => [round(x(timeOf(day))), round(y(value))];
  const start: Spot | null = last && [last.date, last.online];
  const band: BandSpot[] = path.map((each) => ({ date: each.date, low: each.p10, high: each.p90 }));
  const middle: Spot[] = path.map((each) => [each.date, each.p50]);
  const target: Spot = [chart.targetDate, chart.target];
  const isBehind = last !== null && last.date < chart.targetDate && last.online < chart.target;
  const tops = spreadLabels(
    endNames.map((name) => y(name.at)),
    LINE,
    [box.top + LINE, box.bottom - 6],
  );
  return (
    <Picture width={width} height={height}>
      <ValueAxis
        box={box}
        name={labels.y}
        ticks={niceTicks(most)
          .filter((value) => value <= most)
          .map((value) => ({ at: y(value), label: number(value) }))}
      />
      <path
        d={bandPath(last ? [{ date: last.date, low: last.online, high: last.online }, ...band] : band, x, y)}
        fill={COLOURS.band}
        stroke={COLOURS.p50}
        strokeWidth={0.75}
      />
      <TimeAxis box={box} x={x} ticks={timeTicks(from, to, Math.floor((box.right - box.left) / 46))} />
      <Line spots={[[from, chart.target], target]} at={at} colour={COLOURS.target} width={1} dash="2 3" />
      {start && isBehind && (
        <Line spots={[start, target]} at={at} colour={COLOURS.target} width={1.5} dash="6 3" />
      )}
      <Line
        spots={start ? [start, ...middle] : middle}
        at={at}
        colour={COLOURS.p50}
        width={2}
        dash="1 2.5"
        round
      />
      <Line
        spots={history.map((each): Spot => [each.date, each.online])}
        at={at}
        colour={COLOURS.observed}
        width={2.25}
      />
      {start && <ObservedEnd at={at(start)} box={box} text={`${labels.observed}: ${number(start[1])}`} />}
      {start && isBehind && (
        <RequiredName from={at(start)} to={at(target)} text={labels.required} box={box} />
      )}
      {endNames.map((name, index) => (
        <Label key={name.text} x={box.right + 8} y={tops[index] ?? 0} fill={name.colour} strong={name.strong}>
          {name.text}
        </Label>
      ))}
      <path d={`M${at(target)[0]} ${round(at(target)[1] - 5)}l5 5-5 5-5-5z`} fill={COLOURS.target} />
      <Label x={at(target)[0] + 5} y={at(target)[1] - 12} anchor="end" fill={COLOURS.target} strong>
        {`${labels.target}: ${number(chart.target)} (${formatDay(lang, chart.targetDate)})`}
      </Label>
    </Picture>
  );
}

function bandPath(spots: readonly BandSpot[], x: (time: number) => number, y: (value: number) => number) {
  const draw = area<BandSpot>()
    .x((spot) => round(x(timeOf(spot.date))))
    .y0((spot) => round(y(spot.low)))
    .y1((spot) => round(y(spot.high)));
  return draw([...spots]) ?? '';
}

function Line(props: {
  spots: readonly Spot[];
  at: (spot: Spot) => readonly [number, number];
  colour: string;
  width: number;
  dash?: string;
  round?: boolean;
}) {
  return (
    <path
      d={line()(props.spots.map((spot) => [...props.at(spot)] as [number, number])) ?? ''}
      fill="none"
      stroke={props.colour}
      strokeWidth={props.width}
      strokeDasharray={props.dash}
      strokeLinecap={props.round ? 'round' : 'butt'}
      strokeLinejoin="round"
    />
  );
}

/** The last value counted, named beneath its line. */
function ObservedEnd({ at, box, text }: { at: readonly [number, number]; box: Box; text: string }) {
  const room = textWidth(text) + 8;
  const isBelow = at[1] < box.bottom - 24;
  const x = Math.max(box.left + room, at[0]);
  return (
    <g>
      <circle cx={at[0]} cy={at[1]} r={3.5} fill={COLOURS.observed} />
      <Label
        x={isBelow ? x + 6 : x - 6}
        y={at[1] + (isBelow ? 14 : -12)}
        anchor={isBelow ? 'start' : 'end'}
        strong
      >
        {text}
      </Label>
    </g>
  );
}

/** The pace that would be needed, named left of the middle of its rising line. */
function RequiredName(props: {
  from: readonly [number, number];
  to: readonly [number, number];
  text: string;
  box: Box;
}) {
  const [x, y] = [(props.from[0] + props.to[0]) / 2, (props.from[1] + props.to[1]) / 2];
  const isTight = x - 10 - textWidth(props.text) < props.box.left;
  return (
    <Label
      x={isTight ? props.box.left + 4 : x - 10}
      y={y - 4}
      anchor={isTight ? 'start' : 'end'}
      fill={COLOURS.target}
    >
      {props.text}
    </Label>
  );
}
