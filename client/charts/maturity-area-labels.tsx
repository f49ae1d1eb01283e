import { DefaultZIndexes, usePlotArea, useXAxisScale, useYAxisScale, ZIndexLayer } from 'recharts';
import { MATURITY_LEVELS, type Maturity } from '../../shared/domain/vocabulary.ts';
import { useFormat } from '../lib/format.ts';
import { useText } from '../lib/i18n.ts';
import type { MaturityAreaData, MaturityAreaPoint } from './maturity-area-chart.tsx';
import { MATURITY_SWATCHES, textOn } from './palette.ts';
import { CHART_TEXTS } from './texts.ts';
import { timeOf } from '../../shared/chart-axis.ts';

/** Widest a letter of a label is on average, in pixels at the label's size. */
const LETTER = 7;
/** Least height of a band, in pixels, for a label inside it. */
const BAND_MIN = 15;
const GAP = 8;
/** Width that the labels inside the bands take at most. */
const BAND_LABEL_ROOM = 130;

interface Plane {
  readonly x: (day: string) => number;
  readonly y: (value: number) => number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

/** Words in the drawing: names inside the bands, the chosen day, the target, what is online, and the pace. */
export function MaturityAreaLabels(props: MaturityAreaData) {
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  const area = usePlotArea();
  if (!xScale || !yScale || !area) return null;
  const plane: Plane = {
    x: (day) => xScale(timeOf(day)) ?? area.x,
    y: (value) => yScale(value) ?? area.y,
    left: area.x,
    right: area.x + area.width,
    top: area.y,
  };
  return (
    <ZIndexLayer zIndex={DefaultZIndexes.label}>
      <BandLabels points={props.points} plane={plane} />
      <HeadLabels asOf={props.asOf} target={props.target} plane={plane} />
      <OnlineLabel points={props.points} plane={plane} />
      <PaceLabel {...props} plane={plane} />
    </ZIndexLayer>
  );
}

/** Level and count of the last day inside each band that is thick enough for them. */
function BandLabels({ points, plane }: { points: readonly MaturityAreaPoint[]; plane: Plane }) {
  const t = useText(CHART_TEXTS);
  const format = useFormat();
  const last = points.at(-1);
  if (!last) return null;
  const end = plane.x(last.date) - GAP;
  return MATURITY_LEVELS.map((level) => {
    const text = `${t.level(level)}: ${format.number(last.counts[level] ?? 0)}`;
    const start = end - text.length * LETTER;
    const under = points.filter((point) => plane.x(point.date) >= start);
    const bands = under.map((point) => bandOf(point, level));
    const low = plane.y(Math.max(...bands.map((band) => band.from)));
    const high = plane.y(Math.min(...bands.map((band) => band.to)));
    if (start < plane.left || low - high < BAND_MIN) return null;
    return (
      <text
        key={level}
        x={end}
        y={(low + high) / 2}
        fill={textOn(MATURITY_SWATCHES[level])}
        className="chart-part-label"
        textAnchor="end"
        dominantBaseline="central"
      >
        {text}
      </text>
    );
  });
}

/** Where the band of a level begins and ends: the highest level lies at the bottom. */
function bandOf(point: MaturityAreaPoint, level: Maturity): { from: number; to: number } {
  const from = MATURITY_LEVELS.filter((each) => each > level).reduce<number>(
    (sum, each) => sum + (point.counts[each] ?? 0),
    0,
  );
  return { from, to: from + (point.counts[level] ?? 0) };
}

/** The chosen day and the target above the drawing, away from each other. */
function HeadLabels({ asOf, target, plane }: Pick<MaturityAreaData, 'asOf' | 'target'> & { plane: Plane }) {
  const t = useText(CHART_TEXTS);
  const format = useFormat();
  const day = `${t.today} ${format.day(asOf)}`;
  const targetText = target && `${t.target} ${format.number(target.value)}`;
  const atDay = plane.x(asOf);
  const fitsBefore = atDay - plane.left > day.length * LETTER;
  const fitsAfter = plane.right - atDay > (targetText?.length ?? 0) * LETTER + GAP;
  const y = plane.top - GAP;
  return (
    <>
      <text x={atDay} y={y} className="chart-text" textAnchor={fitsBefore ? 'end' : 'start'}>
        {day}
      </text>
      {targetText && (
        <text
          x={fitsAfter ? plane.right : plane.left}
          y={y}
          className="chart-text chart-text--strong"
          textAnchor={fitsAfter ? 'end' : 'start'}
        >
          {targetText}
        </text>
      )}
    </>
  );
}

/** How many are online on the last day: after the dot, or before it and the names of the bands where room ends. */
function OnlineLabel({ points, plane }: { points: readonly MaturityAreaPoint[]; plane: Plane }) {
  const t = useText(CHART_TEXTS);
  const format = useFormat();
  const last = points.at(-1);
  if (!last || last.online === null) return null;
  const text = `${format.number(last.online)} ${t.onlineShort}`;
  const x = plane.x(last.date);
  const fitsAfter = plane.right - x > text.length * LETTER + GAP;
  return (
    <text
      x={fitsAfter ? x + GAP + 2 : x - BAND_LABEL_ROOM}
      y={plane.y(last.online) + (fitsAfter ? 4 : -GAP)}
      className="chart-text chart-text--strong chart-text--halo"
      textAnchor={fitsAfter ? 'start' : 'end'}
    >
      {text}
    </text>
  );
}

/** Needed and observed pace in the corner under the line of the needed pace; left out where it would not fit. */
function PaceLabel({ points, target, pace, plane }: MaturityAreaData & { plane: Plane }) {
  const t = useText(CHART_TEXTS);
  const format = useFormat();
  const last = points.at(-1);
  if (!last || last.online === null || !target || pace?.required == null) return null;
  const lines = [
    t.paceNeeded(format.number(pace.required, 1)),
    ...(pace.observed == null ? [] : [t.paceObserved(format.number(pace.observed, 1))]),
  ];
  const [from, to] = [plane.x(last.date), plane.x(target.date)];
  const width = Math.max(...lines.map((line) => line.length)) * LETTER + GAP;
  const free = (to - width - from) / (to - from);
  if (last.online >= target.value || !(free > 0.1)) return null;
  const y = plane.y(last.online + free * (target.value - last.online)) + 24;
  return lines.map((line, index) => (
    <text
      key={line}
      x={to - GAP}
      y={y + index * 18}
      className={index === 0 ? 'chart-text chart-text--strong' : 'chart-text'}
      textAnchor="end"
    >
      {line}
    </text>
  ));
}
