import type { Role, SecondFactor } from '../../shared/domain/vocabulary.ts';
import { loadSettings } from '../administration/settings.ts';
import type { RequestContext } from '../platform/request-context.ts';
import type { AccountSecrets } from './accounts.ts';

/** Roles whose accounts can do harm to everybody's data. */
const ROLES_WITH_SECOND_FACTOR: ReadonlySet<Role> = new Set(['CIO_OFFICE', 'ADMIN']);

type FactorAccount = Pick<AccountSecrets, 'role' | 'passwordHash' | 'totpConfirmedAt'>;

/**
 * May the account have a second factor here? People of the identity provider give theirs there.
 * @param sessionSecret seals the factor; without it none is kept
 */
export function canHaveSecondFactor(
  account: Pick<AccountSecrets, 'role' | 'passwordHash'>,
  sessionSecret: string | null,
): boolean {
  return (
    sessionSecret !== null && account.passwordHash !== null && ROLES_WITH_SECOND_FACTOR.has(account.role)
  );
}

/**
 * Does signing in with the password leave a second factor owed? Where one is set up, always; where the operator
 * makes it mandatory, it is set up first.
 */
export async function owesSecondFactor(ctx: RequestContext, account: FactorAccount): Promise<boolean> {
  if (account.totpConfirmedAt !== null) return true;
  return canHaveSecondFactor(account, ctx.config.sessionSecret) && (await isSecondFactorRequired(ctx));
}

/** How the second factor of an account stands, as its owner sees it. */
export function secondFactorState(
  account: FactorAccount,
  pending: boolean,
  sessionSecret: string | null,
): SecondFactor {
  if (account.totpConfirmedAt !== null) return pending ? 'PENDING' : 'ON';
  return canHaveSecondFactor(account, sessionSecret) ? 'OFF' : 'UNAVAILABLE';
}

/** Is the second factor mandatory for the roles that can have one? A setting of the installation. */
export async function isSecondFactorRequired(ctx: Pick<RequestContext, 'db'>): Promise<boolean> {
  return (await loadSettings(ctx.db)).secondFactorRequired;
}
