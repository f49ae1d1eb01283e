import { useId } from 'react';
import { ChartLink, moveAmongLinks } from '../../charts/chart-link.tsx';
import { colourOf, NOT_RECORDED_SWATCH, textOn, type Swatch } from '../../charts/palette.ts';
import { useWidth } from '../../charts/use-width.ts';
import { useFormat } from '../../lib/format.ts';

const ROW = 50;
const BAR_TOP = 20;
const BAR_HEIGHT = 22;
/** Least pixels of a part for its number to fit. */
const LABEL_MIN = 18;
/** Mean width of a character of the row's label. */
const CHARACTER = 7.8;

export interface GroupPart {
  readonly name: string;
  readonly count: number;
  readonly swatch: Swatch;
  /** Address of just the rows of this part, where a list of them exists. */
  readonly to?: string;
}

export interface GroupBar {
  readonly key: string;
  readonly label: string;
  /** Written on the bar's right end: "12 von 40 · 30 %". */
  readonly value: string;
  /** In the order of the legend; shares of the bar. */
  readonly parts: readonly GroupPart[];
  /** Address of the rows behind the bar. */
  readonly to: string;
}

/** Height of the drawing in pixels. */
export function groupBarsHeight(rows: number): number {
  return rows * ROW;
}

/** Lying bars of shares, one a group; each row is a link that says itself in words. */
export function GroupBars(props: {
  title: string;
  rows: readonly GroupBar[];
  linkLabel: (name: string) => string;
}) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const hatch = useId();
  const height = groupBarsHeight(props.rows.length);
  return (
    <div ref={ref}>
      {width > 0 && (
        <svg
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="group"
          aria-label={props.title}
        >
          <defs>
            <pattern id={hatch} width={6} height={6} patternUnits="userSpaceOnUse">
              <rect width={6} height={6} fill="var(--mp-surface)" />
              <path d="M0 6L6 0M-1 1L1-1M5 7L7 5" stroke={colourOf(NOT_RECORDED_SWATCH)} strokeWidth={1.5} />
            </pattern>
          </defs>
          {props.rows.map((row, index) => (
            <Row
              key={row.key}
              row={row}
              top={index * ROW}
              width={width}
              hatch={hatch}
              linkLabel={props.linkLabel}
            />
          ))}
        </svg>
      )}
    </div>
  );
}

function Row(props: {
  row: GroupBar;
  top: number;
  width: number;
  hatch: string;
  linkLabel: (name: string) => string;
}) {
  const { row, top, width } = props;
  const format = useFormat();
  const room = Math.floor((width - row.value.length * CHARACTER - 16) / CHARACTER);
  const shares = partsOf(row, width);
  const shown = row.label.length > room ? `${row.label.slice(0, Math.max(room - 1, 4))}…` : row.label;
  // A link's name begins with what is seen of it (WCAG 2.5.3); a label cut short follows in full.
  const words = [
    `${shown} ${row.value}`,
    props.linkLabel(row.label),
    ...shares.map((part) => `${part.name}: ${format.number(part.count)}`),
  ].join(', ');
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- only passes the arrow keys on to the links inside
    <g onKeyDown={moveAmongLinks}>
      <ChartLink to={row.to} words={words} className="group-bar">
        <rect className="group-bar__hit" x={0} y={top} width={width} height={ROW - 4} />
        <text className="chart-text chart-text--strong group-bar__label" x={0} y={top + 14}>
          {shown}
        </text>{' '}
        <text className="chart-text" x={width} y={top + 14} textAnchor="end">
          {row.value}
        </text>
      </ChartLink>
      {shares.map((part) =>
        part.to === undefined ? (
          <PartMark key={part.name} part={part} top={top} hatch={props.hatch} />
        ) : (
          <ChartLink
            key={part.name}
            to={part.to}
            words={props.linkLabel(`${format.number(part.count)} ${part.name}, ${row.label}`)}
            tabIndex={-1}
          >
            <PartMark part={part} top={top} hatch={props.hatch} />
          </ChartLink>
        ),
      )}
    </g>
  );
}

function PartMark({ part, top, hatch }: { part: PlacedPart; top: number; hatch: string }) {
  const format = useFormat();
  const unknown = part.swatch === NOT_RECORDED_SWATCH;
  return (
    <>
      <rect
        x={part.left}
        y={top + BAR_TOP}
        width={Math.max(part.width - 1.5, 0.5)}
        height={BAR_HEIGHT}
        fill={unknown ? `url(#${hatch})` : colourOf(part.swatch)}
      />
      {part.width >= LABEL_MIN && (
        <text
          className={`chart-part-label group-bar__count ${unknown ? 'chart-text--halo' : ''}`}
          x={part.left + part.width / 2}
          y={top + BAR_TOP + BAR_HEIGHT / 2}
          fill={unknown ? 'var(--mp-observed)' : textOn(part.swatch)}
          textAnchor="middle"
          dominantBaseline="central"
        >
          {format.number(part.count)}
        </text>
      )}
    </>
  );
}

type PlacedPart = GroupPart & { readonly left: number; readonly width: number };

function partsOf(row: GroupBar, width: number): PlacedPart[] {
  const total = row.parts.reduce((sum, part) => sum + part.count, 0);
  let left = 0;
  return row.parts
    .filter((part) => part.count > 0)
    .map((part) => {
      const placed = { ...part, left, width: (part.count / total) * width };
      left += placed.width;
      return placed;
    });
}
