import { scaleLinear } from 'd3-scale';
import { area } from 'd3-shape';
import { niceTicks, spreadLabels, timeOf, timeTicks } from '../../../shared/chart-axis.ts';
import { formatDay, formatNumber } from '../../../shared/i18n/index.ts';
import { MATURITY_SWATCHES, PRINT, TARGET_SWATCH } from '../../../shared/palette.ts';
import type { CourseChart } from '../../../shared/report/report-model.ts';
import {
  type Box,
  HATCH,
  HatchPattern,
  Label,
  Picture,
  type PlotProps,
  round,
  Rule,
  TimeAxis,
  ValueAxis,
} from './svg-parts.tsx';
import { LINE, textWidth } from './text-measure.ts';

const HEIGHT = 300;
const TOP = 36;
const BOTTOM = 22;
const LEFT = 40;
/** From the last point to the text that names its band. */
const KEY_ROOM = 26;

interface Band {
  readonly key: string;
  readonly label: string;
  readonly fill: string;
  readonly values: readonly { readonly time: number; readonly from: number; readonly to: number }[];
}

/** Services by level of maturity, the highest at the bottom; each band is named where it ends. */
export function CoursePlot({ chart, lang, width, height: wanted }: PlotProps<CourseChart>) {
  const height = wanted ?? HEIGHT;
  const bands = bandsOf(chart);
  const lastDay = chart.points.at(-1)?.date ?? chart.targetDate;
  const names = bands.map((band) => {
    const last = band.values.at(-1);
    return `${band.label}: ${formatNumber(lang, (last?.to ?? 0) - (last?.from ?? 0))}`;
  });
  const times = [chart.points[0]?.date ?? chart.targetDate, lastDay, chart.targetDate].toSorted();
  const [first, end] = [times[0] ?? lastDay, times.at(-1) ?? lastDay];
  const nameRoom = Math.max(0, ...names.map((name) => textWidth(name))) + KEY_ROOM;
  const box: Box = {
    left: LEFT,
    right: rightSide(width, nameRoom, share(first, lastDay, end)),
    top: TOP,
    bottom: height - BOTTOM,
  };
  const x = scaleLinear([timeOf(first), Math.max(timeOf(end), timeOf(first) + 1)], [box.left, box.right]);
  const most = Math.max(chart.total, ...bands.flatMap((band) => band.values.map((value) => value.to)));
  const y = scaleLinear([0, most], [box.bottom, box.top]);
  const middles = bands.map((band) => {
    const last = band.values.at(-1);
    return y(((last?.from ?? 0) + (last?.to ?? 0)) / 2);
  });
  const nameTops = spreadLabels(middles, LINE, [box.top + LINE, box.bottom - 8]);
  const draw = area<Band['values'][number]>()
    .x((value) => round(x(value.time)))
    .y0((value) => round(y(value.from)))
    .y1((value) => round(y(value.to)));
  const isSingle = chart.points.length === 1;
  const targetAt: readonly [number, number] = [x(timeOf(chart.targetDate)), y(chart.total)];
  return (
    <Picture width={width} height={height}>
      <HatchPattern />
      <ValueAxis
        box={box}
        name={chart.yLabel}
        ticks={niceTicks(most)
          .filter((value) => value <= most)
          .map((value) => ({ at: y(value), label: formatNumber(lang, value) }))}
      />
      {bands.map((band) => (
        <path
          key={band.key}
          d={draw([...band.values]) ?? ''}
          fill={band.fill}
          stroke={isSingle ? band.fill : PRINT.paper}
          strokeWidth={isSingle ? 6 : 1}
        />
      ))}
      <TimeAxis box={box} x={x} ticks={timeTicks(first, end, Math.floor((box.right - box.left) / 46))} />
      {chart.points.length > 0 &&
        bands.map((band, index) => {
          const [middle, top] = [middles[index] ?? 0, nameTops[index] ?? 0];
          const at = x(timeOf(lastDay));
          return (
            <g key={band.key}>
              <rect
                x={round(at + 9)}
                y={round(top - LINE / 2)}
                width={round(textWidth(names[index] ?? '') + 16)}
                height={LINE}
                fill={PRINT.paper}
              />
              <Rule from={[at + 1, middle]} to={[at + 9, top]} ink />
              <rect x={round(at + 10)} y={round(top - 4.5)} width={9} height={9} fill={band.fill} />
              <Label x={at + 23} y={top}>
                {names[index] ?? ''}
              </Label>
            </g>
          );
        })}
      <Target box={box} at={targetAt} label={`${chart.targetLabel} (${formatDay(lang, chart.targetDate)})`} />
    </Picture>
  );
}

function Target({ box, at, label }: { box: Box; at: readonly [number, number]; label: string }) {
  const colour = TARGET_SWATCH.light;
  return (
    <g>
      <line
        x1={box.left}
        x2={round(at[0])}
        y1={round(at[1])}
        y2={round(at[1])}
        stroke={colour}
        strokeWidth={1.5}
        strokeDasharray="6 3"
      />
      <path d={`M${round(at[0])} ${round(at[1] - 5)}l5 5-5 5-5-5z`} fill={colour} />
      <Label x={at[0] + 5} y={at[1] - 12} anchor="end" fill={colour} strong>
        {label}
      </Label>
    </g>
  );
}

/** What is recorded highest comes first; the levels that a chart does not name are not drawn. */
function bandsOf(chart: CourseChart): Band[] {
  const levels = chart.levels.toSorted((a, b) => b.level - a.level);
  const floors = chart.points.map(() => 0);
  const stack = (valueAt: (index: number) => number) =>
    chart.points.map((point, index) => {
      const from = floors[index] ?? 0;
      const to = from + valueAt(index);
      floors[index] = to;
      return { time: timeOf(point.date), from, to };
    });
  return [
    ...levels.map((each) => ({
      key: `level${each.level}`,
      label: each.label,
      fill: MATURITY_SWATCHES[each.level].light,
      values: stack((index) => chart.points[index]?.counts[each.level] ?? 0),
    })),
    {
      key: 'notRecorded',
      label: chart.notRecordedLabel,
      fill: HATCH,
      values: stack((index) => chart.points[index]?.notRecorded ?? 0),
    },
  ];
}

/** How far a day lies between two others, 0 to 1. */
function share(from: string, day: string, to: string): number {
  const span = timeOf(to) - timeOf(from);
  return span > 0 ? (timeOf(day) - timeOf(from)) / span : 1;
}

/** The names stand right of the last point, within the plot where that has room and beside it where not. */
function rightSide(width: number, nameRoom: number, lastShare: number): number {
  const own = width - 12;
  if (lastShare <= 0) return own;
  return Math.max(LEFT + 60, Math.min(own, LEFT + (width - nameRoom - LEFT) / lastShare));
}
