import { defineEntity, p, type InferEntity } from '@mikro-orm/sql';
import * as column from '../platform/db/columns.ts';

/** A sign-in at the identity provider that has begun and not come back yet. Used once. */
export const OidcTransaction = defineEntity({
  name: 'OidcTransaction',
  tableName: 'oidc_transaction',
  properties: {
    id: column.id(),
    stateHash: column.sha256().unique(),
    nonce: p.string().length(128),
    codeVerifier: p.string().length(128),
    /** Path of the interface to come back to. */
    returnTo: p.string().length(2000),
    createdAt: column.instant(),
    expiresAt: column.instant().index(),
  },
});
export type OidcTransaction = InferEntity<typeof OidcTransaction>;
