import { defineEntity, p, type InferEntity } from '@mikro-orm/sql';
import { StatusReport } from './status-report.entity.ts';
import * as column from '../platform/db/columns.ts';

/** A link that proves what a report says. */
export const StatusReportEvidence = defineEntity({
  name: 'StatusReportEvidence',
  tableName: 'status_report_evidence',
  properties: {
    id: column.id(),
    report: p.manyToOne(StatusReport).ref().index(),
    url: p.string().length(2000),
    title: column.line(),
  },
});
export type StatusReportEvidence = InferEntity<typeof StatusReportEvidence>;
