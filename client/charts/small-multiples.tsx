import { lazy } from 'react';
import { useFormat } from '../lib/format.ts';
import { useText } from '../lib/i18n.ts';
import { ChartFrame, type ChartFacts } from './chart-frame.tsx';
import { DETAIL_TEXTS } from './detail-texts.ts';
import { colourOf, MATURITY_SWATCHES } from './palette.ts';
import { panelGrid } from './panel-grid.ts';
import { type Part, shareOf } from './part.ts';
import { CHART_TEXTS } from './texts.ts';
import { useWidth } from './use-width.ts';

const Plot = lazy(() => import('./small-multiples-plot.tsx'));

export interface SmallPanel {
  readonly key: string;
  readonly name: string;
  /** Written under the name: "12 von 40 · 30 %". */
  readonly value: string;
  /** Ascending by date. */
  readonly points: readonly { readonly date: string; readonly filled: Part; readonly line: Part }[];
  /** Where the panel leads, and what the link is called beside its name and value. */
  readonly to: string;
  readonly linkLabel: string;
}

export interface SmallMultiplesData {
  readonly panels: readonly SmallPanel[];
  readonly filledLabel: string;
  readonly lineLabel: string;
}

/**
 * The same small chart for every group, all on the same scale of 0 to 100 %: one share filled, another as a line.
 * @param rowLabel names the groups: "Themenfeld"
 */
export function SmallMultiples(props: ChartFacts & SmallMultiplesData & { rowLabel: string }) {
  const t = useText(CHART_TEXTS);
  const detail = useText(DETAIL_TEXTS);
  const format = useFormat();
  const [ref, width] = useWidth<HTMLDivElement>();
  const { panels, filledLabel, lineLabel } = props;
  const columns = [filledLabel, lineLabel].flatMap((label) => [
    { label: detail.countOf(label), numeric: true },
    { label: detail.wholeOf(label), numeric: true },
    { label: detail.shareOf(label), numeric: true },
  ]);
  const table = {
    columns: [{ label: props.rowLabel }, { label: t.date }, ...columns],
    rows: panels.flatMap(({ name, points }) =>
      points.map(({ date, filled, line }) => [
        name,
        format.day(date),
        ...[filled, line].flatMap((part) => [part.count, part.of, shareOf(part)]),
      ]),
    ),
  };
  const legend = [
    { key: 'filled', label: filledLabel, colour: colourOf(MATURITY_SWATCHES[3]) },
    { key: 'line', label: lineLabel, colour: colourOf(MATURITY_SWATCHES[2]), mark: 'line' as const },
  ];
  return (
    <div ref={ref}>
      <ChartFrame {...props} legend={legend} table={table} height={panelGrid(width, panels.length).height}>
        <Plot panels={panels} filledLabel={filledLabel} lineLabel={lineLabel} title={props.title} />
      </ChartFrame>
    </div>
  );
}
