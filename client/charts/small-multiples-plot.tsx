import { useLinkClickHandler } from 'react-router';
import { useFormat } from '../lib/format.ts';
import { useViewState } from '../lib/view-state.ts';
import { colourOf, MATURITY_SWATCHES } from './palette.ts';
import { panelGrid } from './panel-grid.ts';
import { type Part, shareOf } from './part.ts';
import { PANEL_GAP, PANEL_HEIGHT } from './sizes.ts';
import type { SmallMultiplesData, SmallPanel } from './small-multiples.tsx';
import { linearScale, timeOf } from '../../shared/chart-axis.ts';
import { useWidth } from './use-width.ts';

/** Inside a panel: where the words end and the drawing lies. */
const PLOT_TOP = 44;
const PLOT_BOTTOM = PANEL_HEIGHT - 26;
/** Mean width of a character of the name. */
const CHARACTER = 7.6;
const SCALE = [0, 50, 100] as const;

/** The drawing of SmallMultiples; a chunk of its own. Every panel is a link that says itself in words. */
export default function SmallMultiplesPlot(props: SmallMultiplesData & { title: string }) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const { columns, panelWidth, height } = panelGrid(width, props.panels.length);
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
          {props.panels.map((panel, index) => (
            <Panel
              key={panel.key}
              panel={panel}
              labels={props}
              left={(index % columns) * (panelWidth + PANEL_GAP)}
              top={Math.floor(index / columns) * PANEL_HEIGHT}
              width={panelWidth}
            />
          ))}
        </svg>
      )}
    </div>
  );
}

function Panel(props: {
  panel: SmallPanel;
  labels: Pick<SmallMultiplesData, 'filledLabel' | 'lineLabel'>;
  left: number;
  top: number;
  width: number;
}) {
  const { panel, labels, width } = props;
  const format = useFormat();
  const href = useViewState().href(panel.to);
  const follow = useLinkClickHandler(href);
  const room = Math.floor(width / CHARACTER);
  const shown =
    panel.name.length > room ? `${panel.name.slice(0, Math.max(room - 1, 4)).trimEnd()}…` : panel.name;
  const last = panel.points.at(-1);
  const percent = (part: Part | undefined) => format.percent(part && shareOf(part));
  // A link's name begins with what is seen of it (WCAG 2.5.3); a name cut short follows in full.
  const words = [
    `${shown} ${panel.value}`,
    panel.linkLabel,
    `${labels.filledLabel}: ${percent(last?.filled)}`,
    `${labels.lineLabel}: ${percent(last?.line)}`,
  ].join(', ');
  return (
    <g transform={`translate(${props.left} ${props.top})`}>
      <title>{words}</title>
      <a href={href} onClick={follow} aria-label={words} className="chart-link">
        <rect className="chart-link__hit" width={width} height={PANEL_HEIGHT - 8} />
        <text className="chart-text chart-text--strong chart-link__label" y={13}>
          {shown}
        </text>{' '}
        <text className="chart-text" y={31}>
          {panel.value}
        </text>
      </a>
      <Course panel={panel} width={width} />
    </g>
  );
}

function Course({ panel, width }: { panel: SmallPanel; width: number }) {
  const format = useFormat();
  const { points } = panel;
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const x = linearScale([timeOf(first.date), timeOf(last.date)], [0, width]);
  const y = linearScale([0, 100], [PLOT_BOTTOM, PLOT_TOP]);
  const at = (date: string, part: Part) => `${x(timeOf(date))} ${y(shareOf(part) ?? 0)}`;
  const filled = points.map((point) => at(point.date, point.filled));
  return (
    <g aria-hidden="true" className="chart-link__drawing">
      {SCALE.map((value) => (
        <line key={value} className="chart-grid-line" x1={0} x2={width} y1={y(value)} y2={y(value)} />
      ))}
      <text className="chart-text chart-text--small" x={0} y={y(100) + 11}>
        {format.percent(100)}
      </text>
      {last.filled.of > 0 && (
        <>
          <path
            d={`M0 ${y(0)}L${filled.join('L')}L${width} ${y(0)}z`}
            fill={colourOf(MATURITY_SWATCHES[3])}
          />
          <path
            d={`M${points.map((point) => at(point.date, point.line)).join('L')}`}
            fill="none"
            stroke={colourOf(MATURITY_SWATCHES[2])}
            strokeWidth={2}
          />
        </>
      )}
      <text className="chart-text chart-text--small" x={0} y={PLOT_BOTTOM + 14}>
        {first.date.slice(0, 4)}
      </text>
      <text className="chart-text chart-text--small" x={width} y={PLOT_BOTTOM + 14} textAnchor="end">
        {last.date.slice(0, 4)}
      </text>
    </g>
  );
}
