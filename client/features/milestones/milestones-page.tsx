import './milestones.css';
import { Suspense } from 'react';
import { useFilterParams } from '../../lib/filter-params.ts';
import { useText } from '../../lib/i18n.ts';
import { usePlanContext } from '../../lib/plan-context.ts';
import { CopyLink, Tabs } from '../../ui/disclosure.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, Skeleton } from '../../ui/states.tsx';
import { MilestoneCounts } from './milestone-counts.tsx';
import { VIEW_PARAM, VIEWS } from './milestone-filters.ts';
import { MilestoneFilterForm } from './milestone-filter-form.tsx';
import { MilestoneList } from './milestone-list.tsx';
import { MilestoneTrend } from './milestone-trend.tsx';
import { MILESTONE_TEXTS } from './texts.ts';

/** All milestones of the revision shown: how they stand, the list, and where their dates move. */
export function Component() {
  const t = useText(MILESTONE_TEXTS);
  const { revision } = usePlanContext();
  return (
    <Page title={t.title} lead={t.lead} actions={<CopyLink />}>
      {revision ? <Milestones /> : <EmptyState title={t.noPlan}>{t.noPlanHelp}</EmptyState>}
    </Page>
  );
}

function Milestones() {
  const t = useText(MILESTONE_TEXTS);
  const filters = useFilterParams();
  return (
    <>
      <Suspense fallback={<Skeleton height={120} />}>
        <MilestoneCounts />
      </Suspense>
      <Suspense fallback={<Skeleton height={64} />}>
        <MilestoneFilterForm />
      </Suspense>
      <Tabs
        label={t.views}
        selected={filters.choice(VIEW_PARAM, VIEWS, 'liste')}
        onSelect={(view) => filters.set({ [VIEW_PARAM]: view === 'liste' ? null : view })}
        tabs={[
          {
            id: 'liste',
            label: t.list,
            content: (
              <Suspense fallback={<Skeleton rows={12} />}>
                <MilestoneList />
              </Suspense>
            ),
          },
          {
            id: 'trend',
            label: t.trend,
            content: (
              <Suspense fallback={<Skeleton height={520} />}>
                <MilestoneTrend />
              </Suspense>
            ),
          },
        ]}
      />
    </>
  );
}
