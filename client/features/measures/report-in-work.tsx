import { useSuspenseQuery } from '@apollo/client/react';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { reportLink } from '../../../shared/addresses.ts';
import { paths } from '../../lib/paths.ts';
import { usePlanContext } from '../../lib/plan-context.ts';
import { useViewer } from '../../lib/session.ts';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { Moment } from '../../ui/moment.tsx';
import { Notice } from '../../ui/states.tsx';
import { MeasureReportQuery, type MeasureDetail } from './measure-query.ts';
import { MEASURE_TEXTS } from './measure-texts.ts';

/**
 * For those who report on this measure: what is in work, and the way to write it. Nothing for anybody else, and
 * nothing while the page speaks of another day than today.
 */
export function ReportInWork({ measure }: { measure: MeasureDetail }) {
  const { viewerCan, organisation } = useViewer();
  const { isPast, isFuture, rounds } = usePlanContext();
  const own = organisation !== null && measure.ministry?.lineage === organisation.lineage;
  if (!viewerCan.report || !own || isPast || isFuture) return null;
  const open = rounds
    .filter((round) => round.state === 'OPEN')
    .toSorted((a, b) => b.reportingDate.localeCompare(a.reportingDate))[0];
  return <OwnReport code={measure.code} round={open?.reportingDate ?? null} />;
}

function OwnReport({ code, round }: { code: string; round: string | null }) {
  const t = useText(MEASURE_TEXTS);
  const labels = useLabels();
  const { data } = useSuspenseQuery(MeasureReportQuery, {
    variables: { measure: code, round },
    fetchPolicy: 'cache-and-network',
  });
  const { current, viewerCanReport, round: itsRound } = data.reportForm;
  const link = reportLink(code, { round });
  if (current === null) {
    if (!viewerCanReport) return null;
    return (
      <Notice
        {...(itsRound ? { title: t.notReported(itsRound.title) } : {})}
        actions={
          <LinkKeepingView to={link} className="button button--secondary">
            {t.doReport}
          </LinkKeepingView>
        }
      >
        {null}
      </Notice>
    );
  }
  if (current.state === 'ACCEPTED') return null;
  const canSave = current.viewerCan.save;
  return (
    <Notice
      kind={current.state === 'RETURNED' ? 'warning' : 'info'}
      title={itsRound ? t.inWork(itsRound.title) : t.inWorkOutside}
      actions={
        <LinkKeepingView
          to={canSave ? link : paths.reportReview(current.id)}
          className="button button--secondary"
        >
          {canSave ? t.doEdit : t.doView}
        </LinkKeepingView>
      }
    >
      <p>
        {t.inWorkState(labels(`reportState.${current.state}`), current.author)}{' '}
        <Moment at={current.updatedAt} />. {t.inWorkNote}
      </p>
      {current.returnComment && (
        <p>
          {t.returned} {current.returnComment}
        </p>
      )}
    </Notice>
  );
}
