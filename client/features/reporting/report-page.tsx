import { useMutation, useQuery } from '@apollo/client/react';
import { useParams, useSearchParams } from 'react-router';
import { ADDRESS_PARAMS } from '../../../shared/addresses.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { paths } from '../../lib/paths.ts';
import { announce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { GuardedPage } from '../../ui/guarded-page.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { Page } from '../../ui/page.tsx';
import { ErrorState, Notice, Skeleton } from '../../ui/states.tsx';
import { LastReport } from './last-report.tsx';
import {
  type FormData,
  ReleaseReportMutation,
  type ReportData,
  ReportFormPageQuery,
  WithdrawReportMutation,
} from './queries.ts';
import { ReportEditor } from './report-editor.tsx';
import './reporting.css';
import { REPORT_TEXTS } from './texts.ts';

/** The status report of one measure. `?runde=` names the round by its date, `?berichtigt=` the report to correct. */
export function Component() {
  return (
    <GuardedPage can="report">
      <ReportPage />
    </GuardedPage>
  );
}

function ReportPage() {
  const { code = '' } = useParams();
  const [params] = useSearchParams();
  const t = useText(REPORT_TEXTS);
  const correctsParam = params.get(ADDRESS_PARAMS.corrects) ?? '';
  const corrects = /^\d{1,9}$/.test(correctsParam) ? Number(correctsParam) : null;
  const { data, error, refetch } = useQuery(ReportFormPageQuery, {
    variables: { measure: code, round: params.get(ADDRESS_PARAMS.round), corrects },
    fetchPolicy: 'no-cache',
  });
  const form = data?.reportForm;
  return (
    <Page
      title={t.title(form?.measure.title ?? code)}
      eyebrow={code}
      breadcrumbs={[
        { label: t.catalogue, to: paths.measures },
        { label: form?.measure.title ?? code, to: paths.measure(code) },
      ]}
    >
      {error && <ErrorState error={error} />}
      {!error && !form && <Skeleton rows={12} />}
      {form && data && (
        <FormOf
          key={`${code} ${form.current?.state ?? ''} ${form.current?.version ?? 0}`}
          form={form}
          account={data.viewer.email ?? ''}
          corrects={corrects}
          reload={() => void refetch()}
        />
      )}
    </Page>
  );
}

function FormOf(props: { form: FormData; account: string; corrects: number | null; reload: () => void }) {
  const t = useText(REPORT_TEXTS);
  const format = useFormat();
  const { form, corrects, reload } = props;
  const { current, round, measure } = form;
  const open = current ? current.viewerCan.save : form.viewerCanReport;
  return (
    <>
      <p>
        {t.facts(format.day(form.reportDate))} {round ? t.due(format.day(round.dueDate)) : t.noRound}{' '}
        {round && measure.ministry && (
          <LinkKeepingView to={paths.sheet(round.reportingDate, measure.ministry.lineage)}>
            {t.sheet(measure.ministry.abbreviation)}
          </LinkKeepingView>
        )}
      </p>
      {corrects !== null && <Notice kind="warning">{t.erratum}</Notice>}
      {current?.returnComment && (
        <Notice kind="warning" title={t.returned}>
          {current.returnComment}
        </Notice>
      )}
      {open && !current && form.last && <Notice>{t.prefilled}</Notice>}
      <div className="report-columns">
        <div>
          {open ? (
            <ReportEditor
              {...props}
              onSubmitted={() => {
                announce(t.submitted);
                reload();
              }}
            />
          ) : (
            <Waiting report={current ?? null} reload={reload} />
          )}
        </div>
        <LastReport report={form.last ?? null} />
      </div>
    </>
  );
}

/** A report that is not to be edited now: where it stands, and which step the viewer may take. */
function Waiting({ report, reload }: { report: ReportData | null; reload: () => void }) {
  const t = useText(REPORT_TEXTS);
  const labels = useLabels();
  const [withdraw, withdrawal] = useMutation(WithdrawReportMutation, { fetchPolicy: 'no-cache' });
  const [release, releasing] = useMutation(ReleaseReportMutation, { fetchPolicy: 'no-cache' });
  const step = async (take: typeof withdraw | typeof release, done: string) => {
    if (!report) return;
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
        title={report ? labels(`reportState.${report.state}`) : t.notYours}
        actions={
          <>
            {report?.viewerCan.withdraw && (
              <Button onClick={() => void step(withdraw, t.withdrawn)}>{t.withdraw}</Button>
            )}
            {report?.viewerCan.release && (
              <Button kind="primary" onClick={() => void step(release, t.released)}>
                {t.release}
              </Button>
            )}
          </>
        }
      >
        {report?.state === 'SUBMITTED'
          ? t.submitted
          : report?.state === 'RELEASED'
            ? t.released
            : t.notYoursHelp}
      </Notice>
      {error && <ErrorState error={error} />}
    </>
  );
}
