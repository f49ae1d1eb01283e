import { useMemo } from 'react';
import { useFormat, type Format } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { paths } from '../../lib/paths.ts';
import { DataTable, type DataColumn } from '../../ui/data-table.tsx';
import { German } from '../../ui/german.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { Light, MilestoneStateTag } from '../../ui/marker.tsx';
import { Card } from '../../ui/section.tsx';
import { SimulatedBadge } from '../../ui/simulated-badge.tsx';
import type { Slip } from './overview-query.ts';
import { OVERVIEW_TEXTS } from './texts.ts';

/** What slipped most against the first plan among what is still open. */
export function TopSlips({ slips }: { slips: readonly Slip[] }) {
  const t = useText(OVERVIEW_TEXTS);
  const columns = useSlipColumns();
  return (
    <div className="overview__slips">
      <Card
        title={t.slips}
        note={
          <>
            {t.slipsNote} <SimulatedBadge show={slips.some((slip) => slip.simulated)} />
          </>
        }
      >
        <DataTable
          caption={t.slips}
          captionHidden
          columns={columns}
          rows={slips}
          rowKey={(slip) => slip.code}
          empty={<p className="muted">{t.noSlips}</p>}
        />
      </Card>
    </div>
  );
}

function useSlipColumns(): DataColumn<Slip>[] {
  const t = useText(OVERVIEW_TEXTS);
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'title',
        header: t.slipWhat,
        rowHeader: true,
        cell: (slip) => (
          <>
            <LinkKeepingView to={slipAddress(slip)}>
              <German>{slip.title}</German>
            </LinkKeepingView>
            <span className="row-detail">{`${t.slipKinds[slip.kind]} · ${slip.code}`}</span>
          </>
        ),
      },
      {
        id: 'ministry',
        header: t.slipMinistry,
        cell: (slip) => slip.ministry?.abbreviation ?? t.noLead,
      },
      {
        id: 'state',
        header: t.slipState,
        cell: (slip) => (
          <>
            {slip.light && <Light light={slip.light} />}
            {slip.state && <MilestoneStateTag state={slip.state} />}
          </>
        ),
      },
      { id: 'expected', header: t.slipExpected, cell: (slip) => format.planDate(slip.drift.expected) },
      {
        id: 'first',
        header: t.slipFirst,
        cell: ({ drift }) => (
          <Delay days={drift.daysAgainstFirst} revision={drift.firstRevision} planned={drift.firstPlanned} />
        ),
      },
      {
        id: 'previous',
        header: t.slipPrevious,
        cell: ({ drift }) => (
          <Delay
            days={drift.daysAgainstPrevious}
            revision={drift.previousRevision}
            planned={drift.previousPlanned}
          />
        ),
      },
    ],
    [t, format],
  );
}

/** Days in words, and the plan they are measured against. */
function Delay(props: { days: number | null; revision: number | null; planned: string | null }) {
  const t = useText(OVERVIEW_TEXTS);
  const format = useFormat();
  if (props.days === null || props.revision === null) return <span className="muted">{t.noBaseline}</span>;
  return (
    <span className="delay">
      <span className={props.days > 0 ? 'delay__days delay__days--later' : 'delay__days'}>
        {delayInWords(props.days, t, format)}
      </span>
      <span className="row-detail">{t.plannedIn(props.revision, format.planDate(props.planned))}</span>
    </span>
  );
}

function delayInWords(
  days: number,
  t: { later: (days: string) => string; earlier: (days: string) => string; unchanged: string },
  format: Format,
): string {
  if (days === 0) return t.unchanged;
  return days > 0 ? t.later(format.days(days)) : t.earlier(format.days(-days));
}

function slipAddress(slip: Slip): string {
  if (slip.kind === 'MEASURE') return paths.measure(slip.code);
  return slip.ministry ? paths.planMilestone(slip.ministry.lineage, slip.code) : paths.milestones;
}
