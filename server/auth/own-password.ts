import { TEXT_MAX } from '../../shared/domain/limits.ts';
import { AppError, badInput } from '../platform/errors.ts';
import { checkText } from '../platform/graphql/check-input.ts';
import type { RequestContext } from '../platform/request-context.ts';
import type { AccountSecrets } from './accounts.ts';
import { verifyPassword } from './password-hash.ts';
import { countAttempt, forgetAttempts } from './throttle.ts';

/**
 * Asks the signed-in person's password once more, before something that matters: an unattended browser is not enough.
 * @param field path of the input
 * @throws AppError BAD_USER_INPUT where it is wrong or the account has none; RATE_LIMITED
 */
export async function assertOwnPassword(
  ctx: RequestContext,
  account: AccountSecrets,
  field: string,
  password: string,
): Promise<void> {
  checkText(field, password, TEXT_MAX.password);
  if (account.passwordHash === null) throw new AppError('BAD_USER_INPUT', 'passwordNone');
  await countAttempt(ctx, 'ownPassword', String(account.id));
  if (!(await verifyPassword(password, account.passwordHash))) throw badInput('passwordWrong', field);
  await forgetAttempts(ctx, 'ownPassword', String(account.id));
}
