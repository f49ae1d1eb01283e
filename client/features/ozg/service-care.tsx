import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { graphql } from '../../gql/gql.ts';
import type { ServiceRecordsQuery as Answer } from '../../gql/graphql.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { paths } from '../../lib/paths.ts';
import { useViewState } from '../../lib/view-state.ts';
import { DataTable, type DataColumn } from '../../ui/data-table.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { Section } from '../../ui/section.tsx';
import { SimulatedBadge } from '../../ui/simulated-badge.tsx';
import { ErrorState, Skeleton } from '../../ui/states.tsx';
import { SERVICE_TEXTS } from './service-texts.ts';

const ServiceRecordsQuery = graphql(`
  query ServiceRecords($code: String!, $asOf: Date) {
    ozgService(code: $code, asOf: $asOf) {
      code
      records {
        id
        member
        maturity
        previousMaturity
        recordedOn
        scaleVersion
        evidenceUrl
        note
        corrected
        simulated
      }
      viewerCan {
        report
        edit
      }
    }
  }
`);

type Service = NonNullable<Answer['ozgService']>;
type Record = Service['records'][number];

/** What was reported of the service's maturity, with evidence; and the ways for those who answer for it. */
export function ServiceCare({ code }: { code: string }) {
  const t = useText(SERVICE_TEXTS);
  const { asOf } = useViewState().variables;
  const { data, error, refetch } = useQuery(ServiceRecordsQuery, { variables: { code, asOf } });
  const columns = useRecordColumns();
  const service = data?.ozgService;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!service) return <Skeleton rows={4} />;
  const { report, edit } = service.viewerCan;
  return (
    <Section
      title={t.records}
      note={t.recordsNote}
      actions={<SimulatedBadge show={service.records.some(({ simulated }) => simulated)} />}
    >
      {(report || edit) && (
        <p className="service-care">
          {report && (
            <>
              <LinkKeepingView to={paths.reportMaturity(code)} className="button button--primary">
                {t.reportMaturity}
              </LinkKeepingView>
              <LinkKeepingView to={paths.reportAvailability(code)} className="button button--secondary">
                {t.reportAvailability}
              </LinkKeepingView>
            </>
          )}
          {edit && (
            <LinkKeepingView to={paths.editService(code)} className="button button--secondary">
              {t.editService}
            </LinkKeepingView>
          )}
        </p>
      )}
      <DataTable
        caption={t.records}
        captionHidden
        columns={columns}
        rows={service.records}
        rowKey={({ id }) => String(id)}
        empty={<p className="muted">{t.noHistory}</p>}
      />
    </Section>
  );
}

function useRecordColumns(): DataColumn<Record>[] {
  const t = useText(SERVICE_TEXTS);
  const format = useFormat();
  return useMemo<DataColumn<Record>[]>(
    () => [
      {
        id: 'recordedOn',
        header: t.recordHoldsFrom,
        rowHeader: true,
        cell: (record) => format.day(record.recordedOn),
        sortValue: (record) => record.recordedOn,
      },
      {
        id: 'member',
        header: t.memberColumn,
        cell: (record) => (record.member == null ? t.wholeService : t.memberNumber(record.member)),
        sortValue: (record) => record.member ?? 0,
      },
      {
        id: 'maturity',
        header: t.levelColumn,
        cell: (record) => {
          const before = record.previousMaturity;
          const lower = before != null && record.maturity < before;
          return (
            <span>
              {before == null || before === record.maturity
                ? record.maturity
                : `${before} → ${record.maturity}`}
              {lower && <span className="cell-note">{t.lowerThanBefore}</span>}
              {record.corrected && <span className="cell-note">{t.correctedLater}</span>}
            </span>
          );
        },
        sortValue: (record) => record.maturity,
      },
      {
        id: 'evidence',
        header: t.evidence,
        minWidth: 16,
        cell: (record) => (
          <>
            {record.evidenceUrl && (
              <a href={record.evidenceUrl} rel="noreferrer nofollow">
                {record.evidenceUrl}
              </a>
            )}
            {record.note && <span className="cell-note">{record.note}</span>}
            {!record.evidenceUrl && !record.note && <span className="muted">–</span>}
          </>
        ),
      },
      { id: 'scale', header: t.scale, cell: (record) => record.scaleVersion },
    ],
    [t, format],
  );
}
