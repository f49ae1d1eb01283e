import { addDays } from '../../shared/domain/plan-date.ts';
import { useFormat } from '../lib/format.ts';
import { useText } from '../lib/i18n.ts';
import { EventMarks } from './event-marks.tsx';
import type { ChartEvent } from './events.ts';
import { lanes } from './lanes.ts';
import { colourOf, SERIES_SWATCHES } from './palette.ts';
import { CHART_TEXTS } from './texts.ts';
import { linearScale, spreadLabels, timeOf, timeTicks } from '../../shared/chart-axis.ts';
import { TREND_HEIGHT } from './sizes.ts';
import type { TrendData, TrendSeries } from './trend-chart.tsx';
import { useWidth } from './use-width.ts';

const MARGIN = { top: 16, right: 112, bottom: 34, left: 52 };
const PAD_DAYS = 40;
const TICK_ROOM = 60;
const LABEL_GAP = 16;
/** Room for the line's own mark before its name. */
const MARK_ROOM = 16;
/** Points differ in shape as well as in colour. */
const SHAPES = [
  'M-5 0a5 5 0 1010 0a5 5 0 10-10 0z',
  'M-4.5-4.5h9v9h-9z',
  'M0-6L6 5H-6z',
  'M0-6L6 0 0 6-6 0z',
  'M0 6L6-5H-6z',
  'M-6-2h4v-4h4v4h4v4h-4v4h-4v-4h-4z',
] as const;

/** The drawing of TrendChart; a chunk of its own. Every line is a stop of the keyboard and says itself in words. */
export default function TrendPlot(props: TrendData & { events: readonly ChartEvent[]; title: string }) {
  const { lines, asOf, title, events } = props;
  const t = useText(CHART_TEXTS);
  const [ref, width] = useWidth<HTMLDivElement>();
  const xDays = lines
    .flatMap((line) => line.points.map((point) => point.x))
    .concat(asOf)
    .toSorted();
  const yDays = lines.flatMap((line) => line.points.map((point) => point.planned)).toSorted();
  const xFrom = addDays(xDays[0] ?? asOf, -PAD_DAYS);
  const xTo = addDays(xDays.at(-1) ?? asOf, PAD_DAYS);
  const yFrom = addDays([yDays[0] ?? asOf, xFrom].toSorted()[0] ?? asOf, -PAD_DAYS);
  const yTo = addDays([yDays.at(-1) ?? asOf, xTo].toSorted()[1] ?? asOf, PAD_DAYS);
  const [right, bottom] = [Math.max(width - MARGIN.right, MARGIN.left + 40), TREND_HEIGHT - MARGIN.bottom];
  const xScale = linearScale([timeOf(xFrom), timeOf(xTo)], [MARGIN.left, right]);
  const yScale = linearScale([timeOf(yFrom), timeOf(yTo)], [bottom, MARGIN.top]);
  const [x, y] = [(day: string) => xScale(timeOf(day)), (day: string) => yScale(timeOf(day))];
  const diagonalAngle = degreesOf(x(xTo) - x(xFrom), y(xTo) - y(xFrom));
  const shifts = lanes(lines.map((line) => line.points.map((point) => `${point.x} ${point.planned}`)));
  const labelTops = spreadLabels(
    lines.map((line) => y(line.points.at(-1)?.planned ?? asOf)),
    LABEL_GAP,
    [MARGIN.top, bottom],
  );
  return (
    <div ref={ref}>
      {width > 0 && (
        <svg
          width={width}
          height={TREND_HEIGHT}
          viewBox={`0 0 ${width} ${TREND_HEIGHT}`}
          role="group"
          aria-label={title}
          className="trend"
        >
          {timeTicks(yFrom, yTo, 8).map((tick) => (
            <g key={tick.day}>
              <line
                className="chart-grid-line"
                x1={MARGIN.left}
                x2={right}
                y1={y(tick.day)}
                y2={y(tick.day)}
              />
              <text
                className="chart-text"
                x={MARGIN.left - 8}
                y={y(tick.day)}
                textAnchor="end"
                dominantBaseline="middle"
              >
                {tick.label}
              </text>
            </g>
          ))}
          {timeTicks(xFrom, xTo, Math.max(2, Math.floor((right - MARGIN.left) / TICK_ROOM))).map((tick) => (
            <text key={tick.day} className="chart-text" x={x(tick.day)} y={bottom + 18} textAnchor="middle">
              {tick.label}
            </text>
          ))}
          <line className="trend__diagonal" x1={x(xFrom)} y1={y(xFrom)} x2={x(xTo)} y2={y(xTo)}>
            <title>{t.onTheDiagonal}</title>
          </line>
          <text
            className="chart-text trend__diagonal-name"
            x={x(xFrom)}
            y={y(xFrom)}
            transform={`rotate(${diagonalAngle} ${x(xFrom)} ${y(xFrom)})`}
            dx={12}
            dy={-6}
          >
            {t.diagonal}
          </text>
          <line className="timeline__today" x1={x(asOf)} x2={x(asOf)} y1={MARGIN.top} y2={bottom} />
          {lines.map((line, index) => (
            <TrendLine
              key={line.code}
              line={line}
              asOf={asOf}
              index={index}
              shifts={shifts[index] ?? []}
              x={x}
              y={y}
              labelAt={[right + 8, labelTops[index] ?? 0]}
            />
          ))}
          <EventMarks events={events} x={x} top={MARGIN.top} bottom={bottom} />
        </svg>
      )}
    </div>
  );
}

/** Slope of a line on the screen, for text along it. */
function degreesOf(width: number, height: number): number {
  return (Math.atan2(height, width) * 180) / Math.PI;
}

function TrendLine(props: {
  line: TrendSeries;
  asOf: string;
  index: number;
  /** Pixels down that each point stands off its true place, see lanes. */
  shifts: readonly number[];
  x: (day: string) => number;
  y: (day: string) => number;
  labelAt: readonly [number, number];
}) {
  const t = useText(CHART_TEXTS);
  const format = useFormat();
  const { line, asOf, x, y } = props;
  const placed = line.points.map((point, place) => [
    x(point.x),
    y(point.planned) + (props.shifts[place] ?? 0),
  ]);
  const [left, top] = props.labelAt;
  const end = placed.at(-1);
  const expected = line.reachedOn ? t.actual : t.forecast;
  const swatch = SERIES_SWATCHES[props.index % SERIES_SWATCHES.length];
  const colour = swatch ? colourOf(swatch) : 'currentColor';
  const shape = SHAPES[(props.index + Math.floor(props.index / SHAPES.length)) % SHAPES.length];
  const words = [
    `${line.code} ${line.title}`,
    ...line.points.map(
      (point) =>
        `${format.day(point.x)}: ${point.x === asOf ? expected : t.planned} ${format.planDate(point.written ?? point.planned)}`,
    ),
  ].join(', ');
  return (
    <g tabIndex={0} role="img" aria-label={words} className="trend__line">
      <title>{words}</title>
      <polyline
        points={placed.map((at) => at.join(',')).join(' ')}
        stroke={colour}
        fill="none"
        strokeWidth={2.5}
      />
      {placed.map((at) => (
        <path key={at[0]} d={shape} fill={colour} transform={`translate(${at.join(' ')})`} />
      ))}
      {end && (
        <polyline
          className="trend__leader"
          points={`${end.join(',')} ${left},${top}`}
          stroke={colour}
          fill="none"
        />
      )}
      <path d={shape} fill={colour} transform={`translate(${left + MARK_ROOM / 2} ${top}) scale(0.8)`} />
      <text className="chart-text chart-text--strong" x={left + MARK_ROOM} y={top} dominantBaseline="middle">
        {line.code}
      </text>
    </g>
  );
}
