import { defineEntity, p, type InferEntity } from '@mikro-orm/sql';
import { CHANGE_KINDS, CONTENT_KINDS, WEAKENINGS } from '../../shared/domain/vocabulary.ts';
import { Account } from '../auth/account.entity.ts';
import { Revision } from './revision.entity.ts';
import * as column from '../platform/db/columns.ts';

/** Ledger of changes in a draft: what was dropped, moved or lowered, and why. Append-only; locked with its revision.
 * `before` and `after` are the values as written. */
export const PlanChange = defineEntity({
  name: 'PlanChange',
  tableName: 'plan_change',
  properties: {
    id: column.id(),
    revision: p.manyToOne(Revision).ref(),
    kind: p.enum(CONTENT_KINDS),
    code: column.code(),
    field: p.string().length(64).nullable(),
    change: p.enum(CHANGE_KINDS),
    weakening: p.enum(WEAKENINGS).nullable(),
    before: p.text().nullable(),
    after: p.text().nullable(),
    reason: p.text(),
    decisionReference: column.line().nullable(),
    author: p.manyToOne(Account).ref().nullable().deleteRule('no action'),
    createdAt: column.instant(),
  },
  indexes: [{ properties: ['revision', 'kind', 'code'] }],
});
export type PlanChange = InferEntity<typeof PlanChange>;
