import { defineEntity, p, type InferEntity } from '@mikro-orm/sql';
import { Account } from '../auth/account.entity.ts';
import * as column from '../platform/db/columns.ts';

/** Who did what, when, with the state before and after (JSON). Append-only; each entry carries the hash of the one
 * before it. */
export const AuditEntry = defineEntity({
  name: 'AuditEntry',
  tableName: 'audit_entry',
  properties: {
    id: column.id(),
    occurredAt: column.instant().index(),
    actor: p.manyToOne(Account).ref().nullable().deleteRule('no action'),
    actorLabel: column.line(),
    action: p.string().length(64),
    entity: p.string().length(64),
    entityKey: p.string().length(128),
    /** What people call it, such as the code of a measure. */
    subject: column.line().nullable(),
    before: p.text().nullable(),
    after: p.text().nullable(),
    requestId: p.string().length(64).nullable(),
    previousHash: column.sha256().nullable(),
    hash: column.sha256().unique(),
  },
  indexes: [{ properties: ['entity', 'entityKey'] }],
});
export type AuditEntry = InferEntity<typeof AuditEntry>;
