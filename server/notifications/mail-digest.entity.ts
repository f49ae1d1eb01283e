import { defineEntity, p, type InferEntity } from '@mikro-orm/sql';
import { Account } from '../auth/account.entity.ts';
import * as column from '../platform/db/columns.ts';

/** One mail to one person with what was new in a slot (a day). Claimed before it is sent, so that none goes out twice. */
export const MailDigest = defineEntity({
  name: 'MailDigest',
  tableName: 'mail_digest',
  properties: {
    id: column.id(),
    account: p.manyToOne(Account).ref(),
    slot: p.string().length(40),
    createdAt: column.instant(),
    claimedAt: column.instant().nullable(),
    sentAt: column.instant().nullable(),
    attempts: p.integer().default(0),
    lastError: p.text().nullable(),
  },
  uniques: [{ properties: ['account', 'slot'] }],
});
export type MailDigest = InferEntity<typeof MailDigest>;
