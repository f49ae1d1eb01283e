import { defineEntity, p, type InferEntity } from '@mikro-orm/sql';
import { MATURITY_REPORT_STATES, type Maturity } from '../../../shared/domain/vocabulary.ts';
import { Account } from '../../auth/account.entity.ts';
import { inRange } from '../../platform/db/checks.ts';
import * as column from '../../platform/db/columns.ts';
import { MaturityRecord } from '../maturity-record.entity.ts';
import { OzgMember } from '../ozg-member.entity.ts';
import { OzgService } from '../ozg-service.entity.ts';

/** What somebody says of a service's (or member's) maturity on a day, until the CIO office decides. Accepted, it becomes
 * a maturity record; nothing counts before. Decided or withdrawn ones never change. */
export const MaturityReport = defineEntity({
  name: 'MaturityReport',
  tableName: 'maturity_report',
  properties: {
    id: column.id(),
    version: column.version(),
    service: p.manyToOne(OzgService).ref().index(),
    member: p.manyToOne(OzgMember).ref().nullable().deleteRule('no action'),
    recordedOn: column.day(),
    maturity: p.integer().$type<Maturity>(),
    scaleVersion: p.string().length(16),
    state: p.enum(MATURITY_REPORT_STATES),
    note: p.text().nullable(),
    corrects: p.manyToOne(MaturityRecord).ref().nullable().deleteRule('no action'),
    /** What it became once accepted. */
    record: p.manyToOne(MaturityRecord).ref().nullable().unique().deleteRule('no action'),
    author: p.manyToOne(Account).ref().deleteRule('no action'),
    createdAt: column.instant(),
    decidedBy: p.manyToOne(Account).ref().nullable().deleteRule('no action'),
    decidedAt: column.instant().nullable(),
    returnComment: p.text().nullable(),
  },
  indexes: [{ properties: ['state'] }],
  checks: [
    {
      name: 'maturity_report_record_check',
      expression: "(state = 'ACCEPTED') = (record_id is not null)",
    },
    inRange('maturity_report', 'maturity', 0, 4),
    {
      name: 'maturity_report_decided_check',
      expression:
        "state not in ('ACCEPTED', 'RETURNED') or (decided_by_id is not null and decided_at is not null)",
    },
    {
      name: 'maturity_report_own_work_check',
      expression: "state not in ('ACCEPTED', 'RETURNED') or decided_by_id <> author_id",
    },
  ],
});
export type MaturityReport = InferEntity<typeof MaturityReport>;
