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
      return row.measureCode === null ? '/aufgaben' : reportFormPath(row.measureCode, row.reportingDate);
    case 'REPORT_SUBMITTED':
    case 'REPORT_ACCEPTED':
      return row.reportId === null ? '/aufgaben' : `/meldungen/${row.reportId}`;
    case 'REPORT_RELEASED':
      return row.reportId === null ? reviewPath(row.reportingDate) : `/meldungen/${row.reportId}`;
  }
}

function roundPath({ reportingDate }: NoticeRow, ministry: string | null): string {
  if (reportingDate === null) return '/berichtsrunden';
  const round = `/berichtsrunden/${reportingDate}`;
  return ministry === null ? round : `${round}/${encodeURIComponent(ministry)}`;
}

function reportFormPath(code: string, reportingDate: string | null): string {
  const form = `/massnahmen/${encodeURIComponent(code)}/meldung`;
  return reportingDate === null ? form : `${form}?runde=${reportingDate}`;
}

function reviewPath(reportingDate: string | null): string {
  const queue = '/pruefung?zustand=RELEASED';
  return reportingDate === null ? queue : `${queue}&runde=${reportingDate}`;
}
