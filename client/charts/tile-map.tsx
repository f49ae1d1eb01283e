import { lazy } from 'react';
import { useFormat } from '../lib/format.ts';
import { useText } from '../lib/i18n.ts';
import { ChartFrame, type ChartFacts } from './chart-frame.tsx';
import type { ChartTable } from './csv.ts';
import { DETAIL_TEXTS } from './detail-texts.ts';
import { colourOf } from './palette.ts';
import { shadesFor } from './shades.ts';
import { TILE_GAP, TILE_ROW } from './sizes.ts';

const Plot = lazy(() => import('./tile-map-plot.tsx'));

/** One area of the map. */
export interface MapTile {
  readonly key: string;
  /** Place on the grid, from 0; column from west to east, row from north to south. */
  readonly column: number;
  readonly row: number;
  readonly name: string;
  /** Stands for the name where it does not fit. */
  readonly short: string;
  /** 0 to 100. */
  readonly percent: number;
  /** The number in the tile: "13 %". */
  readonly value: string;
  /** What the number says, in words: "7 von 53 Gemeinden". */
  readonly words: string;
  /** Where the tile leads; without it the tile is only read. */
  readonly to?: string;
}

/**
 * A map of equal tiles, roughly where the areas lie: no area counts for more because it is large. Number and name
 * stand in every tile; the shade only repeats the number.
 * @param table what the tiles say and more
 */
export function TileMap(props: ChartFacts & { tiles: readonly MapTile[]; table: ChartTable }) {
  const t = useText(DETAIL_TEXTS);
  const format = useFormat();
  const { tiles } = props;
  const { starts, swatchOf } = shadesFor(tiles.map(({ percent }) => percent));
  const legend = starts.map((start, index) => {
    const next = starts[index + 1];
    const [low, high] = [format.percent(start), format.percent(next)];
    return {
      key: String(start),
      label: next === undefined ? t.from(low) : start === 0 ? t.below(high) : t.between(low, high),
      colour: colourOf(swatchOf(start)),
    };
  });
  const rows = Math.max(0, ...tiles.map(({ row }) => row + 1));
  return (
    <ChartFrame {...props} legend={legend} height={rows * (TILE_ROW + TILE_GAP)}>
      <Plot tiles={tiles} title={props.title} />
    </ChartFrame>
  );
}
