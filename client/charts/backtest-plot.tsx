import { useFormat } from '../lib/format.ts';
import { useText } from '../lib/i18n.ts';
import { type EarlierForecast, placeInBand } from './earlier-forecast.ts';
import { colourOf, MATURITY_SWATCHES, OBSERVED_SWATCH, TARGET_SWATCH } from './palette.ts';
import { BACKTEST_HEIGHT } from './sizes.ts';
import { CHART_TEXTS } from './texts.ts';
import { linearScale, niceTicks, timeOf, timeTicks } from '../../shared/chart-axis.ts';
import { useWidth } from './use-width.ts';

const MARGIN = { top: 14, right: 14, bottom: 28, left: 44 };
const TICK_ROOM = 64;
const DOT = 4;
const DIAMOND = 'M0-6.5L6.5 0 0 6.5-6.5 0z';

/** The drawing of BacktestChart; a chunk of its own. */
export default function BacktestPlot(props: { points: readonly EarlierForecast[]; title: string }) {
  const { points } = props;
  const t = useText(CHART_TEXTS);
  const format = useFormat();
  const [ref, width] = useWidth<HTMLDivElement>();
  const [from = '', to = ''] = [points[0]?.forDate, points.at(-1)?.forDate];
  const bottom = BACKTEST_HEIGHT - MARGIN.bottom;
  const ticks = niceTicks(Math.max(...points.map(({ p90, actual }) => Math.max(p90, actual))));
  const x = linearScale([timeOf(from), timeOf(to)], [MARGIN.left + DOT * 2, width - MARGIN.right]);
  const y = linearScale([0, ticks.at(-1) ?? 1], [bottom, MARGIN.top]);
  const at = (point: EarlierForecast, value: number) => `${x(timeOf(point.forDate))} ${y(value)}`;
  const upper = points.map((point) => at(point, point.p90));
  const lower = points.map((point) => at(point, point.p10)).toReversed();
  const most = Math.max(2, Math.floor((width - MARGIN.left) / TICK_ROOM));
  return (
    <div ref={ref}>
      {width > 0 && points.length > 0 && (
        <svg
          width={width}
          height={BACKTEST_HEIGHT}
          viewBox={`0 0 ${width} ${BACKTEST_HEIGHT}`}
          role="img"
          aria-label={`${props.title}. ${t.tableHolds}`}
        >
          {ticks.map((value) => (
            <g key={value}>
              <line
                className="chart-grid-line"
                x1={MARGIN.left}
                x2={width - MARGIN.right}
                y1={y(value)}
                y2={y(value)}
              />
              <text
                className="chart-text"
                x={MARGIN.left - 8}
                y={y(value)}
                textAnchor="end"
                dominantBaseline="middle"
              >
                {format.number(value)}
              </text>
            </g>
          ))}
          {timeTicks(from, to, most).map((tick) => (
            <text
              key={tick.day}
              className="chart-text"
              x={x(timeOf(tick.day))}
              y={BACKTEST_HEIGHT - 6}
              textAnchor="middle"
            >
              {tick.label}
            </text>
          ))}
          <path
            d={`M${[...upper, ...lower].join('L')}z`}
            fill="var(--mp-band)"
            stroke="var(--mp-band)"
            strokeWidth={2}
            strokeLinejoin="round"
          />
          <path
            d={`M${points.map((point) => at(point, point.p50)).join('L')}`}
            fill="none"
            stroke={colourOf(MATURITY_SWATCHES[3])}
            strokeWidth={2.5}
            strokeDasharray="6 4"
          />
          {points.map((point) => (
            <Happened
              key={`${point.forecastOn} ${point.forDate}`}
              point={point}
              x={x(timeOf(point.forDate))}
              y={y(point.actual)}
            />
          ))}
        </svg>
      )}
    </div>
  );
}

function Happened({ point, x, y }: { point: EarlierForecast; x: number; y: number }) {
  const format = useFormat();
  const words = `${format.day(point.forDate)}: ${format.number(point.actual)}`;
  return placeInBand(point) === 'INSIDE' ? (
    <circle cx={x} cy={y} r={DOT} fill={colourOf(OBSERVED_SWATCH)}>
      <title>{words}</title>
    </circle>
  ) : (
    <path d={DIAMOND} transform={`translate(${x} ${y})`} fill={colourOf(TARGET_SWATCH)}>
      <title>{words}</title>
    </path>
  );
}
