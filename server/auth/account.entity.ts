import { defineEntity, p, type InferEntity } from '@mikro-orm/sql';
import { ROLES } from '../../shared/domain/vocabulary.ts';
import { Organisation } from '../organisations/organisation.entity.ts';
import * as column from '../platform/db/columns.ts';

/** Someone who signs in, by password or through an OpenID provider. Ministries act only through accounts bound to them. */
export const Account = defineEntity({
  name: 'Account',
  tableName: 'account',
  properties: {
    id: column.id(),
    email: p.string().length(254).unique(),
    displayName: column.line(),
    role: p.enum(ROLES),
    organisation: p.manyToOne(Organisation).ref().nullable().deleteRule('no action'),
    passwordHash: p.text().nullable(),
    active: p.boolean().default(true),
    oidcIssuer: p.string().length(300).nullable(),
    oidcSubject: p.string().length(300).nullable(),
    /** Sealed with the operator's secret; a second factor counts once it is confirmed. */
    totpSecret: p.text().nullable(),
    totpConfirmedAt: column.instant().nullable(),
    /** Time step of the last code taken: none is taken twice. */
    totpLastStep: p.integer().nullable(),
    /** JSON list of SHA-256 values; a code that was used is gone from it. */
    recoveryCodes: p.text().nullable(),
    mailWanted: p.boolean().default(true),
    passwordChangedAt: column.instant().nullable(),
    createdAt: column.instant(),
    version: column.version(),
  },
  uniques: [{ properties: ['oidcIssuer', 'oidcSubject'] }],
  checks: [
    {
      name: 'account_organisation_check',
      expression: "role not in ('EDITOR', 'COORDINATOR') or organisation_id is not null",
    },
    { name: 'account_oidc_check', expression: '(oidc_issuer is null) = (oidc_subject is null)' },
  ],
});
export type Account = InferEntity<typeof Account>;
