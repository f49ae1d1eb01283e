import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { isDay } from '../../../shared/domain/plan-date.ts';
import { useText } from '../../lib/i18n.ts';
import { German } from '../../ui/german.tsx';
import { ImportTableLink } from '../../ui/import-table-link.tsx';
import { Page } from '../../ui/page.tsx';
import { ErrorState, Skeleton } from '../../ui/states.tsx';
import { ReportSheetPageQuery } from './queries.ts';
import './reporting.css';
import { ReportSheet } from './report-sheet.tsx';
import { REPORT_TEXTS } from './texts.ts';

/** All measures of a ministry in a round: answered with a tick, or edited in place. */
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
      german={sheet?.ministry.name}
      lead={t.sheetLead}
      eyebrow={sheet?.round && <German>{sheet.round.title}</German>}
      actions={
        sheet?.round?.state === 'OPEN' &&
        sheet.rows.some((row) => row.viewerCanReport) && (
          <ImportTableLink
            kind="STATUS_REPORTS"
            ministry={sheet.ministry.code}
            round={sheet.round.reportingDate}
          />
        )
      }
    >
      {error && <ErrorState error={error} />}
      {!error && !sheet && <Skeleton rows={12} />}
      {sheet && data && (
        <ReportSheet sheet={sheet} account={data.viewer.email ?? ''} reload={() => refetch()} />
      )}
    </Page>
  );
}
