import { timeOf, timeTicks } from '../../shared/chart-axis.ts';
import { useFormat } from '../lib/format.ts';
import { useText } from '../lib/i18n.ts';
import type { CourseData } from './course-chart.tsx';
import { COURSE_TEXTS } from './course-texts.ts';
import { colourOf, MATURITY_SWATCHES, OBSERVED_SWATCH, TARGET_SWATCH } from './palette.ts';
import { COURSE_HEIGHT } from './sizes.ts';
import { useWidth } from './use-width.ts';

/** Room above for the names of events, and on narrow drawings for one more line of them. */
const TOP = 52;
const TOP_NARROW = 72;
const BOTTOM = 26;
const RIGHT = 12;
/** Below this width the labels are short and stand closer. */
const NARROW = 560;
/** Least room between two labels of lines, in pixels. */
const LABEL_GAP = 17;

/** The drawing of CourseChart; a chunk of its own. */
export default function CoursePlot(props: CourseData & { readonly title: string }) {
  const [ref, width] = useWidth<HTMLDivElement>();
  return <div ref={ref}>{width > 0 && <Drawing {...props} width={width} />}</div>;
}

function Drawing(props: CourseData & { title: string; width: number }) {
  const t = useText(COURSE_TEXTS);
  const format = useFormat();
  const { history, path, needed, target, asOf, width } = props;
  const narrow = width < NARROW;
  const upper = narrow ? TOP_NARROW : TOP;
  const from = history[0]?.date ?? asOf;
  const to = target.date > asOf ? target.date : asOf;
  const span = timeOf(to) - timeOf(from);
  const top = Math.max(target.value, ...history.map(({ value }) => value), 1);
  const x = (day: string) => ((timeOf(day) - timeOf(from)) / span) * (width - RIGHT);
  const y = (value: number) => upper + (1 - value / top) * (COURSE_HEIGHT - upper - BOTTOM);
  const line = (points: readonly (readonly [string, number])[]) =>
    points.map(([day, value]) => `${x(day).toFixed(1)},${y(value).toFixed(1)}`).join(' ');
  const now = history.at(-1)?.value ?? 0;
  const shown = path.filter(({ date }) => date <= to);
  const end = shown.at(-1);
  const nowX = x(asOf);
  const missing = needed.now - now;
  const labels = spread(
    [
      { key: 'needed', at: y(needed.now), text: t.needed(format.number(needed.now)), strong: false },
      { key: 'now', at: y(now), text: t.reached(format.number(now)), strong: true },
    ].filter(({ key }) => key === 'now' || missing > 0),
  );
  return (
    <svg
      role="img"
      aria-label={props.title}
      width={width}
      height={COURSE_HEIGHT}
      viewBox={`0 0 ${width} ${COURSE_HEIGHT}`}
    >
      <line x1={0} x2={width - RIGHT} y1={y(0)} y2={y(0)} className="chart-axis" />
      {timeTicks(from, to, narrow ? 4 : 6).map((tick) => (
        <text
          key={tick.day}
          x={x(tick.day)}
          y={COURSE_HEIGHT - 6}
          className="chart-text chart-text--small"
          textAnchor={x(tick.day) < 12 ? 'start' : 'middle'}
        >
          {tick.label}
        </text>
      ))}
      <Events {...props} x={x} narrow={narrow} />
      {end && (
        <polygon
          points={`${line([[asOf, now], ...shown.map((point) => [point.date, point.p90] as const)])} ${line(
            [[asOf, now] as const, ...shown.map((point) => [point.date, point.p10] as const)].toReversed(),
          )}`}
          fill="var(--mp-band)"
        />
      )}
      <polyline
        points={line([
          [needed.start.date, needed.start.value],
          [target.date, target.value],
        ])}
        fill="none"
        stroke={colourOf(TARGET_SWATCH)}
        strokeWidth={1.5}
        strokeDasharray="5 4"
      />
      {end && (
        <polyline
          points={line([[asOf, now], ...shown.map((point) => [point.date, point.p50] as const)])}
          fill="none"
          stroke={colourOf(MATURITY_SWATCHES[3])}
          strokeWidth={2}
          strokeDasharray="2 3"
        />
      )}
      {missing > 0 && (
        <line
          x1={nowX}
          x2={nowX}
          y1={y(needed.now)}
          y2={y(now)}
          stroke={colourOf(TARGET_SWATCH)}
          strokeWidth={1.5}
        />
      )}
      <polyline
        points={line(history.map(({ date, value }) => [date, value]))}
        fill="none"
        stroke={colourOf(OBSERVED_SWATCH)}
        strokeWidth={3}
        strokeLinejoin="round"
      />
      <circle cx={nowX} cy={y(now)} r={5} fill={colourOf(OBSERVED_SWATCH)} />
      {labels.map(({ key, at, text, strong }) => (
        <text
          key={key}
          x={nowX - 10}
          y={at - 7}
          textAnchor="end"
          className={`chart-text chart-text--halo${strong ? ' chart-text--strong' : ''}`}
        >
          {text}
        </text>
      ))}
      {missing > 0 && !narrow && (
        <text
          x={nowX + 8}
          y={(y(needed.now) + y(now)) / 2 + 4}
          className="chart-text chart-text--strong chart-text--halo"
        >
          {t.missing(format.number(missing))}
        </text>
      )}
      <text
        x={width - RIGHT}
        y={y(target.value) - 8}
        textAnchor="end"
        className="chart-text chart-text--strong chart-text--halo"
      >
        {t.target(format.number(target.value), format.day(target.date))}
      </text>
      {end && (
        <text x={width - RIGHT} y={y(end.p90) - 8} textAnchor="end" className="chart-text chart-text--halo">
          {(narrow ? t.expectedShort : t.expected)(
            format.number(Math.round(end.p50)),
            format.number(Math.round(end.p10)),
            format.number(Math.round(end.p90)),
          )}
        </text>
      )}
    </svg>
  );
}

/** Marks above the drawing where something happened; labels that would touch the one before step down a line. */
function Events({ events, x, narrow }: CourseData & { x: (day: string) => number; narrow: boolean }) {
  const shown = events.filter(({ date }) => x(date) >= 0);
  return shown.map(({ date, label }, place) => (
    <g key={`${date} ${label}`}>
      <line
        x1={x(date)}
        x2={x(date)}
        y1={narrow ? 14 + (place % 3) * 14 : 14 + (place % 2) * 15}
        y2={COURSE_HEIGHT - BOTTOM}
        className="chart-grid-line"
      />
      <text
        x={x(date) + 4}
        y={narrow ? 11 + (place % 3) * 14 : 11 + (place % 2) * 15}
        className="chart-text chart-text--small chart-text--halo"
      >
        {label}
      </text>
    </g>
  ));
}

/** Moves labels apart that would lie on each other; the order from top to bottom stays. */
function spread<T extends { readonly at: number }>(labels: readonly T[]): T[] {
  let above = -Infinity;
  return labels
    .toSorted((a, b) => a.at - b.at)
    .map((label) => {
      const at = Math.max(label.at, above + LABEL_GAP);
      above = at;
      return { ...label, at };
    });
}
