import { MaturityAreaChart } from '../../charts/maturity-area-chart.tsx';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { usePlanEvents } from '../../lib/plan-events.ts';
import type { OzgProgress } from './overview-query.ts';
import { judgePace } from './ozg-verdict.ts';
import { OVERVIEW_TEXTS } from './texts.ts';

/** The maturity of the OZG services over time, with the target and the pace it needs. */
export function OzgChart({ progress }: { progress: OzgProgress }) {
  const t = useText(OVERVIEW_TEXTS);
  const format = useFormat();
  const events = usePlanEvents();
  const labels = useLabels();
  const { figure, series } = progress;
  const countsServices = figure.unit === 'SERVICE';
  const unit = labels(`ozgUnit.${figure.unit}`);
  const missing = format.number(Math.max(0, figure.target - figure.online));
  const verdict = judgePace(figure);
  const title =
    verdict === 'REACHED'
      ? t.chartReached(unit)
      : (verdict === 'MISSED' ? t.chartMissed : t.chartMissing)(missing, unit, format.day(figure.targetDate));
  return (
    <div className="overview__ozg">
      <MaturityAreaChart
        events={events}
        title={title}
        rule={labels(`countingRule.${figure.rule}`)}
        asOf={figure.asOf}
        note={countsServices ? t.excluded(format.number(figure.excludedFederal)) : t.chartCountsServices}
        simulated={figure.simulated}
        fileName={t.ozgFile}
        points={series.map((point) => ({ ...point, online: countsServices ? point.online : null }))}
        pace={{ required: figure.requiredPerMonth ?? null, observed: figure.observedPerMonth ?? null }}
        target={countsServices ? { value: figure.target, date: figure.targetDate } : null}
      />
    </div>
  );
}
