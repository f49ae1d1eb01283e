import { LightHistoryChart, type LightTally } from '../../charts/light-charts.tsx';
import { fairPercent } from '../../lib/fair-share.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { countOf } from '../../lib/light-count.ts';
import { measuresLink } from '../../lib/paths.ts';
import { VIEW_PARAMS } from '../../lib/view-state.ts';
import type { Dashboard } from './overview-query.ts';
import { OVERVIEW_TEXTS } from './texts.ts';

/** How the lights moved from reporting date to reporting date, up to the chosen day. */
export function LightHistory({ dashboard }: { dashboard: Dashboard }) {
  const t = useText(OVERVIEW_TEXTS);
  const format = useFormat();
  const { lightHistory, asOf, lights, measureTotal } = dashboard;
  const first = lightHistory[0];
  const written = (count: number, total: number) =>
    t.historyShare(format.number(count), format.number(total), format.percent(fairPercent({ count, total })));
  const now = written(badNews(lights), measureTotal);
  const title = first
    ? t.historyFinding(now, written(badNews(first.lights), first.total))
    : t.historyStart(now);
  return (
    <div className="overview__history">
      <LightHistoryChart
        title={title}
        asOf={asOf}
        note={first ? t.historyNote : t.noHistory}
        simulated={dashboard.simulated}
        fileName={t.historyFile}
        dates={[...lightHistory, { date: asOf, lights }]}
        linkTo={(date, light) =>
          date === asOf
            ? measuresLink({ light: [light] })
            : `${measuresLink({ light: [light] })}&${VIEW_PARAMS.asOf}=${date}`
        }
      />
    </div>
  );
}

/** Measures that are late or not reported: both weigh the same. */
function badNews(lights: readonly LightTally[]): number {
  return countOf(lights, 'RED') + countOf(lights, 'UNREPORTED');
}
