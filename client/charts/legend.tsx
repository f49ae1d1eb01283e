import type { ScheduleLight } from '../../shared/domain/vocabulary.ts';
import { LightShape } from '../ui/marker.tsx';

type PlainMark = keyof typeof MARKS;

export interface LegendItem {
  readonly key: string;
  readonly label: string;
  /** From palette.ts, `colourOf(swatch)`. */
  readonly colour: string;
  /** How the mark looks; default a filled square. */
  readonly mark?: PlainMark | ScheduleLight;
}

/** The keys of a chart; with few series the drawing is labelled directly and passes none. */
export function Legend({ items }: { items: readonly LegendItem[] }) {
  if (items.length === 0) return null;
  return (
    <ul className="legend">
      {items.map((item) => (
        <li key={item.key}>
          <LegendMark item={item} />
          {item.label}
        </li>
      ))}
    </ul>
  );
}

const DIAMOND = 'M8 2l6 6-6 6-6-6z';
const SQUARE = 'M2 2h12v12H2z';
const LINE = 'M0 8h16';

/** How each mark is drawn: filled or outlined, whole or dashed. */
const MARKS = {
  fill: { path: SQUARE, filled: true, dash: undefined },
  hatch: { path: SQUARE, filled: true, dash: undefined },
  line: { path: LINE, filled: false, dash: undefined },
  dash: { path: LINE, filled: false, dash: '4 3' },
  diamond: { path: DIAMOND, filled: false, dash: undefined },
  ghostDiamond: { path: DIAMOND, filled: false, dash: '2 2' },
  filledDiamond: { path: DIAMOND, filled: true, dash: undefined },
  dot: { path: 'M3 8a5 5 0 1010 0a5 5 0 10-10 0z', filled: true, dash: undefined },
  arrow: { path: 'M3 2l11 6-11 6z', filled: true, dash: undefined },
} as const;

function isPlain(mark: PlainMark | ScheduleLight): mark is PlainMark {
  return mark in MARKS;
}

function LegendMark({ item }: { item: LegendItem }) {
  const mark = item.mark ?? 'fill';
  if (!isPlain(mark)) return <LightShape light={mark} />;
  const { path, filled, dash } = MARKS[mark];
  return (
    <svg className="legend__mark" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d={path}
        fill={filled ? item.colour : 'none'}
        stroke={item.colour}
        strokeWidth={2}
        strokeDasharray={dash}
      />
      {mark === 'hatch' && <path className="legend__hatch" d="M2 8l6-6M2 14L14 2M8 14l6-6" />}
    </svg>
  );
}
