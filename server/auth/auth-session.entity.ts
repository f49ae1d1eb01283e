import { defineEntity, p, type InferEntity } from '@mikro-orm/sql';
import { SESSION_LEVELS, SIGN_IN_METHODS } from '../../shared/domain/vocabulary.ts';
import { Account } from './account.entity.ts';
import * as column from '../platform/db/columns.ts';

/** A signed-in browser. Only a hash of its token is stored. */
export const AuthSession = defineEntity({
  name: 'AuthSession',
  tableName: 'auth_session',
  properties: {
    id: column.id(),
    tokenHash: column.sha256().unique(),
    account: p.manyToOne(Account).ref().index(),
    level: p.enum(SESSION_LEVELS).default('FULL'),
    method: p.enum(SIGN_IN_METHODS).default('PASSWORD'),
    createdAt: column.instant(),
    lastSeenAt: column.instant(),
    expiresAt: column.instant().index(),
  },
});
export type AuthSession = InferEntity<typeof AuthSession>;
