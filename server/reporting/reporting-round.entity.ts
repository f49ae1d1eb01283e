import { defineEntity, p, type InferEntity } from '@mikro-orm/sql';
import { ROUND_STATES } from '../../shared/domain/vocabulary.ts';
import { Account } from '../auth/account.entity.ts';
import { Plan } from '../plans/plan.entity.ts';
import * as column from '../platform/db/columns.ts';

/** A reporting date (Stichtag) with the day its reports are due. A closed round is locked, except for errata. */
export const ReportingRound = defineEntity({
  name: 'ReportingRound',
  tableName: 'reporting_round',
  properties: {
    id: column.id(),
    plan: p.manyToOne(Plan).ref(),
    reportingDate: column.day(),
    dueDate: column.day(),
    title: column.line(),
    state: p.enum(ROUND_STATES),
    openedAt: column.instant(),
    openedBy: p.manyToOne(Account).ref().nullable().deleteRule('no action'),
    closedAt: column.instant().nullable(),
    closedBy: p.manyToOne(Account).ref().nullable().deleteRule('no action'),
    version: column.version(),
  },
  uniques: [{ properties: ['plan', 'reportingDate'] }],
  checks: [{ name: 'reporting_round_due_check', expression: 'due_date >= reporting_date' }],
});
export type ReportingRound = InferEntity<typeof ReportingRound>;
