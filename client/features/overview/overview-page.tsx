import { useSuspenseQuery } from '@apollo/client/react';
import { Suspense } from 'react';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { paths } from '../../lib/paths.ts';
import { usePlanContext } from '../../lib/plan-context.ts';
import { useViewState } from '../../lib/view-state.ts';
import { German, WithGerman } from '../../ui/german.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { Page } from '../../ui/page.tsx';
import { DueMilestones } from './due-milestones.tsx';
import { Finding } from './finding.tsx';
import { GoalProgress } from './goal-progress.tsx';
import { HeadFigures } from './head-figures.tsx';
import { LightHistory } from './light-history.tsx';
import { MinistryMatrix } from './ministry-matrix.tsx';
import { NoPlan } from './no-plan.tsx';
import { OverviewQuery } from './overview-query.ts';
import { OverviewSkeleton } from './overview-skeleton.tsx';
import { OzgChart } from './ozg-chart.tsx';
import { TopSlips } from './top-slips.tsx';
import { OVERVIEW_TEXTS } from './texts.ts';
import './overview.css';

/** What the head of the CIO office and the cabinet see first: where the plan stands, as of a day. */
export function Component() {
  const t = useText(OVERVIEW_TEXTS);
  const format = useFormat();
  const { revision, planTitle, asOf } = usePlanContext();
  if (!revision) {
    return (
      <Page title={t.title}>
        <NoPlan />
      </Page>
    );
  }
  const inForce = revision.effectiveDate
    ? t.revisionSince(revision.number, revision.title, format.day(revision.effectiveDate))
    : t.revisionWithoutDate(revision.number, revision.title);
  return (
    <Page
      title={t.title}
      actions={
        <>
          <p className="overview-basis">
            <German>{planTitle}</German> · <WithGerman text={inForce} german={revision.title} /> ·{' '}
            {t.asOf(format.day(asOf))}
          </p>
          <LinkKeepingView to={paths.reports}>{t.toReport}</LinkKeepingView>
        </>
      }
    >
      <Suspense fallback={<OverviewSkeleton />}>
        <Standing />
      </Suspense>
    </Page>
  );
}

function Standing() {
  const view = useViewState();
  const { data } = useSuspenseQuery(OverviewQuery, { variables: view.variables });
  const { dashboard, ozgProgress } = data;
  return (
    <div className="overview">
      <Finding dashboard={dashboard} figure={ozgProgress.figure} />
      <HeadFigures dashboard={dashboard} figure={ozgProgress.figure} />
      <OzgChart progress={ozgProgress} />
      <MinistryMatrix dashboard={dashboard} />
      <LightHistory dashboard={dashboard} />
      <GoalProgress dashboard={dashboard} figure={ozgProgress.figure} />
      <TopSlips slips={dashboard.slips} />
      <DueMilestones dashboard={dashboard} />
    </div>
  );
}
