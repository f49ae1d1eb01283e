import { linearScale, niceTicks } from '../../shared/chart-axis.ts';
import { useFormat } from '../lib/format.ts';
import { useText } from '../lib/i18n.ts';
import { ChartLink, moveAmongLinks } from './chart-link.tsx';
import { DETAIL_TEXTS } from './detail-texts.ts';
import { colourOf, textOn } from './palette.ts';
import type { BarRow, BarSeries, StackedBarsData } from './stacked-bars-chart.tsx';
import { CHART_TEXTS } from './texts.ts';
import { useWidth } from './use-width.ts';

/** Least pixels of a part for its number to fit. */
const LABEL_MIN = 16;
const BAR = 22;
const COLUMN_MOST = 56;
/** Widest a letter of a row's label is on average. */
const LETTER = 7.6;
const GAP = 8;
const BOTTOM = 26;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The drawing of StackedBarsChart; a chunk of its own. Each bar is one stop of the Tab key, arrows reach its parts. */
export default function StackedBarsPlot(props: StackedBarsData & { height: number; title: string }) {
  const t = useText(CHART_TEXTS);
  const format = useFormat();
  const [ref, width] = useWidth<HTMLDivElement>();
  const { series, rows, height } = props;
  const columns = props.direction === 'columns';
  const most = Math.max(1, ...rows.map((row) => sumOf(row, series)));
  const ticks = niceTicks(most).filter((tick) => tick <= most);
  const left = columns
    ? format.number(ticks.at(-1) ?? 0).length * LETTER + GAP
    : Math.max(...rows.map(({ label }) => label.length), 0) * LETTER + GAP;
  const [right, bottom] = [Math.max(width - 12, left), height - BOTTOM];
  const length = linearScale([0, most], columns ? [bottom, 8] : [left, right]);
  const step = (columns ? right - left : bottom) / Math.max(rows.length, 1);
  const thick = columns ? Math.min(step - 4, COLUMN_MOST) : BAR;
  const every = columns ? Math.ceil((10 * LETTER) / step) : 1;
  const boxOf = (index: number, from: number, to: number): Box => {
    const across = index * step + (step - thick) / 2;
    return columns
      ? { x: left + across, y: length(to), width: thick, height: length(from) - length(to) }
      : { x: length(from), y: across, width: length(to) - length(from), height: thick };
  };
  return (
    <div ref={ref}>
      {width > 0 && (
        <svg
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="group"
          aria-label={`${props.title}. ${t.tableHolds}`}
        >
          {ticks.map((tick) => (
            <g key={tick}>
              <line
                className="chart-grid-line"
                {...(columns
                  ? { x1: left, x2: right, y1: length(tick), y2: length(tick) }
                  : { x1: length(tick), x2: length(tick), y1: 0, y2: bottom })}
              />
              <text
                className="chart-text"
                {...(columns
                  ? { x: left - GAP, y: length(tick), textAnchor: 'end', dominantBaseline: 'middle' }
                  : { x: length(tick), y: height - GAP, textAnchor: 'middle' })}
              >
                {format.number(tick)}
              </text>
            </g>
          ))}
          {rows.map((row, index) => (
            // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- only passes the arrow keys on to the links inside
            <g key={row.key} onKeyDown={moveAmongLinks}>
              {(rows.length - 1 - index) % every === 0 && (
                <text
                  className="chart-text"
                  {...(columns
                    ? { x: left + (index + 0.5) * step, y: height - GAP, textAnchor: 'middle' }
                    : {
                        x: left - GAP,
                        y: (index + 0.5) * step,
                        textAnchor: 'end',
                        dominantBaseline: 'central',
                      })}
                >
                  {row.label}
                </text>
              )}
              {partsOf(row, series).map((part, place) => (
                <Part
                  key={part.series.key}
                  series={part.series}
                  count={part.to - part.from}
                  row={row}
                  box={boxOf(index, part.from, part.to)}
                  first={place === 0}
                />
              ))}
            </g>
          ))}
        </svg>
      )}
    </div>
  );
}

function Part(props: { series: BarSeries; count: number; row: BarRow; box: Box; first: boolean }) {
  const t = useText(DETAIL_TEXTS);
  const format = useFormat();
  const { series, count, row, box } = props;
  const written = format.number(count);
  const words = `${written} ${series.label}, ${row.label}`;
  const drawn = (
    <>
      <rect {...box} fill={colourOf(series.swatch)} stroke="var(--mp-surface)" strokeWidth={1.5} />
      {box.width >= LABEL_MIN && box.height >= LABEL_MIN && (
        <text
          x={box.x + box.width / 2}
          y={box.y + box.height / 2}
          fill={textOn(series.swatch)}
          className="chart-part-label"
          textAnchor="middle"
          dominantBaseline="central"
        >
          {written}
        </text>
      )}
    </>
  );
  const to = row.linkTo?.(series.key);
  return to === undefined ? (
    <g>
      <title>{words}</title>
      {drawn}
    </g>
  ) : (
    <ChartLink to={to} words={`${words}: ${t.showRows}`} {...(props.first ? {} : { tabIndex: -1 })}>
      {drawn}
    </ChartLink>
  );
}

/** The parts that are not 0, laid end to end. */
function partsOf(row: BarRow, series: readonly BarSeries[]) {
  let from = 0;
  return series.flatMap((each) => {
    const count = row.values[each.key] ?? 0;
    if (count === 0) return [];
    const part = { series: each, from, to: from + count };
    from = part.to;
    return [part];
  });
}

function sumOf(row: BarRow, series: readonly BarSeries[]): number {
  return series.reduce((sum, { key }) => sum + (row.values[key] ?? 0), 0);
}
