import { defineEntity, p, type InferEntity } from '@mikro-orm/sql';
import { LIFECYCLES, REPORT_STATES, SELF_LIGHTS } from '../../shared/domain/vocabulary.ts';
import { Account } from '../auth/account.entity.ts';
import { Measure } from '../measures/measure.entity.ts';
import { ReportingRound } from './reporting-round.entity.ts';
import { datePair, inRange } from '../platform/db/checks.ts';
import * as column from '../platform/db/columns.ts';

/** Report of a ministry on one measure at a date. Accepted reports never change: an erratum is a new report that
 * names the one it corrects; else there is one report per measure and round. A draft may be incomplete.
 * `internalRemark` never leaves ministry and CIO office. */
export const StatusReport = defineEntity({
  name: 'StatusReport',
  tableName: 'status_report',
  properties: {
    id: column.id(),
    measure: p.manyToOne(Measure).ref(),
    round: p.manyToOne(ReportingRound).ref().nullable().deleteRule('no action'),
    reportedOn: column.day(),
    state: p.enum(REPORT_STATES),
    lifecycle: p.enum(LIFECYCLES),
    stateOfAffairs: p.text(),
    nextSteps: p.text(),
    forecastEndDate: column.day().nullable(),
    forecastEndPrecision: column.precision().nullable(),
    actualEndDate: column.day().nullable(),
    progressPercent: p.integer().nullable(),
    selfLight: p.enum(SELF_LIGHTS).nullable(),
    selfLightReason: p.text().nullable(),
    internalRemark: p.text().nullable(),
    corrects: () => p.manyToOne(StatusReport).ref().nullable().deleteRule('no action'),
    simulated: p.boolean().default(false),
    author: p.manyToOne(Account).ref(),
    submittedAt: column.instant().nullable(),
    releasedBy: p.manyToOne(Account).ref().nullable().deleteRule('no action'),
    releasedAt: column.instant().nullable(),
    decidedBy: p.manyToOne(Account).ref().nullable().deleteRule('no action'),
    decidedAt: column.instant().nullable(),
    returnComment: p.text().nullable(),
    createdAt: column.instant(),
    updatedAt: column.instant(),
    version: column.version(),
  },
  indexes: [
    {
      name: 'status_report_effective_index',
      properties: ['measure', 'state', 'reportedOn', 'id'],
      columns: [
        { name: 'measure_id' },
        { name: 'state' },
        { name: 'reported_on', sort: 'desc' },
        { name: 'id', sort: 'desc' },
      ],
    },
    { properties: ['round', 'state'] },
  ],
  uniques: [
    {
      name: 'status_report_regular_unique',
      properties: ['measure', 'round'],
      where: 'corrects_id is null',
    },
    { name: 'status_report_corrects_unique', properties: ['corrects'] },
  ],
  checks: [
    datePair('status_report', 'forecast_end'),
    inRange('status_report', 'progress_percent', 0, 100),
    { name: 'status_report_released_by_other_check', expression: 'released_by_id <> author_id' },
    { name: 'status_report_decided_by_other_check', expression: 'decided_by_id <> author_id' },
    {
      name: 'status_report_completed_check',
      expression: "state = 'DRAFT' or lifecycle <> 'COMPLETED' or actual_end_date is not null",
    },
    { name: 'status_report_actual_end_check', expression: 'actual_end_date <= reported_on' },
  ],
});
export type StatusReport = InferEntity<typeof StatusReport>;
