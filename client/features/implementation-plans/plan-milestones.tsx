import { useMemo } from 'react';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { paths } from '../../lib/paths.ts';
import { DataTable, type DataColumn } from '../../ui/data-table.tsx';
import { German } from '../../ui/german.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { Light, MilestoneStateTag } from '../../ui/marker.tsx';
import { Section } from '../../ui/section.tsx';
import { SimulatedBadge } from '../../ui/simulated-badge.tsx';
import { useDriftLines } from './drift-lines.ts';
import type { MilestoneDrift, PlanMilestone } from './plans-query.ts';
import { PLANS_TEXTS } from './texts.ts';

/** Every milestone of the plan with its dates, its drift in words and the measures under it. */
export function PlanMilestones({ milestones }: { milestones: readonly PlanMilestone[] }) {
  const t = useText(PLANS_TEXTS);
  const columns = useMilestoneColumns();
  return (
    <Section
      title={t.milestoneList}
      note={t.milestoneListNote}
      actions={<SimulatedBadge show={milestones.some((milestone) => milestone.simulated)} />}
    >
      <DataTable
        caption={t.milestoneList}
        captionHidden
        columns={columns}
        rows={milestones}
        rowKey={(milestone) => milestone.code}
        empty={<p className="muted">{t.noMilestones}</p>}
      />
    </Section>
  );
}

function useMilestoneColumns(): DataColumn<PlanMilestone>[] {
  const t = useText(PLANS_TEXTS);
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'title',
        header: t.milestone,
        rowHeader: true,
        minWidth: 18,
        sortValue: (row) => row.code,
        cell: (row) => (
          <span id={row.code} className="milestone-name">
            <span>
              <span className="code">{row.code}</span> <German>{row.title}</German>
            </span>
            {row.description && (
              <span className="milestone-name__description">
                <German>{row.description}</German>
              </span>
            )}
          </span>
        ),
      },
      {
        id: 'state',
        header: t.state,
        sortValue: (row) => ['OVERDUE', 'DUE_SOON', 'PLANNED', 'REACHED'].indexOf(row.state),
        cell: (row) => (
          <span>
            <MilestoneStateTag state={row.state} />
            {row.daysOverdue > 0 && (
              <span className="cell-note">
                {t.overdueBy(row.daysOverdue, format.number(row.daysOverdue))}
              </span>
            )}
          </span>
        ),
      },
      {
        id: 'planned',
        header: t.planned,
        sortValue: (row) => row.plannedDate,
        cell: (row) => format.planDate(row.planned),
      },
      {
        id: 'expected',
        header: t.expected,
        sortValue: (row) => row.actual ?? row.forecastDate,
        cell: (row) => <Expected milestone={row} />,
      },
      {
        id: 'drift',
        header: t.drift,
        minWidth: 14,
        sortValue: (row) => row.drift.daysAgainstFirst,
        cell: (row) => <DriftWords drift={row.drift} />,
      },
      {
        id: 'measures',
        header: t.underpinnedBy,
        minWidth: 12,
        cell: (row) => <Underpinning milestone={row} />,
      },
    ],
    [t, format],
  );
}

function Expected({ milestone }: { milestone: PlanMilestone }) {
  const t = useText(PLANS_TEXTS);
  const format = useFormat();
  const text = milestone.actual
    ? t.reachedAt(format.day(milestone.actual))
    : milestone.forecast
      ? t.forecastAt(format.planDate(milestone.forecast))
      : null;
  if (!text) return <span className="muted">{t.noForecast}</span>;
  return text;
}

function DriftWords({ drift }: { drift: MilestoneDrift }) {
  const t = useText(PLANS_TEXTS);
  const lines = useDriftLines()(drift);
  if (lines.length === 0) return <span className="muted">{t.driftUnknown}</span>;
  return (
    <ul className="drift-words">
      {lines.map(({ days, words }) => (
        <li
          key={words}
          className={days > 0 ? 'delta delta--later' : days < 0 ? 'delta delta--earlier' : 'delta'}
        >
          {words}
        </li>
      ))}
    </ul>
  );
}

function Underpinning({ milestone }: { milestone: PlanMilestone }) {
  const t = useText(PLANS_TEXTS);
  if (milestone.measures.length === 0) return <span className="alarm-number">{t.noMeasure}</span>;
  return (
    <ul className="underpinning">
      {milestone.measures.map((measure) => (
        <li key={measure.code}>
          <Light light={measure.light} wordless />
          <LinkKeepingView to={paths.measure(measure.code)}>
            <German>{measure.title}</German>
          </LinkKeepingView>
        </li>
      ))}
    </ul>
  );
}
