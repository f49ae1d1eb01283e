import { LightHistoryChart, type LightTally } from '../../charts/light-charts.tsx';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { countOf } from '../../lib/light-count.ts';
import type { Dashboard } from './overview-query.ts';
import { OVERVIEW_TEXTS } from './texts.ts';

/** How the lights moved from reporting date to reporting date, up to the chosen day. */
export function LightHistory({ dashboard }: { dashboard: Dashboard }) {
  const t = useText(OVERVIEW_TEXTS);
  const format = useFormat();
  const { lightHistory, asOf, lights, measureTotal } = dashboard;
  const first = lightHistory[0];
  const now = [format.number(badNews(lights)), format.number(measureTotal)] as const;
  const title = first
    ? t.historyFinding(...now, format.number(badNews(first.lights)), format.number(first.total))
    : t.historyStart(...now);
  return (
    <div className="overview__history">
      <LightHistoryChart
        title={title}
        asOf={asOf}
        note={first ? t.historyNote : t.noHistory}
        simulated={dashboard.simulated}
        fileName={t.historyFile}
        dates={[...lightHistory, { date: asOf, lights }]}
      />
    </div>
  );
}

/** Measures that are late or not reported: both weigh the same. */
function badNews(lights: readonly LightTally[]): number {
  return countOf(lights, 'RED') + countOf(lights, 'UNREPORTED');
}
