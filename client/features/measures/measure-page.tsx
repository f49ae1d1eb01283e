import { useSuspenseQuery } from '@apollo/client/react';
import { Suspense } from 'react';
import { useParams } from 'react-router';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { paths } from '../../lib/paths.ts';
import { usePlanContext } from '../../lib/plan-context.ts';
import { useViewState } from '../../lib/view-state.ts';
import { CopyLink } from '../../ui/disclosure.tsx';
import { German } from '../../ui/german.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, Skeleton } from '../../ui/states.tsx';
import { EndCourse } from './end-course.tsx';
import { MeasureFacts } from './measure-facts.tsx';
import { MeasureHistory } from './measure-history.tsx';
import { MeasureMilestones, MeasureServices, RelatedMeasures } from './measure-links.tsx';
import { MeasureMissing } from './measure-missing.tsx';
import { MeasurePageQuery } from './measure-query.ts';
import { MeasureReports } from './measure-reports.tsx';
import { MeasureSchedule } from './measure-schedule.tsx';
import { MeasureStatus } from './measure-status.tsx';
import { MEASURE_TEXTS } from './measure-texts.ts';
import { ReportInWork } from './report-in-work.tsx';
import './measures.css';

/** Everything about one measure, or where to look for it. */
export function Component() {
  const { code = '' } = useParams();
  const t = useText(MEASURE_TEXTS);
  const { revision } = usePlanContext();
  if (revision) return <MeasureOfRevision code={code} revision={revision.number} />;
  return (
    <Page title={t.elsewhereTitle(code)} breadcrumbs={[{ label: t.catalogue, to: paths.measures }]}>
      <EmptyState
        title={t.noRevision}
        actions={<LinkKeepingView to={paths.measures}>{t.toCatalogue}</LinkKeepingView>}
      >
        {t.noRevisionHelp}
      </EmptyState>
    </Page>
  );
}

function MeasureOfRevision({ code, revision }: { code: string; revision: number }) {
  const t = useText(MEASURE_TEXTS);
  const labels = useLabels();
  const view = useViewState();
  const { asOf } = usePlanContext();
  const { data } = useSuspenseQuery(MeasurePageQuery, {
    variables: { code, revision: view.variables.revision, asOf: view.variables.asOf },
  });
  const { measure } = data;
  if (!measure) return <MeasureMissing code={code} revision={revision} />;
  return (
    <Page
      title={measure.title}
      german={measure.title}
      eyebrow={`${measure.code} · ${labels(`measureKind.${measure.kind}`)} · ${labels(`measureLevel.${measure.level}`)}`}
      breadcrumbs={[{ label: t.catalogue, to: paths.measures }]}
      actions={<CopyLink />}
      lead={<German>{measure.description}</German>}
    >
      <Suspense fallback={<Skeleton rows={2} />}>
        <ReportInWork measure={measure} />
      </Suspense>
      <MeasureStatus measure={measure} asOf={asOf} revision={revision} />
      <div className="measure-columns">
        <MeasureSchedule measure={measure} />
        <MeasureFacts measure={measure} />
      </div>
      <EndCourse measure={measure} asOf={asOf} />
      <MeasureMilestones milestones={measure.milestones} />
      <MeasureReports code={measure.code} reports={measure.reports} />
      <RelatedMeasures measure={measure} />
      <MeasureServices services={measure.services} />
      <MeasureHistory code={measure.code} history={measure.history} shown={revision} />
    </Page>
  );
}
