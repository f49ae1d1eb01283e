import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { ADDRESS_PARAMS, reportLink } from '../../../shared/addresses.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { paths } from '../../lib/paths.ts';
import { announce } from '../../ui/announce.tsx';
import { German } from '../../ui/german.tsx';
import { GuardedPage } from '../../ui/guarded-page.tsx';
import { Page } from '../../ui/page.tsx';
import { ErrorState, Notice, Skeleton } from '../../ui/states.tsx';
import { LastReport } from './last-report.tsx';
import { MinistryProgress, nextAfter, useMinistryRows } from './ministry-progress.tsx';
import type { MeasureStanding } from './next-measure.ts';
import { type FormData, ReportFormPageQuery } from './queries.ts';
import { ReportEditor } from './report-editor.tsx';
import { ReportStanding } from './report-standing.tsx';
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
  // A form that begins anew: a report in the same state as before, such as none after its draft was deleted.
  const [begun, setBegun] = useState(0);
  const rows = useMinistryRows(corrects === null ? form : undefined);
  return (
    <Page
      title={t.title(form?.measure.title ?? code)}
      german={form?.measure.title}
      eyebrow={code}
      breadcrumbs={[
        { label: t.catalogue, to: paths.measures },
        { label: form?.measure.title ?? code, german: true, to: paths.measure(code) },
      ]}
    >
      {error && <ErrorState error={error} />}
      {!error && !form && <Skeleton rows={12} />}
      {form && data && (
        <FormOf
          key={`${code} ${form.current?.state ?? ''} ${form.current?.version ?? 0} ${begun}`}
          form={form}
          account={data.viewer.email ?? ''}
          corrects={corrects}
          rows={rows}
          reload={() => void refetch().then(() => setBegun((count) => count + 1))}
        />
      )}
    </Page>
  );
}

function FormOf(props: {
  form: FormData;
  account: string;
  corrects: number | null;
  rows: readonly MeasureStanding[];
  reload: () => void;
}) {
  const t = useText(REPORT_TEXTS);
  const format = useFormat();
  const navigate = useNavigate();
  const { form, corrects, rows, reload } = props;
  const { current, round } = form;
  const open = current ? current.viewerCan.save : form.viewerCanReport;
  const next = nextAfter(form, rows);
  const done = (goOn: boolean) => {
    announce(t.submitted);
    if (!goOn || !next) return reload();
    void navigate(reportLink(next.measure.code, { round: round?.reportingDate ?? null }));
    window.scrollTo({ top: 0 });
  };
  return (
    <>
      <p>
        {t.facts(format.day(form.reportDate))} {round ? t.due(format.day(round.dueDate)) : t.noRound}
      </p>
      {corrects === null && <MinistryProgress form={form} rows={rows} />}
      {corrects !== null && open && <Notice kind="warning">{t.erratum}</Notice>}
      {current?.returnComment && (
        <Notice kind="warning" title={t.returned}>
          <German>{current.returnComment}</German>
        </Notice>
      )}
      {open && !current && form.last && <Notice>{t.prefilled}</Notice>}
      <div className="report-columns">
        <div>
          {open ? (
            <ReportEditor
              form={form}
              account={props.account}
              corrects={corrects}
              next={next}
              onDone={done}
              onDeleted={() => {
                announce(t.deleted);
                reload();
              }}
            />
          ) : (
            <ReportStanding form={form} reload={reload} />
          )}
        </div>
        <LastReport report={form.last ?? null} />
      </div>
    </>
  );
}
