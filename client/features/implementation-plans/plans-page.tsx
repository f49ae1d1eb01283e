import { useSuspenseQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { paths } from '../../lib/paths.ts';
import { usePlanContext } from '../../lib/plan-context.ts';
import { useViewState } from '../../lib/view-state.ts';
import { DataTable, type DataColumn } from '../../ui/data-table.tsx';
import { German } from '../../ui/german.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { NoPlanState } from '../../ui/no-plan-state.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { LightCounts } from './light-counts.tsx';
import { PlanFigures } from './plan-figures.tsx';
import { PlansPageQuery, type PlanOverview } from './plans-query.ts';
import { PLANS_TEXTS } from './texts.ts';
import './plans.css';

/** All ministries side by side: who has reached what, who is late, who does not report. */
export function Component() {
  const t = useText(PLANS_TEXTS);
  const format = useFormat();
  const { revision, asOf } = usePlanContext();
  return (
    <Page
      title={t.title}
      lead={t.lead}
      eyebrow={revision ? t.basis(revision.number, format.day(asOf)) : undefined}
    >
      {revision ? <Plans /> : <NoPlanState title={t.noRevision} />}
    </Page>
  );
}

function Plans() {
  const t = useText(PLANS_TEXTS);
  const { variables } = useViewState();
  const { data } = useSuspenseQuery(PlansPageQuery, {
    variables: { revision: variables.revision, asOf: variables.asOf },
  });
  const columns = usePlanColumns();
  return (
    <>
      <Section title={t.figures}>
        <PlanFigures
          milestones={data.implementationPlans.flatMap((plan) => plan.milestones)}
          measures={data.implementationPlans.flatMap((plan) => plan.measures)}
        />
      </Section>
      <Section title={t.ministries}>
        <DataTable
          caption={t.ministries}
          captionHidden
          columns={columns}
          rows={data.implementationPlans}
          rowKey={(plan) => plan.code}
        />
      </Section>
    </>
  );
}

function usePlanColumns(): DataColumn<PlanOverview>[] {
  const t = useText(PLANS_TEXTS);
  const format = useFormat();
  return useMemo(() => {
    const inState = (plan: PlanOverview, state: PlanOverview['milestones'][number]['state']) =>
      plan.milestones.filter((each) => each.state === state).length;
    return [
      {
        id: 'ministry',
        header: t.ministry,
        rowHeader: true,
        minWidth: 18,
        sortValue: (plan) => plan.ministry.name,
        cell: (plan) => (
          <>
            <LinkKeepingView to={paths.plan(plan.ministry.lineage)}>
              <German>{plan.ministry.name}</German>
            </LinkKeepingView>{' '}
            <span className="muted">{plan.ministry.abbreviation}</span>
          </>
        ),
      },
      {
        id: 'milestones',
        header: t.milestones,
        minWidth: 11,
        sortValue: (plan) =>
          plan.milestones.length ? plan.milestonesReached / plan.milestones.length : null,
        cell: (plan) => <MilestoneShare plan={plan} />,
      },
      {
        id: 'overdue',
        header: t.overdueColumn,
        align: 'end',
        sortValue: (plan) => plan.milestonesOverdue,
        cell: (plan) => (
          <span className={plan.milestonesOverdue > 0 ? 'alarm-number' : 'muted'}>
            {format.number(plan.milestonesOverdue)}
          </span>
        ),
      },
      {
        id: 'dueSoon',
        header: t.dueSoonColumn,
        align: 'end',
        sortValue: (plan) => inState(plan, 'DUE_SOON'),
        cell: (plan) => format.number(inState(plan, 'DUE_SOON')),
      },
      {
        id: 'measures',
        header: t.measures,
        minWidth: 20,
        sortValue: (plan) => plan.measures.filter((each) => each.light === 'RED').length,
        cell: (plan) =>
          plan.measures.length === 0 ? (
            <span className="muted">{t.noMeasures}</span>
          ) : (
            <span className="plan-lights">
              <span className="muted">{t.total(format.number(plan.measures.length))}</span>
              <LightCounts measures={plan.measures} ministry={plan.ministry.lineage} />
            </span>
          ),
      },
    ];
  }, [t, format]);
}

function MilestoneShare({ plan }: { plan: PlanOverview }) {
  const t = useText(PLANS_TEXTS);
  const format = useFormat();
  const total = plan.milestones.length;
  if (total === 0) return <span className="muted">{t.noMilestones}</span>;
  const text = t.reachedOf(format.number(plan.milestonesReached), format.number(total));
  return (
    <span className="progress">
      <progress
        className="progress__bar"
        max={total}
        value={plan.milestonesReached}
        aria-label={`${plan.ministry.name}: ${text}`}
      />
      <span className="progress__text">{text}</span>
    </span>
  );
}
