import { write } from '../audit/write.ts';
import { badInput } from '../platform/errors.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { accountById } from './accounts.ts';
import { Account } from './account.entity.ts';
import { voidLinks } from './auth-links.ts';
import { tellOwner } from './owner-mail.ts';
import { assertOwnPassword } from './own-password.ts';
import { hashPassword } from './password-hash.ts';
import { checkNewPassword } from './password-rule.ts';
import { endSessions, handOver, renewSession } from './sessions.ts';
import { requireSignedIn } from './signed-in.ts';

/**
 * Changes the person's own password. All other sessions end, this one gets a new token, links on their way are void.
 * @throws AppError UNAUTHENTICATED; BAD_USER_INPUT for a wrong current or an unfit new password; RATE_LIMITED
 */
export async function changePassword(ctx: RequestContext, current: string, next: string): Promise<void> {
  const { accountId, sessionId } = await requireSignedIn(ctx);
  const account = await accountById(ctx.db, accountId);
  checkNewPassword('next', next, account);
  await assertOwnPassword(ctx, account, 'current', current);
  if (next === current) throw badInput('passwordUnchanged', 'next');
  const passwordHash = await hashPassword(next);
  const session = await write(ctx, 'account.password', async (tx, audit) => {
    audit.about(account.email);
    const stored = await tx.findOneOrFail(Account, accountId);
    const now = ctx.clock.now();
    tx.assign(stored, { passwordHash, passwordChangedAt: now });
    await voidLinks(tx, accountId, now);
    await endSessions(tx, accountId, sessionId);
    return renewSession(tx, ctx, sessionId, false);
  });
  handOver(ctx, session);
  tellOwner(ctx, 'PASSWORD_CHANGED', account);
}
