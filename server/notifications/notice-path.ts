import { addresses, ADDRESS_PARAMS, reportLink, withQuery } from '../../shared/addresses.ts';
import type { NoticeRow } from './notice-rows.ts';

/** Whoever reads a notice: people of a ministry are led to its own page. */
export interface NoticeReader {
  /** Code of the ministry that the person reports for; null for everybody else. */
  readonly ministry: string | null;
}

/** Where a notice leads inside the application: to the thing itself wherever the notice names it. */
export function noticePath(row: NoticeRow, reader: NoticeReader): string {
  switch (row.kind) {
    case 'ROUND_OPENED':
    case 'REPORT_DUE':
    case 'REPORT_OVERDUE':
    case 'REMINDER':
      return roundPath(row, reader.ministry);
    case 'ESCALATION':
      return roundPath(row, null);
    case 'REPORT_RETURNED':
      return row.measureCode === null
        ? addresses.tasks
        : reportLink(row.measureCode, { round: row.reportingDate, corrects: row.correctsId });
    case 'REPORT_SUBMITTED':
    case 'REPORT_ACCEPTED':
      return row.reportId === null ? addresses.tasks : addresses.reportReview(row.reportId);
    case 'REVISION_OPENED':
    case 'PART_REOPENED':
      return reader.ministry === null ? addresses.drafting : addresses.draftPart(reader.ministry);
    case 'REVISION_PROPOSED':
    case 'REVISION_RETURNED':
      return addresses.drafting;
    case 'REVISION_PUBLISHED':
      return addresses.revisions;
    case 'REPORT_RELEASED':
      return row.reportId === null ? reviewPath(row.reportingDate) : addresses.reportReview(row.reportId);
  }
}

function roundPath({ reportingDate }: NoticeRow, ministry: string | null): string {
  if (reportingDate === null) return addresses.rounds;
  return ministry === null ? addresses.round(reportingDate) : addresses.sheet(reportingDate, ministry);
}

/** All reports that wait for the CIO office, of one round where there is one. */
function reviewPath(reportingDate: string | null): string {
  return withQuery(addresses.review, {
    [ADDRESS_PARAMS.state]: ['RELEASED'],
    [ADDRESS_PARAMS.round]: reportingDate === null ? [] : [reportingDate],
  });
}
