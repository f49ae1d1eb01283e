import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { isDay } from '../../../shared/domain/plan-date.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { reportLink } from '../../../shared/addresses.ts';
import { announce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { LifecycleTag, Light } from '../../ui/marker.tsx';
import { Page } from '../../ui/page.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { ErrorState, Skeleton } from '../../ui/states.tsx';
import {
  type FormData,
  ReleaseReportsMutation,
  ReportSheetPageQuery,
  ReportUnchangedMutation,
  type Sheet,
  SubmitReportsMutation,
} from './queries.ts';
import './reporting.css';
import { REPORT_TEXTS } from './texts.ts';

type Outcomes = Readonly<Record<string, string>>;

/** All measures of a ministry in a round: answered with a tick, or opened one by one. */
export function Component() {
  const { date = '', ministry = '' } = useParams();
  const t = useText(REPORT_TEXTS);
  const { data, error, refetch } = useQuery(ReportSheetPageQuery, {
    variables: { ministry, round: isDay(date) ? date : null },
    fetchPolicy: 'no-cache',
  });
  const sheet = data?.reportSheet;
  return (
    <Page
      title={t.sheetTitle(sheet?.ministry.name ?? ministry)}
      lead={t.sheetLead}
      eyebrow={sheet?.round?.title}
    >
      {error && <ErrorState error={error} />}
      {!error && !sheet && <Skeleton rows={12} />}
      {sheet && <SheetTable sheet={sheet} reload={() => void refetch()} />}
    </Page>
  );
}

function SheetTable({ sheet, reload }: { sheet: Sheet; reload: () => void }) {
  const t = useText(REPORT_TEXTS);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [outcomes, setOutcomes] = useState<Outcomes>({});
  const [failure, setFailure] = useState<unknown>(null);
  const [unchanged] = useMutation(ReportUnchangedMutation, { fetchPolicy: 'no-cache' });
  const [submit] = useMutation(SubmitReportsMutation, { fetchPolicy: 'no-cache' });
  const [release] = useMutation(ReleaseReportsMutation, { fetchPolicy: 'no-cache' });
  const { rows } = sheet;
  const missing = rows.filter((row) => !row.current && row.viewerCanReport && row.last);
  const steps = (can: (row: FormData) => boolean | undefined) =>
    rows.filter(can).flatMap(({ current }) => (current ? { id: current.id, version: current.version } : []));
  const drafts = steps((row) => row.current?.viewerCan.submit);
  const releasable = steps((row) => row.current?.viewerCan.release);
  const run = async (act: () => Promise<readonly Outcome[] | undefined>) => {
    setFailure(null);
    try {
      const results = (await act()) ?? [];
      setOutcomes(Object.fromEntries(results.map((each) => [each.measure, each.error?.message ?? t.done])));
      announce(t.outcome(results.filter((each) => !each.error).length, results.length));
      setChosen(new Set());
    } catch (error) {
      setFailure(error);
    }
    reload();
  };
  const toggle = (code: string) =>
    setChosen(new Set(chosen.has(code) ? [...chosen].filter((each) => each !== code) : [...chosen, code]));
  const reported = rows.filter((row) => row.current && row.current.state !== 'DRAFT').length;
  const round = sheet.round?.reportingDate ?? null;
  return (
    <>
      <p>{t.progressOf(reported, rows.length)}</p>
      <div className="sheet-tools">
        <Button
          disabled={missing.length === 0}
          onClick={() => setChosen(new Set(missing.map((row) => row.measure.code)))}
        >
          {t.chooseMissing}
        </Button>
        <Button
          kind="primary"
          disabled={chosen.size === 0}
          onClick={() =>
            void run(async () => {
              const { data } = await unchanged({ variables: { measures: [...chosen], round } });
              return data?.reportUnchanged;
            })
          }
        >
          {t.unchanged}
        </Button>
        {drafts.length > 0 && (
          <Button
            onClick={() =>
              void run(
                async () => (await submit({ variables: { reports: drafts } })).data?.submitStatusReports,
              )
            }
          >
            {t.submitMany} ({drafts.length})
          </Button>
        )}
        {releasable.length > 0 && (
          <Button
            onClick={() =>
              void run(
                async () =>
                  (await release({ variables: { reports: releasable } })).data?.releaseStatusReports,
              )
            }
          >
            {t.releaseMany} ({releasable.length})
          </Button>
        )}
        <span role="status">{t.chosen(chosen.size, missing.length)}</span>
      </div>
      {failure !== null && <ErrorState error={failure} />}
      <ScrollRegion label={t.sheetTitle(sheet.ministry.name)}>
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{t.unchanged}</th>
              <th scope="col">{t.measure}</th>
              <th scope="col">{t.light}</th>
              <th scope="col">{t.lastReport}</th>
              <th scope="col">{t.state}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <SheetRow
                key={row.measure.code}
                row={row}
                round={round}
                chosen={chosen.has(row.measure.code)}
                selectable={missing.includes(row)}
                outcome={outcomes[row.measure.code] ?? null}
                onToggle={() => toggle(row.measure.code)}
              />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}

interface Outcome {
  readonly measure: string;
  readonly error?: { readonly message: string } | null;
}

function SheetRow(props: {
  row: FormData;
  round: string | null;
  chosen: boolean;
  selectable: boolean;
  outcome: string | null;
  onToggle: () => void;
}) {
  const t = useText(REPORT_TEXTS);
  const labels = useLabels();
  const format = useFormat();
  const { measure, current, last } = props.row;
  return (
    <tr>
      <td>
        {props.selectable && (
          <input
            type="checkbox"
            aria-label={t.choose(measure.code)}
            checked={props.chosen}
            onChange={props.onToggle}
          />
        )}
      </td>
      <th scope="row">
        <LinkKeepingView to={reportLink(measure.code, { round: props.round })}>
          {measure.code} {measure.title}
        </LinkKeepingView>
        {props.outcome && <p className="sheet-outcome">{props.outcome}</p>}
      </th>
      <td>
        <Light light={measure.light} />
      </td>
      <td>
        {last ? (
          <>
            {format.day(last.reportedOn)} <LifecycleTag lifecycle={last.lifecycle} />{' '}
            {format.planDate(last.forecastEnd)}
          </>
        ) : (
          t.none
        )}
      </td>
      <td>{current ? labels(`reportState.${current.state}`) : t.notBegun}</td>
    </tr>
  );
}
