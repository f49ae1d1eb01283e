import { LockMode, type SqlEntityManager } from '@mikro-orm/sql';
import { Account } from '../auth/account.entity.ts';
import { kysely } from '../platform/db/kysely.ts';
import { AppError, badInput } from '../platform/errors.ts';
import type { SaveAccountInput } from './account.inputs.ts';
import { isAnonymous } from './anonymous.ts';

/**
 * The account, held until the change is done.
 * @throws AppError NOT_FOUND
 */
export async function lockedAccount(tx: SqlEntityManager, id: number): Promise<Account> {
  const account = await tx.findOne(
    Account,
    { id },
    { lockMode: LockMode.PESSIMISTIC_WRITE, populate: ['organisation'] },
  );
  if (!account) throw new AppError('NOT_FOUND', 'accountUnknown', {}, ['id']);
  return account;
}

/**
 * What an anonymised account did is nobody's any more, and must not become somebody else's.
 * @throws AppError BAD_USER_INPUT
 */
export function assertNamed(account: { readonly email: string }): void {
  if (isAnonymous(account.email)) throw badInput('accountAnonymised', 'id');
}

/** Both states, in the fields of the form. */
export function conflict(account: Account, yours: SaveAccountInput | null): AppError {
  const current = {
    id: account.id,
    version: account.version,
    email: account.email,
    displayName: account.displayName,
    role: account.role,
    organisation: account.organisation?.unwrap().code ?? null,
    active: account.active,
  };
  return new AppError('CONFLICT', 'changedMeanwhile', {}, [], { current, yours });
}

/** Somebody must stay who can give rights. */
export async function assertAdministrator(tx: SqlEntityManager): Promise<void> {
  const left = await kysely(tx)
    .selectFrom('account')
    .where('role', '=', 'ADMIN')
    .where('active', '=', true)
    .select('id')
    .executeTakeFirst();
  if (!left) throw badInput('lastAdministrator', 'input.role');
}
