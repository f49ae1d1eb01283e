import { TEXT_MAX } from '../../shared/domain/limits.ts';
import { write } from '../audit/write.ts';
import { AppError } from '../platform/errors.ts';
import { checkText } from '../platform/graphql/check-input.ts';
import { sendMail } from '../platform/mail/mail-transport.ts';
import { message } from '../platform/messages.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { Account } from './account.entity.ts';
import { accountByEmail, accountById, type AccountSecrets, foldEmail } from './accounts.ts';
import { createResetLink, linkHash, passwordLink, useLink, voidLinks } from './auth-links.ts';
import { tellOwner } from './owner-mail.ts';
import { hashPassword } from './password-hash.ts';
import { checkNewPassword } from './password-rule.ts';
import { endSessions } from './sessions.ts';
import { addressKey, countAttempt, forgetAttempts, minutesToWait } from './throttle.ts';

/** Longest token that is looked at; ours have 43 letters. */
const TOKEN_MAX = 200;

/**
 * Sends a link to set a new password, if the address belongs to an account. The answer waits for none of that work,
 * so that neither it nor its time tells whether it does.
 * @throws AppError BAD_USER_INPUT where the server sends no mail; RATE_LIMITED for an address that asks too often
 */
export async function requestPasswordReset(ctx: RequestContext, email: string): Promise<void> {
  checkText('email', email, TEXT_MAX.email);
  if (ctx.config.mail === null) throw new AppError('BAD_USER_INPUT', 'mailNotConfigured');
  await countAttempt(ctx, 'resetAddress', addressKey(ctx.http.address));
  const name = foldEmail(email);
  // Whoever is sent too many mails gets no more for a while; only their own mailbox shows that.
  if ((await minutesToWait(ctx, 'resetMail', name)) !== null) return;
  sendResetLink(ctx, name).catch((error: unknown) => {
    ctx.log.error({ err: error }, 'the mail to reset a password was not sent');
  });
}

async function sendResetLink(ctx: RequestContext, name: string): Promise<void> {
  const account = await accountByEmail(ctx.db, name);
  const { mail, publicUrl } = ctx.config;
  if (!account || !mail || !mayReset(account)) return;
  const token = await write(ctx, 'account.passwordReset', async (tx, audit) => {
    audit.about(account.email);
    audit.record({ entity: 'account', entityKey: String(account.id), after: { step: 'LINK_SENT' } });
    return createResetLink(tx, account.id, ctx.clock.now());
  });
  const link = passwordLink(publicUrl, token);
  await sendMail(mail, {
    to: account.email,
    subject: message(ctx.lang, 'resetMailSubject'),
    text: message(ctx.lang, 'resetMailText', { name: account.displayName, link }),
  });
}

/** People of the identity provider have their password there. */
function mayReset(account: AccountSecrets): boolean {
  return account.active && (account.passwordHash !== null || account.oidcSubject === null);
}

/**
 * Sets a password through a link: of a reset or of an invitation. All sessions of the account end.
 * @param token from the address of the link
 * @throws AppError BAD_USER_INPUT for a link that is spent, and for an unfit password, which leaves it good;
 *   RATE_LIMITED
 */
export async function resetPassword(ctx: RequestContext, token: string, password: string): Promise<void> {
  checkText('token', token, TOKEN_MAX);
  await countAttempt(ctx, 'link', addressKey(ctx.http.address));
  const tokenHash = linkHash(token);
  const account = await accountOfLink(ctx, tokenHash);
  checkNewPassword('password', password, account);
  const passwordHash = await hashPassword(password);
  await write(ctx, 'account.passwordReset', async (tx, audit) => {
    audit.by(account);
    audit.about(account.email);
    const now = ctx.clock.now();
    if (!(await useLink(tx, tokenHash, now))) throw linkSpent();
    const stored = await tx.findOneOrFail(Account, account.id);
    tx.assign(stored, { passwordHash, passwordChangedAt: now });
    await voidLinks(tx, account.id, now);
    await endSessions(tx, account.id);
  });
  await forgetAttempts(ctx, 'account', foldEmail(account.email));
  tellOwner(ctx, 'PASSWORD_SET', account);
}

async function accountOfLink(ctx: RequestContext, tokenHash: string): Promise<AccountSecrets> {
  const row = await ctx.db
    .selectFrom('auth_token')
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', ctx.clock.now())
    .select('account_id as accountId')
    .executeTakeFirst();
  if (!row) throw linkSpent();
  const account = await accountById(ctx.db, row.accountId);
  if (!account.active) throw linkSpent();
  return account;
}

function linkSpent(): AppError {
  return new AppError('BAD_USER_INPUT', 'linkSpent', {}, ['token']);
}
