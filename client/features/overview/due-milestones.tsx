import { useId } from 'react';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { milestonesLink, paths } from '../../lib/paths.ts';
import { German } from '../../ui/german.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { MilestoneStateTag } from '../../ui/marker.tsx';
import { Card } from '../../ui/section.tsx';
import { SimulatedBadge } from '../../ui/simulated-badge.tsx';
import type { Dashboard, DueMilestone } from './overview-query.ts';
import { OVERVIEW_TEXTS } from './texts.ts';

/** Open milestones of the coming weeks under the dates as they were written, next first. */
export function DueMilestones({ dashboard }: { dashboard: Dashboard }) {
  const t = useText(OVERVIEW_TEXTS);
  const format = useFormat();
  const { dueMilestones, milestonesDueSoon, revision } = dashboard;
  const groups = groupByPlanned(dueMilestones);
  const behind = dueMilestones.filter(isBehind).length;
  return (
    <div className="overview__due">
      <Card
        title={t.due(format.days(revision.dueSoonDays))}
        note={
          <>
            {t.dueNote(format.number(dueMilestones.length), format.number(behind))}{' '}
            <SimulatedBadge show={dueMilestones.some((milestone) => milestone.simulated)} />
          </>
        }
        actions={
          <LinkKeepingView to={milestonesLink({ state: ['DUE_SOON'] })}>
            {t.allDue(format.number(milestonesDueSoon))}
          </LinkKeepingView>
        }
      >
        {groups.size === 0 ? (
          <p className="muted">{t.noneDue(format.days(revision.dueSoonDays))}</p>
        ) : (
          <div className="due-groups">
            {[...groups].map(([planned, milestones]) => (
              <DueGroup key={planned} planned={planned} milestones={milestones} asOf={dashboard.asOf} />
            ))}
          </div>
        )}
      </Card>
    </div>
  );
}

function DueGroup(props: { planned: string; milestones: readonly DueMilestone[]; asOf: string }) {
  const t = useText(OVERVIEW_TEXTS);
  const format = useFormat();
  const headingId = useId();
  const states = new Set(props.milestones.map((milestone) => milestone.state));
  return (
    <section className="due-group" aria-labelledby={headingId}>
      <header>
        <h3 id={headingId}>{t.dueIn(format.planDate(props.planned))}</h3>
        {[...states].map((state) => (
          <MilestoneStateTag key={state} state={state} />
        ))}
      </header>
      <ul>
        {props.milestones.map((milestone) => (
          <li key={milestone.code}>
            <LinkKeepingView to={paths.planMilestone(milestone.ministry.lineage, milestone.code)}>
              <German>{milestone.title}</German>
            </LinkKeepingView>
            <span className="due-group__facts">
              <span>{`${milestone.code} · ${milestone.ministry.abbreviation}`}</span>
              <Forecast milestone={milestone} asOf={props.asOf} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the ministry expects, in words that say how it stands to the plan. */
function Forecast({ milestone, asOf }: { milestone: DueMilestone; asOf: string }) {
  const t = useText(OVERVIEW_TEXTS);
  const format = useFormat();
  const { forecast, forecastDate } = milestone;
  if (forecast === null || forecastDate === null) return <span>{t.noForecast}</span>;
  const date = format.planDate(forecast);
  if (isBehind(milestone)) return <span className="due-group__late">{t.forecastLater(date)}</span>;
  return <span>{(forecastDate < asOf ? t.forecastPassed : t.forecast)(date)}</span>;
}

/** The ministry itself expects it later than planned. */
function isBehind({ forecastDate, plannedDate }: DueMilestone): boolean {
  return forecastDate !== null && forecastDate > plannedDate;
}

/** In the order of the list, under the dates as they were written. */
function groupByPlanned(milestones: readonly DueMilestone[]): Map<string, DueMilestone[]> {
  const groups = new Map<string, DueMilestone[]>();
  for (const milestone of milestones) {
    groups.set(milestone.planned, [...(groups.get(milestone.planned) ?? []), milestone]);
  }
  return groups;
}
