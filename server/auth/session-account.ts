import { AppError } from '../platform/errors.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { accountById, type AccountSecrets } from './accounts.ts';

/**
 * The account behind the request's session, also where that still owes its second factor. Only for what such a
 * session may do; everything else asks requireSignedIn.
 * @throws AppError UNAUTHENTICATED without a session
 */
export async function sessionAccount(
  ctx: RequestContext,
): Promise<{ account: AccountSecrets; sessionId: number; pending: boolean }> {
  const { sessionId, secondFactorPending } = await ctx.viewer();
  if (sessionId === null) throw new AppError('UNAUTHENTICATED', 'sessionNeeded');
  const session = await ctx.db
    .selectFrom('auth_session')
    .where('id', '=', sessionId)
    .select('account_id as accountId')
    .executeTakeFirst();
  // It may have been ended between the two statements.
  if (!session) throw new AppError('UNAUTHENTICATED', 'sessionNeeded');
  const account = await accountById(ctx.db, session.accountId);
  return { account, sessionId, pending: secondFactorPending };
}
