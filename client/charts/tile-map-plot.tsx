import { Fragment, type ReactNode } from 'react';
import { useLinkClickHandler } from 'react-router';
import { useViewState } from '../lib/view-state.ts';
import { colourOf, textOn, type Swatch } from './palette.ts';
import { shadesFor } from './shades.ts';
import { TILE_GAP, TILE_ROW } from './sizes.ts';
import type { MapTile } from './tile-map.tsx';
import { useWidth } from './use-width.ts';
import { wrapWords } from '../../shared/wrap-words.ts';

/** Mean width of a character of the name, and free room at both sides of it. */
const CHARACTER = 7.4;
const PADDING = 10;
const LINE = 16;
/** A name takes two lines at most. */
const LINES = 2;
/** From this width on the number is large. */
const VALUE_ROOM = 90;

/** The drawing of TileMap; a chunk of its own. Every tile is a stop of the keyboard and says itself in words. */
export default function TileMapPlot({ tiles, title }: { tiles: readonly MapTile[]; title: string }) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const columns = Math.max(1, ...tiles.map(({ column }) => column + 1));
  const rows = Math.max(0, ...tiles.map(({ row }) => row + 1));
  const height = rows * (TILE_ROW + TILE_GAP);
  const tileWidth = (width - (columns - 1) * TILE_GAP) / columns;
  const { swatchOf } = shadesFor(tiles.map(({ percent }) => percent));
  return (
    <div ref={ref} className="tile-map">
      {width > 0 && (
        <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="group" aria-label={title}>
          {tiles.map((tile) => (
            <g
              key={tile.key}
              transform={`translate(${tile.column * (tileWidth + TILE_GAP)} ${tile.row * (TILE_ROW + TILE_GAP)})`}
            >
              <Tile tile={tile} width={tileWidth} swatch={swatchOf(tile.percent)} />
            </g>
          ))}
        </svg>
      )}
    </div>
  );
}

function Tile({ tile, width, swatch }: { tile: MapTile; width: number; swatch: Swatch }) {
  const room = Math.floor((width - 2 * PADDING) / CHARACTER);
  const wrapped = wrapWords(tile.name, room);
  const fits = wrapped.length <= LINES && wrapped.every((line) => line.length <= room);
  const lines = fits ? wrapped : [tile.short];
  // A name begins with what is seen (WCAG 2.5.3); what was cut short follows in full.
  const words = `${[...lines, tile.value].join(' ')}, ${tile.name}: ${tile.words}`;
  const face = <TileFace lines={lines} value={tile.value} width={width} swatch={swatch} centred={!fits} />;
  return (
    <>
      <title>{words}</title>
      {tile.to === undefined ? (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what a pointer reads as a title, a keyboard must reach
        <g tabIndex={0} role="img" aria-label={words} className="tile">
          {face}
        </g>
      ) : (
        <TileLink to={tile.to} words={words}>
          {face}
        </TileLink>
      )}
    </>
  );
}

function TileLink({ to, words, children }: { to: string; words: string; children: ReactNode }) {
  const href = useViewState().href(to);
  const follow = useLinkClickHandler(href);
  return (
    <a href={href} onClick={follow} aria-label={words} className="tile chart-link">
      {children}
    </a>
  );
}

function TileFace(props: {
  lines: readonly string[];
  value: string;
  width: number;
  swatch: Swatch;
  centred: boolean;
}) {
  const { width, centred } = props;
  const place = centred
    ? ({ x: width / 2, textAnchor: 'middle' } as const)
    : ({ x: PADDING, textAnchor: 'start' } as const);
  const fill = textOn(props.swatch);
  return (
    <>
      <rect width={width} height={TILE_ROW} rx={4} fill={colourOf(props.swatch)} />
      {props.lines.map((line, index) => (
        <Fragment key={line}>
          <text {...place} fill={fill} y={22 + index * LINE} className="chart-part-label chart-link__label">
            {line}
          </text>{' '}
        </Fragment>
      ))}
      <text
        {...place}
        fill={fill}
        y={TILE_ROW - 14}
        className={width < VALUE_ROOM ? 'tile__value tile__value--small' : 'tile__value'}
      >
        {props.value}
      </text>
    </>
  );
}
