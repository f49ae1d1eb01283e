import { useSuspenseQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { MilestoneTimeline } from '../../charts/milestone-timeline.tsx';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { paths } from '../../lib/paths.ts';
import { usePlanContext } from '../../lib/plan-context.ts';
import { usePlanEvents } from '../../lib/plan-events.ts';
import { useViewState } from '../../lib/view-state.ts';
import { CopyLink } from '../../ui/disclosure.tsx';
import { German } from '../../ui/german.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { NoPlanState } from '../../ui/no-plan-state.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { parsePlanDate } from '../../../shared/domain/plan-date.ts';
import { useDriftLines } from './drift-lines.ts';
import { PlanFigures } from './plan-figures.tsx';
import { PlanMeasures } from './plan-measures.tsx';
import { PlanMilestones } from './plan-milestones.tsx';
import { PlanPageQuery, type PlanDetail, type PlanMilestone } from './plans-query.ts';
import { PLANS_TEXTS } from './texts.ts';
import './plans.css';

/** One ministry's plan: where it stands, its milestones over time, its measures. */
export function Component() {
  const { ministry = '' } = useParams();
  const t = useText(PLANS_TEXTS);
  const { revision } = usePlanContext();
  if (revision) return <PlanOfRevision key={ministry} ministry={ministry} revision={revision.number} />;
  return (
    <Page title={t.planOf(ministry)} breadcrumbs={[{ label: t.title, to: paths.plans }]}>
      <NoPlanState title={t.noRevision} />
    </Page>
  );
}

function PlanOfRevision({ ministry, revision }: { ministry: string; revision: number }) {
  const t = useText(PLANS_TEXTS);
  const format = useFormat();
  const { asOf } = usePlanContext();
  const { variables } = useViewState();
  const { data } = useSuspenseQuery(PlanPageQuery, {
    variables: { ministry, revision: variables.revision, asOf: variables.asOf },
  });
  const plan = data.implementationPlan;
  const breadcrumbs = [{ label: t.title, to: paths.plans }];
  if (!plan) {
    return (
      <Page title={t.notFoundTitle} breadcrumbs={breadcrumbs}>
        <EmptyState
          title={t.notFound(ministry)}
          actions={<LinkKeepingView to={paths.plans}>{t.toOverview}</LinkKeepingView>}
        >
          {t.notFoundHelp}
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page
      title={plan.ministry.name}
      german={plan.ministry.name}
      eyebrow={`${t.planOf(plan.ministry.abbreviation)} · ${t.basis(revision, format.day(asOf))}`}
      breadcrumbs={breadcrumbs}
      actions={<CopyLink />}
    >
      <PlanFigures milestones={plan.milestones} measures={plan.measures} ministry={plan.ministry.lineage} />
      <Section title={t.currentState}>
        {plan.currentState ? (
          <p className="current-state">
            <German>{plan.currentState}</German>
          </p>
        ) : (
          <p className="muted">{t.noCurrentState}</p>
        )}
      </Section>
      <Timeline plan={plan} asOf={asOf} />
      <PlanMilestones milestones={plan.milestones} />
      <PlanMeasures plan={plan} />
    </Page>
  );
}

function Timeline({ plan, asOf }: { plan: PlanDetail; asOf: string }) {
  const t = useText(PLANS_TEXTS);
  const driftLines = useDriftLines();
  const events = usePlanEvents();
  const { milestones } = plan;
  if (milestones.length === 0) return null;
  return (
    <MilestoneTimeline
      events={events}
      title={t.timelineFinding(plan.milestonesReached, milestones.length, plan.milestonesOverdue)}
      asOf={asOf}
      note={t.timelineNote}
      simulated={milestones.some((milestone) => milestone.simulated)}
      fileName={t.timelineFile(plan.ministry.abbreviation.toLowerCase())}
      milestones={milestones.map((milestone) => ({
        code: milestone.code,
        title: milestone.title,
        planned: milestone.planned,
        plannedDate: milestone.plannedDate,
        baselineDate: baseline(milestone),
        drift: driftLines(milestone.drift).flatMap(({ days, words }) => (days === 0 ? [] : [words])),
        forecastDate: milestone.forecastDate,
        actual: milestone.actual,
        overdue: milestone.state === 'OVERDUE',
      }))}
    />
  );
}

/** The earliest plan that differs from today's: the first revision's, else the previous one's. */
function baseline({ drift, plannedDate }: PlanMilestone): string | null {
  const days = [drift.firstPlanned, drift.previousPlanned].flatMap((written) =>
    written === null ? [] : [parsePlanDate(written).date],
  );
  return days.find((day) => day !== plannedDate) ?? null;
}
