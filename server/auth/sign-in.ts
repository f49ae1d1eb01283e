import { TEXT_MAX } from '../../shared/domain/limits.ts';
import { write } from '../audit/write.ts';
import { kysely } from '../platform/db/kysely.ts';
import { AppError } from '../platform/errors.ts';
import { checkText } from '../platform/graphql/check-input.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { accountByEmail, type AccountSecrets, foldEmail } from './accounts.ts';
import { hashPassword, isCurrentHash, verifyPassword } from './password-hash.ts';
import { owesSecondFactor } from './second-factor-state.ts';
import { handOver, openSession } from './sessions.ts';
import { addressKey, countAttempt, forgetAttempts, giveAttemptBack } from './throttle.ts';
import { unknownKey } from './unknown-key.ts';

/**
 * Signs a person in with e-mail address and password, and opens a session in the browser.
 * @returns whether the session still owes a second factor
 * @throws AppError UNAUTHENTICATED with the same words and after the same work whatever was wrong; RATE_LIMITED
 */
export async function signIn(
  ctx: RequestContext,
  email: string,
  password: string,
): Promise<{ secondFactorNeeded: boolean }> {
  checkText('email', email, TEXT_MAX.email);
  checkText('password', password, TEXT_MAX.password);
  const name = foldEmail(email);
  const address = addressKey(ctx.http.address);
  await countAttempt(ctx, 'address', address);
  await countAttempt(ctx, 'account', name);

  const account = await accountByEmail(ctx.db, name);
  const matches = await verifyPassword(password, account?.passwordHash ?? null);
  if (!account?.active || !matches) {
    await recordFailure(ctx, account, name);
    throw new AppError('UNAUTHENTICATED', 'credentialsWrong');
  }
  await forgetAttempts(ctx, 'account', name);
  await giveAttemptBack(ctx, 'address', address);

  const secondFactorNeeded = await owesSecondFactor(ctx, account);
  const renewedHash = await renewed(account, password);
  const session = await write(ctx, 'session.signIn', async (tx, audit) => {
    audit.by(account);
    audit.about(account.email);
    if (renewedHash !== null) {
      await kysely(tx)
        .updateTable('account')
        .set({ password_hash: renewedHash })
        .where('id', '=', account.id)
        .where('password_hash', '=', account.passwordHash)
        .execute();
    }
    const level = secondFactorNeeded ? 'SECOND_FACTOR_PENDING' : 'FULL';
    const opened = await openSession(tx, ctx, { accountId: account.id, level, method: 'PASSWORD' });
    audit.record({
      entity: 'auth_session',
      entityKey: String(opened.id),
      after: { method: 'PASSWORD', level },
    });
    return opened;
  });
  handOver(ctx, session);
  return { secondFactorNeeded };
}

/** A hash with today's figures where the stored one is cheaper; null where it need not change. */
async function renewed({ passwordHash }: AccountSecrets, password: string): Promise<string | null> {
  return passwordHash === null || isCurrentHash(passwordHash) ? null : hashPassword(password);
}

/** People type their password into the wrong field: what nobody is called by is kept as a piece of its hash only. */
async function recordFailure(
  ctx: RequestContext,
  account: AccountSecrets | null,
  name: string,
): Promise<void> {
  await write(ctx, 'session.signInFailed', async (_tx, audit) => {
    if (account) audit.about(account.email);
    const entityKey = account ? String(account.id) : unknownKey(ctx, name);
    audit.record({ entity: 'account', entityKey });
  });
}
