import { defineEntity, p, type InferEntity } from '@mikro-orm/sql';
import { TOKEN_PURPOSES } from '../../shared/domain/vocabulary.ts';
import { Account } from './account.entity.ts';
import * as column from '../platform/db/columns.ts';

/** A single-use link that was handed out: to reset a password, or to set the first one. Only its hash is stored. */
export const AuthToken = defineEntity({
  name: 'AuthToken',
  tableName: 'auth_token',
  properties: {
    id: column.id(),
    tokenHash: column.sha256().unique(),
    account: p.manyToOne(Account).ref().index(),
    purpose: p.enum(TOKEN_PURPOSES),
    createdAt: column.instant(),
    expiresAt: column.instant().index(),
    usedAt: column.instant().nullable(),
  },
});
export type AuthToken = InferEntity<typeof AuthToken>;
