import { sql } from 'kysely';
import type { Role } from '../../shared/domain/vocabulary.ts';
import { matchesKeys } from '../../shared/domain/organisation-key.ts';
import type { OrganisationRow } from '../organisations/organisations.ts';
import { type Connection, connection } from '../platform/graphql/connections.ts';
import type { ReadDatabase } from '../platform/read-database.ts';
import { textMatcher } from '../../shared/text-search.ts';
import type { AccountFilter } from './account.inputs.ts';
import { isAnonymous } from './anonymous.ts';

/** An account as administrators see it; secrets are only said to exist. */
export interface AccountRow {
  readonly id: number;
  readonly version: number;
  readonly email: string;
  readonly displayName: string;
  readonly role: Role;
  readonly organisation: OrganisationRow | null;
  readonly active: boolean;
  readonly anonymised: boolean;
  readonly hasPassword: boolean;
  readonly oidc: boolean;
  readonly secondFactor: boolean;
  readonly lastSeenAt: string | null;
}

type Flags = 'active' | 'hasPassword' | 'oidc' | 'secondFactor';
type Row = Omit<AccountRow, 'organisation' | 'anonymised' | Flags> & {
  readonly [F in Flags]: boolean | 0 | 1;
} & { readonly [K in keyof OrganisationRow as `o${Capitalize<K>}`]: OrganisationRow[K] | null };

/**
 * Accounts by name, in one statement.
 * @param id only this one
 */
export async function loadAccounts(db: ReadDatabase, id: number | null = null): Promise<AccountRow[]> {
  const { rows } = await sql<Row>`
    select a.id as "id", a.version as "version", a.email as "email", a.display_name as "displayName",
      a.role as "role", a.active as "active", a.password_hash is not null as "hasPassword",
      a.oidc_subject is not null as "oidc", a.totp_confirmed_at is not null as "secondFactor",
      (select max(s.last_seen_at) from auth_session s where s.account_id = a.id) as "lastSeenAt",
      o.code as "oCode", o.abbreviation as "oAbbreviation", o.name as "oName", o.kind as "oKind",
      o.lineage as "oLineage", o.valid_from as "oValidFrom", o.valid_to as "oValidTo"
    from account a left join organisation o on o.id = a.organisation_id
    ${id === null ? sql`` : sql`where a.id = ${id}`}`.execute(db);
  return rows.map(accountOf);
}

/** One page of the accounts that the filter lets through, by name. */
export async function accountList(
  db: ReadDatabase,
  request: { readonly filter: AccountFilter; readonly first: number; readonly after?: string | null },
): Promise<Connection<AccountRow>> {
  const { filter, first, after } = request;
  const matches = textMatcher(filter.text);
  const rows = (await loadAccounts(db)).filter(
    (account) =>
      matches(account.displayName, account.email) &&
      (filter.role == null || filter.role.includes(account.role)) &&
      (filter.active == null || filter.active === account.active) &&
      matchesKeys(account.organisation, filter.ministry),
  );
  return connection({
    rows,
    keyOf: (account) => account.displayName,
    codeOf: (account) => account.email,
    direction: 'ASC',
    scope: ['accounts', filter],
    first,
    after,
  });
}

function accountOf(row: Row): AccountRow {
  const { oCode, oAbbreviation, oName, oKind, oLineage, oValidFrom, oValidTo, ...account } = row;
  const organisation =
    oCode === null || oAbbreviation === null || oName === null || oKind === null || oLineage === null
      ? null
      : {
          code: oCode,
          abbreviation: oAbbreviation,
          name: oName,
          kind: oKind,
          lineage: oLineage,
          validFrom: oValidFrom,
          validTo: oValidTo,
        };
  return {
    ...account,
    organisation,
    active: Boolean(row.active),
    anonymised: isAnonymous(row.email),
    hasPassword: Boolean(row.hasPassword),
    oidc: Boolean(row.oidc),
    secondFactor: Boolean(row.secondFactor),
  };
}
