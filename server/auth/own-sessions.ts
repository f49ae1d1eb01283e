import type { RequestContext } from '../platform/request-context.ts';
import { seenBetween } from './session-limits.ts';
import { requireSignedIn } from './signed-in.ts';
import type { SessionInfoType } from './viewer.types.ts';

/**
 * The person's sessions that are alive, latest first.
 * @throws AppError UNAUTHENTICATED
 */
export async function ownSessions(ctx: RequestContext): Promise<SessionInfoType[]> {
  const { accountId, sessionId } = await requireSignedIn(ctx);
  const now = ctx.clock.now();
  const seen = seenBetween(now);
  const rows = await ctx.db
    .selectFrom('auth_session')
    .where('account_id', '=', accountId)
    .where('expires_at', '>', now)
    .where('last_seen_at', '>', seen.after)
    .where('last_seen_at', '<', seen.before)
    .orderBy('last_seen_at', 'desc')
    .orderBy('id', 'desc')
    .select(['id', 'created_at as createdAt', 'last_seen_at as lastSeenAt'])
    .execute();
  return rows.map((row) => ({ ...row, current: row.id === sessionId }));
}
