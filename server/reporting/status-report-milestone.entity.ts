import { defineEntity, p, type InferEntity } from '@mikro-orm/sql';
import { Milestone } from '../plans/milestone.entity.ts';
import { StatusReport } from './status-report.entity.ts';
import { datePair } from '../platform/db/checks.ts';
import * as column from '../platform/db/columns.ts';

/** What a report says of one linked milestone: when it is expected, or when it was reached. */
export const StatusReportMilestone = defineEntity({
  name: 'StatusReportMilestone',
  tableName: 'status_report_milestone',
  properties: {
    id: column.id(),
    report: p.manyToOne(StatusReport).ref(),
    milestone: p.manyToOne(Milestone).ref().index(),
    forecastDate: column.day().nullable(),
    forecastPrecision: column.precision().nullable(),
    actualDate: column.day().nullable(),
  },
  uniques: [{ properties: ['report', 'milestone'] }],
  checks: [datePair('status_report_milestone', 'forecast')],
});
export type StatusReportMilestone = InferEntity<typeof StatusReportMilestone>;
