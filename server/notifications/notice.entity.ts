import { defineEntity, p, type InferEntity } from '@mikro-orm/sql';
import { NOTICE_KINDS } from '../../shared/domain/vocabulary.ts';
import { Account } from '../auth/account.entity.ts';
import { Measure } from '../measures/measure.entity.ts';
import { ReportingRound } from '../reporting/reporting-round.entity.ts';
import { StatusReport } from '../reporting/status-report.entity.ts';
import { MailDigest } from './mail-digest.entity.ts';
import * as column from '../platform/db/columns.ts';

/** Something one person is told. `dedupKey` says what it is about, so that nobody is told twice. */
export const Notice = defineEntity({
  name: 'Notice',
  tableName: 'notice',
  properties: {
    id: column.id(),
    account: p.manyToOne(Account).ref(),
    kind: p.enum(NOTICE_KINDS),
    createdAt: column.instant(),
    readAt: column.instant().nullable(),
    dedupKey: p.string().length(200).unique(),
    measure: p.manyToOne(Measure).ref().nullable().deleteRule('no action'),
    round: p.manyToOne(ReportingRound).ref().nullable().deleteRule('no action'),
    /** A draft may be deleted; what was said of it stays. */
    report: p.manyToOne(StatusReport).ref().nullable().deleteRule('set null'),
    /** Parameters of the text, JSON. */
    params: p.text(),
    digest: p.manyToOne(MailDigest).ref().nullable().deleteRule('no action'),
  },
  indexes: [{ properties: ['account', 'id'] }, { properties: ['measure'] }],
});
export type Notice = InferEntity<typeof Notice>;
