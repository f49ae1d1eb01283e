import { TEXT_MAX } from '../../shared/domain/limits.ts';
import { write } from '../audit/write.ts';
import { AppError, badInput } from '../platform/errors.ts';
import { checkText } from '../platform/graphql/check-input.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { Account } from './account.entity.ts';
import { accountById, type AccountSecrets } from './accounts.ts';
import { tellOwner } from './owner-mail.ts';
import { assertOwnPassword } from './own-password.ts';
import { newRecoveryCodes, sealRecoveryCodes } from './recovery-codes.ts';
import { seal, unseal } from './sealed-secret.ts';
import { canHaveSecondFactor, isSecondFactorRequired } from './second-factor-state.ts';
import { sessionAccount } from './session-account.ts';
import { endSessions, handOver, renewSession } from './sessions.ts';
import { requireSignedIn } from './signed-in.ts';
import { countAttempt, forgetAttempts } from './throttle.ts';
import { newTotpSecret, totpStep, totpUri } from './totp.ts';

/** What a person needs to set up their authenticator app. */
export interface SecondFactorSetup {
  readonly secret: string;
  readonly uri: string;
}

/**
 * Begins to set up a second factor; it counts once a first code confirms it. Beginning again makes a new secret.
 * A session that owes a factor which was never set up may do this too.
 * @throws AppError UNAUTHENTICATED; BAD_USER_INPUT where there can be none, or there is one already
 */
export async function startSecondFactor(ctx: RequestContext): Promise<SecondFactorSetup> {
  const { account } = await sessionAccount(ctx);
  const sessionSecret = secretFor(ctx, account);
  if (account.totpConfirmedAt !== null) throw new AppError('BAD_USER_INPUT', 'secondFactorOnAlready');
  const secret = newTotpSecret();
  await write(ctx, 'account.secondFactor', async (tx, audit) => {
    audit.by(account);
    audit.about(account.email);
    const stored = await tx.findOneOrFail(Account, account.id);
    tx.assign(stored, { totpSecret: seal(secret, account.id, sessionSecret), totpLastStep: null });
  });
  return { secret, uri: totpUri(secret, account.email) };
}

/**
 * Confirms the second factor with a first code. Other sessions, which never gave it, end.
 * @returns recovery codes, which nobody can see again
 * @throws AppError UNAUTHENTICATED; BAD_USER_INPUT for a wrong code or where nothing was begun; RATE_LIMITED
 */
export async function confirmSecondFactor(ctx: RequestContext, code: string): Promise<string[]> {
  checkText('code', code, TEXT_MAX.code);
  const { account, sessionId } = await sessionAccount(ctx);
  const sessionSecret = secretFor(ctx, account);
  if (account.totpConfirmedAt !== null) throw new AppError('BAD_USER_INPUT', 'secondFactorOnAlready');
  const secret = account.totpSecret === null ? null : unseal(account.totpSecret, account.id, sessionSecret);
  if (secret === null) throw new AppError('BAD_USER_INPUT', 'secondFactorNotStarted');
  await countAttempt(ctx, 'secondFactor', String(account.id));
  const now = ctx.clock.now();
  const step = totpStep(secret, code, now, null);
  if (step === null) throw badInput('codeWrong', 'code');
  await forgetAttempts(ctx, 'secondFactor', String(account.id));

  const codes = newRecoveryCodes();
  const session = await write(ctx, 'account.secondFactor', async (tx, audit) => {
    audit.by(account);
    audit.about(account.email);
    const stored = await tx.findOneOrFail(Account, account.id);
    tx.assign(stored, {
      totpConfirmedAt: now,
      totpLastStep: step,
      recoveryCodes: sealRecoveryCodes(codes),
    });
    await endSessions(tx, account.id, sessionId);
    return renewSession(tx, ctx, sessionId, true);
  });
  handOver(ctx, session);
  tellOwner(ctx, 'SECOND_FACTOR_ON', account);
  return codes;
}

/**
 * Takes the second factor away.
 * @throws AppError UNAUTHENTICATED; FORBIDDEN where it is mandatory; BAD_USER_INPUT for a wrong password; RATE_LIMITED
 */
export async function removeSecondFactor(ctx: RequestContext, password: string): Promise<void> {
  const { accountId, sessionId } = await requireSignedIn(ctx);
  const account = await accountById(ctx.db, accountId);
  await assertOwnPassword(ctx, account, 'password', password);
  if (canHaveSecondFactor(account, ctx.config.sessionSecret) && (await isSecondFactorRequired(ctx))) {
    throw new AppError('FORBIDDEN', 'secondFactorRequired');
  }
  const session = await write(ctx, 'account.secondFactor', async (tx, audit) => {
    audit.about(account.email);
    const stored = await tx.findOneOrFail(Account, accountId);
    tx.assign(stored, {
      totpSecret: null,
      totpConfirmedAt: null,
      totpLastStep: null,
      recoveryCodes: null,
    });
    return renewSession(tx, ctx, sessionId, false);
  });
  handOver(ctx, session);
  if (account.totpConfirmedAt !== null) tellOwner(ctx, 'SECOND_FACTOR_OFF', account);
}

function secretFor(ctx: RequestContext, account: AccountSecrets): string {
  const { sessionSecret } = ctx.config;
  if (sessionSecret === null || !canHaveSecondFactor(account, sessionSecret)) {
    throw new AppError('BAD_USER_INPUT', 'secondFactorUnavailable');
  }
  return sessionSecret;
}
