import { lazy } from 'react';
import { useFormat } from '../lib/format.ts';
import { useText } from '../lib/i18n.ts';
import { ChartFrame, type ChartFacts } from './chart-frame.tsx';
import { DETAIL_TEXTS } from './detail-texts.ts';
import type { Swatch } from './palette.ts';
import { shareOf } from './part.ts';
import { STEP_ROW } from './sizes.ts';

const Plot = lazy(() => import('./step-waterfall-plot.tsx'));

export interface WaterfallStep {
  readonly key: string;
  /** Short: it stands above the bar, on a phone too. */
  readonly label: string;
  /** What belongs to the step, for the table. */
  readonly meaning: string;
  readonly count: number;
  readonly swatch: Swatch;
}

export interface WaterfallData {
  /** What the whole is: "Alle Leistungen". */
  readonly whole: Pick<WaterfallStep, 'label' | 'meaning'>;
  /** From first to last; everything is in just one step. */
  readonly steps: readonly WaterfallStep[];
}

/** A whole taken apart into its steps: each bar begins where the one before it ended. */
export function StepWaterfall(props: ChartFacts & WaterfallData) {
  const t = useText(DETAIL_TEXTS);
  const format = useFormat();
  const { steps, whole } = props;
  const total = steps.reduce((sum, { count }) => sum + count, 0);
  const table = {
    columns: [
      { label: t.step },
      { label: t.meaning },
      { label: t.count, numeric: true },
      { label: t.share, numeric: true },
    ],
    rows: [...steps, { ...whole, count: total }].map(({ label, meaning, count }) => [
      label,
      meaning,
      count,
      format.percent(shareOf({ count, of: total }), 1),
    ]),
  };
  return (
    <ChartFrame {...props} legend={[]} table={table} height={(steps.length + 1) * STEP_ROW}>
      <Plot steps={steps} whole={whole} title={props.title} />
    </ChartFrame>
  );
}
