import type { SqlEntityManager } from '@mikro-orm/sql';
import { TEXT_MAX } from '../../shared/domain/limits.ts';
import { write } from '../audit/write.ts';
import { kysely } from '../platform/db/kysely.ts';
import { AppError, badInput } from '../platform/errors.ts';
import { checkText } from '../platform/graphql/check-input.ts';
import type { RequestContext } from '../platform/request-context.ts';
import type { AccountSecrets } from './accounts.ts';
import { withoutRecoveryCode } from './recovery-codes.ts';
import { unseal } from './sealed-secret.ts';
import { sessionAccount } from './session-account.ts';
import { handOver, renewSession } from './sessions.ts';
import { countAttempt, forgetAttempts } from './throttle.ts';
import { totpStep } from './totp.ts';

/** A code that was right, and how the account remembers that it was used. */
interface Accepted {
  readonly factor: 'TOTP' | 'RECOVERY_CODE';
  /** Inside the transaction; false where another request used the same code first. */
  use(tx: SqlEntityManager): Promise<boolean>;
}

/**
 * Gives the second factor of a session that owes it; the session becomes a full one with a new token. For a full
 * session there is nothing to do.
 * @param code of the authenticator app, or a recovery code
 * @throws AppError UNAUTHENTICATED without such a session; BAD_USER_INPUT for a wrong or used code; RATE_LIMITED
 */
export async function verifySecondFactor(ctx: RequestContext, code: string): Promise<void> {
  checkText('code', code, TEXT_MAX.code);
  const { account, sessionId, pending } = await sessionAccount(ctx);
  if (!pending) return;
  if (account.totpConfirmedAt === null) throw new AppError('BAD_USER_INPUT', 'secondFactorNotStarted');
  await countAttempt(ctx, 'secondFactor', String(account.id));
  const accepted = acceptTotp(ctx, account, code) ?? acceptRecoveryCode(account, code);
  if (!accepted) {
    await recordFailure(ctx, account);
    throw badInput(isUnreadable(ctx, account) ? 'secondFactorUnreadable' : 'codeWrong', 'code');
  }
  const session = await write(ctx, 'session.signIn', async (tx, audit) => {
    audit.by(account);
    audit.about(account.email);
    if (!(await accepted.use(tx))) throw badInput('codeWrong', 'code');
    audit.record({
      entity: 'auth_session',
      entityKey: String(sessionId),
      before: { level: 'SECOND_FACTOR_PENDING' },
      after: { level: 'FULL', factor: accepted.factor },
    });
    return renewSession(tx, ctx, sessionId, true);
  });
  await forgetAttempts(ctx, 'secondFactor', String(account.id));
  handOver(ctx, session);
}

function acceptTotp(ctx: RequestContext, account: AccountSecrets, code: string): Accepted | null {
  const secret = openSecret(ctx, account);
  if (secret === null) return null;
  const step = totpStep(secret, code, ctx.clock.now(), account.totpLastStep);
  if (step === null) return null;
  return {
    factor: 'TOTP',
    async use(tx) {
      const { numUpdatedRows } = await kysely(tx)
        .updateTable('account')
        .set({ totp_last_step: step })
        .where('id', '=', account.id)
        .where((eb) => eb.or([eb('totp_last_step', 'is', null), eb('totp_last_step', '<', step)]))
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
  };
}

function acceptRecoveryCode(account: AccountSecrets, code: string): Accepted | null {
  const left = withoutRecoveryCode(account.recoveryCodes, code);
  if (left === null) return null;
  return {
    factor: 'RECOVERY_CODE',
    async use(tx) {
      const { numUpdatedRows } = await kysely(tx)
        .updateTable('account')
        .set({ recovery_codes: left })
        .where('id', '=', account.id)
        .where('recovery_codes', '=', account.recoveryCodes)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
  };
}

function isUnreadable(ctx: RequestContext, account: AccountSecrets): boolean {
  return openSecret(ctx, account) === null;
}

function openSecret({ config }: RequestContext, { id, totpSecret }: AccountSecrets): string | null {
  if (config.sessionSecret === null || totpSecret === null) return null;
  return unseal(totpSecret, id, config.sessionSecret);
}

async function recordFailure(ctx: RequestContext, account: AccountSecrets): Promise<void> {
  await write(ctx, 'session.signInFailed', async (_tx, audit) => {
    audit.by(account);
    audit.about(account.email);
    audit.record({ entity: 'account', entityKey: String(account.id), after: { factor: 'TOTP' } });
  });
}
