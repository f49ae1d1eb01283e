import { type ChartEvent, markLines } from './events.ts';

const RADIUS = 8;
const ROOM = 2 * RADIUS + 3;

/**
 * A line through the drawing for each event, with its number in a circle; EventList says the numbers in words.
 * @param x pixel of a day
 */
export function EventMarks(props: {
  events: readonly ChartEvent[];
  x: (day: string) => number;
  top: number;
  bottom: number;
  /** Where the numbers stand: above the axis, or under the upper end where the lower one holds words. */
  numbers?: 'bottom' | 'top';
}) {
  const places = props.events.map(({ date }) => props.x(date));
  const lines = markLines(places, ROOM);
  return props.events.map((event, index) => {
    const x = places[index] ?? 0;
    const off = RADIUS + 3 + (lines[index] ?? 0) * ROOM;
    const y = props.numbers === 'top' ? props.top + off : props.bottom - off;
    return (
      <g key={`${event.date} ${event.title}`} className="event-mark" aria-hidden="true">
        <title>{event.title}</title>
        <line x1={x} x2={x} y1={props.top} y2={props.bottom} />
        <circle cx={x} cy={y} r={RADIUS} />
        <text x={x} y={y} textAnchor="middle" dominantBaseline="central">
          {index + 1}
        </text>
      </g>
    );
  });
}
