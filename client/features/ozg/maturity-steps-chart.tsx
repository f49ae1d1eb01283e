import { addDays } from '../../../shared/domain/plan-date.ts';
import { MATURITY_LEVELS } from '../../../shared/domain/vocabulary.ts';
import { colourOf, MATURITY_SWATCHES, OBSERVED_SWATCH } from '../../charts/palette.ts';
import { linearScale, timeOf, timeTicks } from '../../../shared/chart-axis.ts';
import { useWidth } from '../../charts/use-width.ts';
import { useText } from '../../lib/i18n.ts';
import { OZG_TEXTS } from './texts.ts';

/** Height of the drawing in pixels. */
export const STEPS_HEIGHT = 230;

const MARGIN = { top: 12, right: 12, bottom: 28, left: 84 };
const TICK_ROOM = 64;
const HIGHEST = MATURITY_LEVELS.length - 1;
/** Days left free before the first step. */
const LEAD_DAYS = 45;

export interface MaturityStep {
  /** Day from which on it holds; ascending. */
  readonly date: string;
  /** Null while any member has no record. */
  readonly minimum?: number | null;
  readonly maximum?: number | null;
}

/** Lowest level as a full step line, highest as a dashed one; a level holds until the next record. */
export function MaturitySteps(props: { steps: readonly MaturityStep[]; asOf: string; title: string }) {
  const { level } = useText(OZG_TEXTS);
  const [ref, width] = useWidth<HTMLDivElement>();
  const from = addDays(props.steps[0]?.date ?? props.asOf, -LEAD_DAYS);
  const bottom = STEPS_HEIGHT - MARGIN.bottom;
  const x = linearScale([timeOf(from), timeOf(props.asOf)], [MARGIN.left, width - MARGIN.right]);
  const y = linearScale([0, HIGHEST], [bottom, MARGIN.top]);
  const path = (value: (step: MaturityStep) => number | null | undefined) => stepPath(props, value, x, y);
  return (
    <div ref={ref}>
      {width > 0 && (
        <svg
          width={width}
          height={STEPS_HEIGHT}
          viewBox={`0 0 ${width} ${STEPS_HEIGHT}`}
          role="img"
          aria-label={props.title}
        >
          {MATURITY_LEVELS.map((each) => (
            <g key={each}>
              <line
                className="chart-grid-line"
                x1={MARGIN.left}
                x2={width - MARGIN.right}
                y1={y(each)}
                y2={y(each)}
              />
              <text className="chart-text" x={0} y={y(each)} dominantBaseline="middle">
                {level(each)}
              </text>
            </g>
          ))}
          {timeTicks(from, props.asOf, Math.max(2, Math.floor((width - MARGIN.left) / TICK_ROOM))).map(
            (tick) => (
              <text
                key={tick.day}
                className="chart-text"
                x={x(timeOf(tick.day))}
                y={STEPS_HEIGHT - 6}
                textAnchor="middle"
              >
                {tick.label}
              </text>
            ),
          )}
          <path
            d={path((step) => step.maximum)}
            fill="none"
            stroke={colourOf(MATURITY_SWATCHES[2])}
            strokeWidth={2}
            strokeDasharray="5 4"
          />
          <path
            d={path((step) => step.minimum)}
            fill="none"
            stroke={colourOf(OBSERVED_SWATCH)}
            strokeWidth={3}
          />
        </svg>
      )}
    </div>
  );
}

function stepPath(
  props: { steps: readonly MaturityStep[]; asOf: string },
  value: (step: MaturityStep) => number | null | undefined,
  x: (time: number) => number,
  y: (level: number) => number,
): string {
  let drawing = false;
  return props.steps
    .map((step, index) => {
      const level = value(step);
      if (level == null) {
        drawing = false;
        return '';
      }
      const until = props.steps[index + 1]?.date ?? props.asOf;
      const start = `${drawing ? 'L' : 'M'}${x(timeOf(step.date))} ${y(level)}`;
      drawing = true;
      return `${start}H${x(timeOf(until))}`;
    })
    .join('');
}
