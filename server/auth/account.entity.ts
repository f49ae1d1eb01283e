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
    totpSecret: p.text().nullable(),
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
