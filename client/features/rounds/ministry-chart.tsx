import {
  LIFECYCLE_SWATCHES,
  MATURITY_SWATCHES,
  NOT_RECORDED_SWATCH,
  type Swatch,
} from '../../charts/palette.ts';
import { StackedBarsChart } from '../../charts/stacked-bars-chart.tsx';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useViewer } from '../../lib/session.ts';
import type { MinistryProgress, Round } from './queries.ts';
import { owed, PROGRESS_KEYS, sumProgress, type ProgressKey } from './round-progress.ts';
import { ROUND_TEXTS } from './texts.ts';
import { usePartLabels } from './use-part-labels.ts';

/** Grey where nothing is, blue growing darker on the way, green when it is done; returned stands out. */
const SWATCHES: Record<ProgressKey, Swatch> = {
  missing: NOT_RECORDED_SWATCH,
  draft: MATURITY_SWATCHES[1],
  returned: LIFECYCLE_SWATCHES.ON_HOLD,
  submitted: MATURITY_SWATCHES[2],
  released: MATURITY_SWATCHES[4],
  accepted: LIFECYCLE_SWATCHES.COMPLETED,
  ended: LIFECYCLE_SWATCHES.CANCELLED,
};

/** Where the reports of each ministry stand, as parts of a bar. */
export function MinistryChart(props: { round: Round; rows: readonly MinistryProgress[]; ownFirst: boolean }) {
  const t = useText(ROUND_TEXTS);
  const format = useFormat();
  const { today } = useViewer();
  const parts = usePartLabels();
  const { round, rows } = props;
  const sums = sumProgress(rows);
  return (
    <StackedBarsChart
      title={t.chartTitle(format.number(sums.accepted), format.number(owed(sums)))}
      note={props.ownFirst ? t.chartNoteOwn : t.chartNote}
      asOf={today}
      simulated={false}
      fileName={`${t.fileName}-${round.reportingDate}`}
      rowLabel={t.ministry}
      series={PROGRESS_KEYS.map((key) => ({ key, label: parts[key], swatch: SWATCHES[key] }))}
      rows={rows.map((row) => ({
        key: row.ministry?.code ?? '',
        label: row.ministry?.abbreviation ?? t.noLead,
        values: Object.fromEntries(PROGRESS_KEYS.map((key) => [key, row[key]])),
      }))}
    />
  );
}
