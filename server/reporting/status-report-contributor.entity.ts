import { defineEntity, p, type InferEntity } from '@mikro-orm/sql';
import { Account } from '../auth/account.entity.ts';
import { StatusReport } from './status-report.entity.ts';
import * as column from '../platform/db/columns.ts';

/** Everybody who wrote at a report. None of them may release or decide it; the database refuses. */
export const StatusReportContributor = defineEntity({
  name: 'StatusReportContributor',
  tableName: 'status_report_contributor',
  properties: {
    id: column.id(),
    report: p.manyToOne(StatusReport).ref(),
    account: p.manyToOne(Account).ref().index(),
  },
  uniques: [{ properties: ['report', 'account'] }],
});
export type StatusReportContributor = InferEntity<typeof StatusReportContributor>;
