import { useMutation } from '@apollo/client/react';
import { reportLink } from '../../../shared/addresses.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { formatInstant } from '../../lib/instant.ts';
import { useLabels } from '../../lib/labels.ts';
import { announce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { ErrorState, Notice } from '../../ui/states.tsx';
import { DefinitionList } from '../../ui/values.tsx';
import { PLAIN_FIELDS, contentOf } from './report-content.ts';
import type { PartKey } from './content-parts.ts';
import { type FormData, type ReportData, ReleaseReportMutation, WithdrawReportMutation } from './queries.ts';
import { REPORT_TEXTS } from './texts.ts';
import { usePartWords } from './use-part-words.ts';

/** A form that is not to be filled in now: why, what the report says, and which step the viewer may take. */
export function ReportStanding({ form, reload }: { form: FormData; reload: () => void }) {
  const { current } = form;
  return current ? <Handed form={form} report={current} reload={reload} /> : <NotOpen form={form} />;
}

/** Nothing was reported here, and it is too late or somebody else's to do so. */
function NotOpen({ form }: { form: FormData }) {
  const t = useText(REPORT_TEXTS);
  const format = useFormat();
  const { round, last, measure } = form;
  const locked = round?.state === 'CLOSED';
  const correctable = last?.viewerCan.correct === true;
  return (
    <Notice
      title={locked ? t.closedTitle : t.notYours}
      actions={
        correctable && (
          <LinkKeepingView to={reportLink(measure.code, { corrects: last.id })}>
            {t.correct(format.day(last.reportedOn))}
          </LinkKeepingView>
        )
      }
    >
      {locked ? t.closedHelp(round.title) : t.notYoursHelp(measure.ministry?.abbreviation ?? t.nobody)}
    </Notice>
  );
}

function Handed(props: { form: FormData; report: ReportData; reload: () => void }) {
  const t = useText(REPORT_TEXTS);
  const labels = useLabels();
  const format = useFormat();
  const { form, report, reload } = props;
  const [withdraw, withdrawal] = useMutation(WithdrawReportMutation, { fetchPolicy: 'no-cache' });
  const [release, releasing] = useMutation(ReleaseReportMutation, { fetchPolicy: 'no-cache' });
  const step = async (take: typeof withdraw | typeof release, done: string) => {
    const { error } = await take({
      variables: { id: report.id, version: report.version },
      errorPolicy: 'all',
    });
    if (!error) announce(done);
    reload();
  };
  const error = withdrawal.error ?? releasing.error;
  return (
    <>
      <Notice
        kind={report.state === 'ACCEPTED' ? 'success' : 'info'}
        title={labels(`reportState.${report.state}`)}
        actions={
          <>
            {report.viewerCan.release && (
              <Button kind="primary" onClick={() => void step(release, t.released)}>
                {t.release}
              </Button>
            )}
            {report.viewerCan.withdraw && (
              <Button onClick={() => void step(withdraw, t.withdrawn)}>{t.withdraw}</Button>
            )}
            {report.viewerCan.correct && (
              <LinkKeepingView to={reportLink(form.measure.code, { corrects: report.id })}>
                {t.correct(format.day(report.reportedOn))}
              </LinkKeepingView>
            )}
          </>
        }
      >
        <p>{t.standing[report.state]}</p>
        <Trail report={report} />
      </Notice>
      {error && <ErrorState error={error} />}
      <section aria-label={t.said}>
        <h2>{t.said}</h2>
        <Said form={form} report={report} />
      </section>
    </>
  );
}

/** Who did what, with the moment, as far as the viewer may know. */
function Trail({ report }: { report: ReportData }) {
  const t = useText(REPORT_TEXTS);
  const steps = [
    [t.submittedBy, report.author, report.submittedAt],
    [t.releasedBy, report.releasedBy, report.releasedAt],
    [t.decidedBy, report.decidedBy, report.decidedAt],
  ] as const;
  const lines = steps.filter(([, , at]) => at != null);
  if (lines.length === 0) return null;
  return (
    <ul className="report-trail">
      {lines.map(([what, who, at]) => (
        <li key={what}>
          {what} {who ?? ''} {at != null && formatInstant(at)}
        </li>
      ))}
    </ul>
  );
}

function Said({ form, report }: { form: FormData; report: ReportData }) {
  const { nameOf, write } = usePartWords();
  const content = contentOf(report, form);
  const keys: PartKey[] = [
    ...PLAIN_FIELDS,
    ...content.milestones.map((row) => `milestone:${row.milestone}` as const),
    'evidence',
  ];
  const filled = keys.filter((key) => write(content, key) !== '');
  return (
    <DefinitionList
      entries={filled.map((key) => ({
        term: nameOf(key),
        value: <span className="report-said">{write(content, key)}</span>,
      }))}
    />
  );
}
