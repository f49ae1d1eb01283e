import { useFormat } from '../lib/format.ts';
import { useText } from '../lib/i18n.ts';
import { colourOf } from './palette.ts';
import { shareOf } from './part.ts';
import { STEP_ROW } from './sizes.ts';
import type { WaterfallData } from './step-waterfall.tsx';
import { CHART_TEXTS } from './texts.ts';
import { useWidth } from './use-width.ts';

const BAR_TOP = 20;
const BAR_HEIGHT = 22;

/** The drawing of StepWaterfall; a chunk of its own. */
export default function StepWaterfallPlot({ steps, whole, title }: WaterfallData & { title: string }) {
  const t = useText(CHART_TEXTS);
  const format = useFormat();
  const [ref, width] = useWidth<HTMLDivElement>();
  const total = steps.reduce((sum, { count }) => sum + count, 0);
  const height = (steps.length + 1) * STEP_ROW;
  const bars = steps.map((step, index) => ({
    ...step,
    from: steps.slice(0, index).reduce((sum, { count }) => sum + count, 0),
    colour: colourOf(step.swatch),
  }));
  const all = { key: 'whole', label: whole.label, count: total, from: 0, colour: 'var(--mp-ghost)' };
  const rows = [all, ...bars];
  const share = (count: number) => {
    const percent = shareOf({ count, of: total });
    // Few of many is not none: below one percent a place after the comma is shown.
    return format.percent(percent, percent !== null && percent > 0 && percent < 1 ? 1 : 0);
  };
  const scale = (count: number) => (total > 0 ? (count / total) * width : 0);
  return (
    <div ref={ref}>
      {width > 0 && (
        <svg
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={`${title}. ${t.tableHolds}`}
        >
          {rows.map(({ key, count, from, colour }, index) => (
            <g key={key} transform={`translate(0 ${index * STEP_ROW})`}>
              <line
                className="chart-grid-line"
                x1={0}
                x2={width}
                y1={BAR_TOP + BAR_HEIGHT}
                y2={BAR_TOP + BAR_HEIGHT}
              />
              <rect
                x={scale(from)}
                y={BAR_TOP}
                width={count > 0 ? Math.max(scale(count), 2) : 0}
                height={BAR_HEIGHT}
                fill={colour}
              />
              {index > 0 && index < bars.length && (
                <line
                  className="step__link"
                  x1={scale(from + count)}
                  x2={scale(from + count)}
                  y1={BAR_TOP + BAR_HEIGHT}
                  y2={STEP_ROW + BAR_TOP}
                />
              )}
            </g>
          ))}
          {/* Words after all drawing, on a halo: on a narrow screen the lines between the bars cross them. */}
          {rows.map(({ key, label, count }, index) => (
            <g key={key} transform={`translate(0 ${index * STEP_ROW})`}>
              <text
                className={`chart-text chart-text--halo ${index === 0 ? 'chart-text--strong' : ''}`}
                y={14}
              >
                {label}
              </text>
              <text
                className="chart-text chart-text--halo chart-text--strong"
                x={width}
                y={14}
                textAnchor="end"
              >
                {format.number(count)}
                {index > 0 && ` · ${share(count)}`}
              </text>
            </g>
          ))}
        </svg>
      )}
    </div>
  );
}
