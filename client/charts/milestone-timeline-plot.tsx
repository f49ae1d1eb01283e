import { useFormat, type Format } from '../lib/format.ts';
import { useText } from '../lib/i18n.ts';
import { EventMarks } from './event-marks.tsx';
import type { ChartEvent } from './events.ts';
import type { TimelineData, TimelineMilestone } from './milestone-timeline.tsx';
import { TIMELINE_HEAD, TIMELINE_ROW } from './sizes.ts';
import { CHART_TEXTS } from './texts.ts';
import { timelineHeight, timelineSpan } from './timeline-span.ts';
import { linearScale, timeOf, timeTicks } from '../../shared/chart-axis.ts';
import { useWidth } from './use-width.ts';
import { useGermanMark } from '../ui/german.tsx';

const PADDING = 14;
const MARK = 6;
/** Pixels that a label on the axis needs. */
const TICK_ROOM = 64;

/** The drawing of MilestoneTimeline; a chunk of its own. Every row is a stop of the keyboard and says itself in words. */
export default function MilestoneTimelinePlot(
  props: TimelineData & { events: readonly ChartEvent[]; title: string },
) {
  const { milestones, asOf, title, events } = props;
  const t = useText(CHART_TEXTS);
  const format = useFormat();
  const [ref, width] = useWidth<HTMLDivElement>();
  const { from, to } = timelineSpan(props);
  const height = timelineHeight(milestones.length, events.length);
  const scale = linearScale([timeOf(from), timeOf(to)], [PADDING, width - PADDING]);
  const x = (day: string) => scale(timeOf(day));
  return (
    <div ref={ref}>
      {width > 0 && (
        <svg
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="group"
          aria-label={title}
          className="timeline"
        >
          {timeTicks(from, to, Math.max(2, Math.floor(width / TICK_ROOM))).map((tick) => (
            <g key={tick.day}>
              <line className="chart-grid-line" x1={x(tick.day)} x2={x(tick.day)} y1={0} y2={height - 22} />
              <text className="chart-text" x={x(tick.day)} y={height - 6} textAnchor="middle">
                {tick.label}
              </text>
            </g>
          ))}
          <line className="timeline__today" x1={x(asOf)} x2={x(asOf)} y1={0} y2={height - 22} />
          <text
            className="chart-text chart-text--strong"
            x={x(asOf) + (x(asOf) > width / 2 ? -6 : 6)}
            y={12}
            textAnchor={x(asOf) > width / 2 ? 'end' : 'start'}
          >
            {`${t.today} ${format.day(asOf)}`}
          </text>
          {milestones.map((milestone, index) => (
            <Row
              key={milestone.code}
              milestone={milestone}
              top={TIMELINE_HEAD + index * TIMELINE_ROW}
              width={width}
              x={x}
              words={inWords(milestone, t, format)}
            />
          ))}
          <EventMarks events={events} x={x} top={TIMELINE_HEAD} bottom={height - 22} />
        </svg>
      )}
    </div>
  );
}

function Row(props: {
  milestone: TimelineMilestone;
  top: number;
  width: number;
  x: (day: string) => number;
  words: string;
}) {
  const { milestone, x } = props;
  const middle = props.top + 31;
  const planned = x(milestone.plannedDate);
  const reached = milestone.actual ?? milestone.forecastDate ?? null;
  const most = Math.floor((props.width - 2 * PADDING) / 7);
  const label = `${milestone.code} ${milestone.title}`;
  const drift = milestone.drift?.join(', ') ?? '';
  const german = useGermanMark();
  // Beside the title where both have room; in words the row says it always.
  const beside = drift !== '' && label.length + drift.length + 4 <= most;
  return (
    <g
      tabIndex={0}
      role="img"
      aria-label={props.words}
      className={milestone.overdue ? 'timeline__row timeline__row--overdue' : 'timeline__row'}
    >
      <title>{props.words}</title>
      <rect className="timeline__band" x={0} y={props.top} width={props.width} height={TIMELINE_ROW - 2} />
      <text className="chart-text timeline__label" x={PADDING - 6} y={props.top + 15} lang={german}>
        {label.length > most ? `${label.slice(0, most - 1)}…` : label}
      </text>
      {beside && (
        <text
          className="chart-text timeline__drift"
          x={props.width - PADDING}
          y={props.top + 15}
          textAnchor="end"
        >
          {drift}
        </text>
      )}
      {milestone.baselineDate && (
        <>
          <line
            className="timeline__moved"
            x1={x(milestone.baselineDate)}
            x2={planned}
            y1={middle}
            y2={middle}
          />
          <path className="timeline__baseline" d={diamond(x(milestone.baselineDate), middle)} />
        </>
      )}
      {reached && <line className="timeline__slip" x1={planned} x2={x(reached)} y1={middle} y2={middle} />}
      <path className="timeline__planned" d={diamond(planned, middle)} />
      {milestone.actual ? (
        <path className="timeline__actual" d={diamond(x(milestone.actual), middle)} />
      ) : (
        milestone.forecastDate && (
          <path
            className="timeline__forecast"
            d={arrow(x(milestone.forecastDate), middle, milestone.forecastDate < milestone.plannedDate)}
          />
        )
      )}
    </g>
  );
}

function diamond(x: number, y: number): string {
  return `M${x} ${y - MARK}L${x + MARK} ${y}L${x} ${y + MARK}L${x - MARK} ${y}z`;
}

/** Points to where the date moved: to the left where it is expected earlier than planned. */
function arrow(x: number, y: number, earlier: boolean): string {
  const [back, tip] = earlier ? [x + MARK - 1, x - MARK] : [x - MARK + 1, x + MARK];
  return `M${back} ${y - MARK}L${tip} ${y}L${back} ${y + MARK}z`;
}

function inWords(
  milestone: TimelineMilestone,
  t: { baseline: string; planned: string; forecast: string; actual: string },
  format: Format,
): string {
  return [
    `${milestone.code} ${milestone.title}: ${t.planned} ${format.planDate(milestone.planned)}`,
    ...(milestone.baselineDate ? [`${t.baseline} ${format.day(milestone.baselineDate)}`] : []),
    ...(milestone.drift ?? []),
    ...(milestone.forecastDate && !milestone.actual
      ? [`${t.forecast} ${format.day(milestone.forecastDate)}`]
      : []),
    ...(milestone.actual ? [`${t.actual} ${format.day(milestone.actual)}`] : []),
  ].join(', ');
}
