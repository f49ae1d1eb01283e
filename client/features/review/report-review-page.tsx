import { useSuspenseQuery } from '@apollo/client/react';
import { Suspense, useState } from 'react';
import { useParams } from 'react-router';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { reportLink } from '../../../shared/addresses.ts';
import { paths } from '../../lib/paths.ts';
import { Button } from '../../ui/button.tsx';
import { CopyLink } from '../../ui/disclosure.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { Page } from '../../ui/page.tsx';
import { Card } from '../../ui/section.tsx';
import { SimulatedBadge } from '../../ui/simulated-badge.tsx';
import { EmptyState, Skeleton } from '../../ui/states.tsx';
import { ReviewReportQuery, type ReviewReport } from './queries.ts';
import { ReportContent, ReportExtras, ReportMilestones } from './report-content.tsx';
import { ReportPathList, ReportRating } from './report-side.tsx';
import { REPORT_TEXTS } from './report-texts.ts';
import { ReturnDialog } from './return-dialog.tsx';
import { ErratumMark, GapMark, ReportLights } from './review-parts.tsx';
import { stepOf } from './review-rules.ts';
import './review.css';
import { StepFailures } from './step-outcome.tsx';
import { REVIEW_TEXTS } from './texts.ts';
import { useReviewSteps } from './use-review-steps.ts';

/** One report with all that a reviewer needs to decide. */
export function Component() {
  const { id = '' } = useParams();
  const number = /^\d{1,9}$/.test(id) ? Number(id) : null;
  return number === null ? <ReportMissing /> : <ReportById id={number} />;
}

function ReportById({ id }: { id: number }) {
  const { data } = useSuspenseQuery(ReviewReportQuery, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  return data.statusReport ? <ReportReview key={id} report={data.statusReport} /> : <ReportMissing />;
}

function ReportMissing() {
  const t = useText(REPORT_TEXTS);
  const { title } = useText(REVIEW_TEXTS);
  return (
    <Page title={t.notFoundPage} breadcrumbs={[{ label: title, to: paths.review }]}>
      <EmptyState
        title={t.notFoundTitle}
        actions={<LinkKeepingView to={paths.review}>{t.toReview}</LinkKeepingView>}
      >
        {t.notFound}
      </EmptyState>
    </Page>
  );
}

function ReportReview({ report }: { report: ReviewReport }) {
  const t = useText(REPORT_TEXTS);
  const { title } = useText(REVIEW_TEXTS);
  const format = useFormat();
  const labels = useLabels();
  const { measure } = report;
  const round = report.roundDate ? t.roundOf(format.day(report.roundDate)) : t.noRound;
  return (
    <Page
      title={t.title(measure.title)}
      german={measure.title}
      eyebrow={[measure.code, measure.ministry?.abbreviation, round].filter(Boolean).join(' · ')}
      breadcrumbs={[
        { label: title, to: paths.review },
        { label: measure.code, to: paths.measure(measure.code) },
      ]}
      actions={<CopyLink />}
    >
      <Card title={t.status} note={t.statusNote(format.day(report.reportedOn))}>
        <p className="review-card__facts">
          <span className="tag">{labels(`reportState.${report.state}`)}</span>
          <ErratumMark correctsReportedOn={report.correctsReportedOn} />
          <SimulatedBadge show={report.simulated} />
        </p>
        <ReportLights report={report} />
        <GapMark show={report.optimismGap} />
        <Decision report={report} />
      </Card>
      <ReportContent report={report} />
      <ReportMilestones report={report} />
      <ReportExtras report={report} />
      <ReportPathList report={report} />
      <Suspense fallback={<Skeleton rows={6} />}>
        <ReportRating report={report} />
      </Suspense>
    </Page>
  );
}

/** The steps that this viewer may take; what the server does not allow is not offered. */
function Decision({ report }: { report: ReviewReport }) {
  const t = useText(REVIEW_TEXTS);
  const { edit, correct } = useText(REPORT_TEXTS);
  const steps = useReviewSteps();
  const [returning, setReturning] = useState(false);
  const step = stepOf(report);
  const { viewerCan, measure } = report;
  const undecided = report.state === 'SUBMITTED' || report.state === 'RELEASED';
  return (
    <>
      <div className="review-card__actions">
        {step !== null && (
          <Button kind="primary" disabled={steps.pending} onClick={() => void steps.take(step, [report])}>
            {step === 'ACCEPT' ? t.accept : t.release}
          </Button>
        )}
        {viewerCan.return && <Button onClick={() => setReturning(true)}>{t.return}</Button>}
        {viewerCan.save && (
          <LinkKeepingView
            to={reportLink(measure.code, { round: report.roundDate, corrects: report.correctsId })}
          >
            {edit}
          </LinkKeepingView>
        )}
        {viewerCan.correct && (
          <LinkKeepingView to={reportLink(measure.code, { round: report.roundDate, corrects: report.id })}>
            {correct}
          </LinkKeepingView>
        )}
      </div>
      {step === null && undecided && <p className="muted review-card__note">{t.notYours}</p>}
      <StepFailures outcome={steps.outcome} error={steps.error} onClose={steps.clear} />
      {returning && <ReturnDialog report={report} onClose={() => setReturning(false)} />}
    </>
  );
}
