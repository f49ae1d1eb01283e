import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { paths } from '../../lib/paths.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { Moment } from '../../ui/moment.tsx';
import { ErrorState } from '../../ui/states.tsx';
import { AcceptMaturityMutation, type MaturityReport, WithdrawMaturityMutation } from './queries.ts';
import { ReturnDialog } from './return-dialog.tsx';
import { MATURITY_TEXTS } from './texts.ts';

/** One report with its evidence, and what the person may do with it. */
export function ReportCard({ report }: { report: MaturityReport }) {
  const t = useText(MATURITY_TEXTS);
  const labels = useLabels();
  const format = useFormat();
  const { service, member, previousMaturity, maturity } = report;
  const before = previousMaturity ?? null;
  const name =
    member == null
      ? service.title
      : `${service.title} · ${t.memberOption(member, report.memberTitle ?? null)}`;
  return (
    <article className="maturity-report">
      <h2 className="section__note">
        <LinkKeepingView to={paths.service(service.code)}>
          <span className="code">{service.code}</span> {name}
        </LinkKeepingView>
      </h2>
      <p className="maturity-report__facts">
        <strong>{t.change(before, maturity)}</strong>
        {before === null && <span className="muted">{t.first}</span>}
        {before !== null && maturity < before && <span className="tag tag--alarm">{t.lowerTag}</span>}
        {report.correctsId != null && <span className="tag">{t.corrects}</span>}
        <span>{t.from(format.day(report.recordedOn))}</span>
        <span className="tag">{labels(`maturityReportState.${report.state}`)}</span>
      </p>
      <p className="maturity-report__facts muted">
        {report.ministry && <span>{report.ministry.abbreviation}</span>}
        {report.author && <span>{t.by(report.author)}</span>}
        <Moment at={report.createdAt} />
        {report.decidedBy && report.decidedAt && (
          <span>{t.decided(report.decidedBy, format.day(report.decidedAt.slice(0, 10)))}</span>
        )}
      </p>
      {report.note && <p>{report.note}</p>}
      {report.returnComment && <p>{report.returnComment}</p>}
      <Disclosure summary={t.answers}>
        <ul className="maturity-answers">
          {report.answers.map(({ criterion, answer, evidenceUrl, note }) => (
            <li key={criterion}>
              {labels(`maturityCriterion.${criterion}`)}:{' '}
              <strong>{labels(`criterionAnswer.${answer}`)}</strong>
              {evidenceUrl && (
                <>
                  {' · '}
                  <a href={evidenceUrl} rel="noreferrer nofollow">
                    {evidenceUrl}
                  </a>
                </>
              )}
              {note && ` · ${note}`}
            </li>
          ))}
        </ul>
      </Disclosure>
      <Steps report={report} name={`${service.code} ${service.title}`} />
    </article>
  );
}

function Steps({ report, name }: { report: MaturityReport; name: string }) {
  const t = useText(MATURITY_TEXTS);
  const say = useAnnounce();
  const [returning, setReturning] = useState(false);
  const refetch = { refetchQueries: 'active' as const };
  const [accept, accepting] = useMutation(AcceptMaturityMutation, refetch);
  const [withdraw, withdrawing] = useMutation(WithdrawMaturityMutation, refetch);
  const { viewerCan: can, id, version } = report;
  const busy = accepting.loading || withdrawing.loading;
  const failure = accepting.error ?? withdrawing.error;
  if (!can.accept && !can.return && !can.withdraw) return null;
  const variables = { id, version };
  return (
    <>
      {failure && <ErrorState error={failure} />}
      <div className="maturity-report__actions">
        {can.accept && (
          <Button
            kind="primary"
            disabled={busy}
            label={t.acceptLabel(name)}
            onClick={() => {
              accept({ variables, onCompleted: () => say(t.accepted) }).catch(() => undefined);
            }}
          >
            {t.accept}
          </Button>
        )}
        {can.return && (
          <Button disabled={busy} label={t.giveBackLabel(name)} onClick={() => setReturning(true)}>
            {t.giveBack}
          </Button>
        )}
        {can.withdraw && (
          <Button
            disabled={busy}
            label={t.withdrawLabel(name)}
            onClick={() => {
              withdraw({ variables, onCompleted: () => say(t.withdrawn) }).catch(() => undefined);
            }}
          >
            {t.withdraw}
          </Button>
        )}
        {can.withdraw && !can.accept && report.decidedBy == null && <span className="muted">{t.own}</span>}
      </div>
      {returning && <ReturnDialog report={report} onClose={() => setReturning(false)} />}
    </>
  );
}
