import { defineEntity, p, type InferEntity } from '@mikro-orm/sql';
import * as column from '../platform/db/columns.ts';

/** Failed attempts per account or address, shared by all server processes. */
export const SignInThrottle = defineEntity({
  name: 'SignInThrottle',
  tableName: 'sign_in_throttle',
  properties: {
    id: column.id(),
    key: p.string().length(200).unique(),
    points: p.integer(),
    /** Null: until it is taken away. */
    expiresAt: column.instant().nullable().index(),
  },
});
export type SignInThrottle = InferEntity<typeof SignInThrottle>;
