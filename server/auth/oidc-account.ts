import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Role } from '../../shared/domain/vocabulary.ts';
import type { Day } from '../../shared/domain/plan-date.ts';
import { isNamed } from '../../shared/domain/organisation-key.ts';
import { Organisation } from '../organisations/organisation.entity.ts';
import { kysely } from '../platform/db/kysely.ts';
import type { ReadDatabase } from '../platform/read-database.ts';
import { Account } from './account.entity.ts';
import { accountByEmail } from './accounts.ts';
import type { OidcPerson } from './oidc-person.ts';
import { OidcRefused } from './oidc-refused.ts';

/** Roles that speak for an organisation. */
const BOUND_ROLES: ReadonlySet<Role> = new Set(['EDITOR', 'COORDINATOR']);

/**
 * The account of a person of the identity provider, inside a transaction. Known by issuer and subject; else the
 * account with the same address becomes theirs, if the provider has verified it and it is nobody else's yet; else a
 * new one is made. Role, organisation and name are what the provider says now.
 * @param today decides which of a renamed ministry's organisations is meant
 * @throws OidcRefused where the claims give no role, or the account is not theirs or not active
 */
export async function accountOfPerson(
  tx: SqlEntityManager,
  person: OidcPerson,
  { now, today }: { readonly now: string; readonly today: Day },
): Promise<Account> {
  const { role } = person;
  const known = await knownAccount(tx, person);
  if (role === null) throw new OidcRefused('ROLE_MISSING', { account: known });
  const organisation = await organisationOf(tx, person, today);
  if (BOUND_ROLES.has(role) && organisation === null) {
    throw new OidcRefused('ORGANISATION_UNKNOWN', { account: known });
  }
  const account = known ?? (await linkedAccount(tx, person));
  if (account === null) return newAccount(tx, { ...person, role }, organisation, now);
  if (!account.active) throw new OidcRefused('ACCOUNT_INACTIVE', { account });
  tx.assign(account, {
    oidcIssuer: person.issuer,
    oidcSubject: person.subject,
    role,
    organisation,
    ...(person.displayName !== null && { displayName: person.displayName }),
  });
  return account;
}

async function knownAccount(tx: SqlEntityManager, person: OidcPerson): Promise<Account | null> {
  return tx.findOne(Account, { oidcIssuer: person.issuer, oidcSubject: person.subject });
}

async function linkedAccount(tx: SqlEntityManager, person: OidcPerson): Promise<Account | null> {
  if (person.email === null) return null;
  const found = await accountByEmail(kysely(tx), person.email);
  if (found === null) return null;
  if (!person.emailVerified) throw new OidcRefused('ADDRESS_UNVERIFIED', { account: found });
  if (found.oidcSubject !== null) throw new OidcRefused('OTHER_IDENTITY', { account: found });
  return tx.findOneOrFail(Account, found.id);
}

function newAccount(
  tx: SqlEntityManager,
  person: OidcPerson & { readonly role: Role },
  organisation: Organisation | null,
  now: string,
): Account {
  const { email } = person;
  if (email === null) throw new OidcRefused('ADDRESS_MISSING');
  const account = tx.create(Account, {
    email,
    displayName: person.displayName ?? email,
    role: person.role,
    organisation,
    oidcIssuer: person.issuer,
    oidcSubject: person.subject,
    createdAt: now,
  });
  tx.persist(account);
  return account;
}

async function organisationOf(
  tx: SqlEntityManager,
  { organisation: key }: OidcPerson,
  today: Day,
): Promise<Organisation | null> {
  if (key === null) return null;
  const id = await organisationId(kysely(tx), key, today);
  return id === null ? null : tx.findOneOrFail(Organisation, id);
}

/** A code names one organisation; abbreviation and lineage name the one of that day. */
async function organisationId(db: ReadDatabase, key: string, today: Day): Promise<number | null> {
  const rows = await db
    .selectFrom('organisation')
    .orderBy('position')
    .select(['id', 'code', 'abbreviation', 'lineage', 'valid_from as from', 'valid_to as to'])
    .execute();
  const named = rows.filter((row) => isNamed(row, key));
  const exists = ({ from, to }: { from: Day | null; to: Day | null }) =>
    (from === null || from <= today) && (to === null || to >= today);
  const organisation = named.find(({ code }) => code === key) ?? named.find(exists);
  return organisation?.id ?? null;
}
