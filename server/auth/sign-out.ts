import { write } from '../audit/write.ts';
import { kysely } from '../platform/db/kysely.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { endSessions } from './sessions.ts';
import { requireSignedIn } from './signed-in.ts';

/** Ends this browser's session, one that still owes its second factor too. Without one there is nothing to do. */
export async function signOut(ctx: RequestContext): Promise<void> {
  const { sessionId } = await ctx.viewer();
  if (sessionId !== null) {
    await write(ctx, 'session.signOut', async (tx, audit) => {
      await kysely(tx).deleteFrom('auth_session').where('id', '=', sessionId).execute();
      audit.record({ entity: 'auth_session', entityKey: String(sessionId) });
    });
  }
  ctx.http.clearSession();
  ctx.forget();
}

/**
 * Ends all sessions of the person, this one too.
 * @throws AppError UNAUTHENTICATED
 */
export async function signOutEverywhere(ctx: RequestContext): Promise<void> {
  const { accountId } = await requireSignedIn(ctx);
  await write(ctx, 'session.signOutEverywhere', async (tx, audit) => {
    const ended = await endSessions(tx, accountId);
    audit.record({ entity: 'account', entityKey: String(accountId), after: { sessionsEnded: ended } });
  });
  ctx.http.clearSession();
  ctx.forget();
}
