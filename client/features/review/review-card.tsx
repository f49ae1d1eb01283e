import { useId } from 'react';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { paths } from '../../lib/paths.ts';
import { Button } from '../../ui/button.tsx';
import { German } from '../../ui/german.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { Moment } from '../../ui/moment.tsx';
import { SimulatedBadge } from '../../ui/simulated-badge.tsx';
import type { ReviewItem } from './queries.ts';
import { ReportChanges } from './report-values.tsx';
import { ErratumMark, GapMark, ReportLights } from './review-parts.tsx';
import { stepOf } from './review-rules.ts';
import { REVIEW_TEXTS } from './texts.ts';

/**
 * One report of the queue: whose, how its light moved, what changed, and what the viewer may do with it.
 * @param onStep accept or release, whichever the viewer may
 */
export function ReviewCard(props: {
  report: ReviewItem;
  selected: boolean;
  busy: boolean;
  register: (card: HTMLLIElement | null) => void;
  onSelect: (selected: boolean) => void;
  onStep: () => void;
  onReturn: () => void;
}) {
  const t = useText(REVIEW_TEXTS);
  const labels = useLabels();
  const headingId = useId();
  const { report, register } = props;
  const { measure } = report;
  const step = stepOf(report);
  const undecided = report.state === 'SUBMITTED' || report.state === 'RELEASED';
  return (
    <li
      ref={register}
      tabIndex={-1}
      aria-labelledby={headingId}
      data-report={report.id}
      className={props.selected ? 'review-card card review-card--selected' : 'review-card card'}
    >
      <header className="review-card__head">
        {step !== null && (
          <input
            type="checkbox"
            className="review-card__select"
            aria-label={t.select(measure.code)}
            checked={props.selected}
            onChange={(event) => props.onSelect(event.target.checked)}
          />
        )}
        <div>
          <h3 id={headingId}>
            <span className="code">{measure.code}</span>{' '}
            <LinkKeepingView to={paths.reportReview(report.id)}>
              <German>{measure.title}</German>
            </LinkKeepingView>
          </h3>
          <p className="review-card__facts">
            {measure.ministry && <span title={measure.ministry.name}>{measure.ministry.abbreviation}</span>}
            <span className="tag">{labels(`reportState.${report.state}`)}</span>
            <ReportPath report={report} />
            <ErratumMark correctsReportedOn={report.correctsReportedOn} />
            <SimulatedBadge show={report.simulated} />
          </p>
        </div>
      </header>
      <ReportLights report={report} />
      <GapMark show={report.optimismGap} />
      <Differences report={report} />
      <div className="review-card__actions">
        {step !== null && (
          <Button
            disabled={props.busy}
            label={step === 'ACCEPT' ? t.acceptOf(measure.code) : t.releaseOf(measure.code)}
            onClick={props.onStep}
          >
            {step === 'ACCEPT' ? t.accept : t.release}
          </Button>
        )}
        {report.viewerCan.return && (
          <Button label={t.returnOf(measure.code)} disabled={props.busy} onClick={props.onReturn}>
            {t.return}
          </Button>
        )}
        <LinkKeepingView to={paths.reportReview(report.id)} label={t.openOf(measure.code)}>
          {t.open}
        </LinkKeepingView>
      </div>
      {step === null && undecided && <p className="muted review-card__note">{t.notYours}</p>}
    </li>
  );
}

/** Who submitted and released it, and when; without names where the viewer may not know them. */
function ReportPath({ report }: { report: ReviewItem }) {
  const t = useText(REVIEW_TEXTS);
  const { author, submittedAt, releasedBy, releasedAt } = report;
  return (
    <>
      {submittedAt && (
        <span>
          {author ? t.submitted(author) : t.submittedPlain}, <Moment at={submittedAt} />
        </span>
      )}
      {releasedAt && (
        <span>
          {releasedBy ? t.released(releasedBy) : t.releasedPlain}, <Moment at={releasedAt} />
        </span>
      )}
    </>
  );
}

function Differences({ report }: { report: ReviewItem }) {
  const t = useText(REVIEW_TEXTS);
  const format = useFormat();
  const { previous, changes } = report;
  if (previous !== null && changes.length === 0) {
    return <p className="review-card__unchanged">{t.unchanged(format.day(previous.reportedOn))}</p>;
  }
  return (
    <div className="review-card__changes">
      <h4>
        {previous === null ? t.changesFirst : t.changes(changes.length, format.day(previous.reportedOn))}
      </h4>
      <ReportChanges changes={changes} />
    </div>
  );
}
