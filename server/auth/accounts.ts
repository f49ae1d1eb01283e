import { sql } from 'kysely';
import type { Role } from '../../shared/domain/vocabulary.ts';
import { asBoolean } from '../platform/db/kysely.ts';
import type { ReadDatabase } from '../platform/read-database.ts';

/** What signing in needs to know of an account. Never leaves the server. */
export interface AccountSecrets {
  readonly id: number;
  readonly email: string;
  readonly displayName: string;
  readonly role: Role;
  readonly active: boolean;
  readonly passwordHash: string | null;
  readonly oidcSubject: string | null;
  readonly totpSecret: string | null;
  readonly totpConfirmedAt: string | null;
  readonly totpLastStep: number | null;
  readonly recoveryCodes: string | null;
}

const columns = [
  'id',
  'email',
  'display_name as displayName',
  'role',
  'active',
  'password_hash as passwordHash',
  'oidc_subject as oidcSubject',
  'totp_secret as totpSecret',
  'totp_confirmed_at as totpConfirmedAt',
  'totp_last_step as totpLastStep',
  'recovery_codes as recoveryCodes',
] as const;

/** The account of an address, whatever its case; null where there is none. */
export async function accountByEmail(db: ReadDatabase, email: string): Promise<AccountSecrets | null> {
  const row = await db
    .selectFrom('account')
    .where(sql<string>`lower(email)`, '=', foldEmail(email))
    .orderBy('id')
    .select(columns)
    .executeTakeFirst();
  return row ? { ...row, active: asBoolean(row.active) } : null;
}

/** @throws Error where there is no such account */
export async function accountById(db: ReadDatabase, id: number): Promise<AccountSecrets> {
  const row = await db.selectFrom('account').where('id', '=', id).select(columns).executeTakeFirstOrThrow();
  return { ...row, active: asBoolean(row.active) };
}

/** The form in which addresses are compared, stored and counted. */
export function foldEmail(email: string): string {
  return email.trim().toLowerCase();
}
