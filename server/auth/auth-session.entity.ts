import { defineEntity, p, type InferEntity } from '@mikro-orm/sql';
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
    createdAt: column.instant(),
    lastSeenAt: column.instant(),
    expiresAt: column.instant().index(),
  },
});
export type AuthSession = InferEntity<typeof AuthSession>;
