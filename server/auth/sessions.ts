import type { SqlEntityManager } from '@mikro-orm/sql';
import type { SessionLevel, SignInMethod } from '../../shared/domain/vocabulary.ts';
import { kysely } from '../platform/db/kysely.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { later, PENDING_MAX_MS, SESSION_MAX_MS } from './session-limits.ts';
import { hashToken, newToken } from './session-token.ts';

/** A session that was opened or got a new token: what the browser is to keep. */
export interface OpenedSession {
  readonly id: number;
  readonly token: string;
  readonly expiresAt: string;
}

/**
 * Opens a session inside a transaction. The one that the browser had before ends.
 */
export async function openSession(
  tx: SqlEntityManager,
  ctx: RequestContext,
  of: { readonly accountId: number; readonly level: SessionLevel; readonly method: SignInMethod },
): Promise<OpenedSession> {
  const now = ctx.clock.now();
  const { token: former } = ctx.http;
  const secret = ctx.config.sessionSecret;
  const db = kysely(tx);
  if (former !== null) {
    await db.deleteFrom('auth_session').where('token_hash', '=', hashToken(former, secret)).execute();
  }
  const token = newToken();
  const expiresAt = expiryOf(of.level, now);
  const { id } = await db
    .insertInto('auth_session')
    .values({
      token_hash: hashToken(token, secret),
      account_id: of.accountId,
      level: of.level,
      method: of.method,
      created_at: now,
      last_seen_at: now,
      expires_at: expiresAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id, token, expiresAt };
}

/**
 * Gives a session a new token, since what it may do has changed; the old one is worth nothing from then on.
 * @param raise the session gave its second factor: it becomes a full one and lives as long as one
 */
export async function renewSession(
  tx: SqlEntityManager,
  ctx: RequestContext,
  sessionId: number,
  raise: boolean,
): Promise<OpenedSession> {
  const token = newToken();
  const now = ctx.clock.now();
  const { expiresAt } = await kysely(tx)
    .updateTable('auth_session')
    .set({
      token_hash: hashToken(token, ctx.config.sessionSecret),
      last_seen_at: now,
      ...(raise && { level: 'FULL' as const, expires_at: expiryOf('FULL', now) }),
    })
    .where('id', '=', sessionId)
    .returning('expires_at as expiresAt')
    .executeTakeFirstOrThrow();
  return { id: sessionId, token, expiresAt };
}

/**
 * Ends the sessions of an account inside a transaction.
 * @param except session that stays
 * @returns how many ended
 */
export async function endSessions(
  tx: SqlEntityManager,
  accountId: number,
  except: number | null = null,
): Promise<number> {
  let query = kysely(tx).deleteFrom('auth_session').where('account_id', '=', accountId);
  if (except !== null) query = query.where('id', '<>', except);
  const { numDeletedRows } = await query.executeTakeFirst();
  return Number(numDeletedRows);
}

/** Hands the session to the browser, once it is committed; from here on the request is the new viewer's. */
export function handOver(ctx: RequestContext, { token, expiresAt }: OpenedSession): void {
  ctx.http.setSession(token, expiresAt);
  ctx.forget();
}

function expiryOf(level: SessionLevel, now: string): string {
  return later(now, level === 'FULL' ? SESSION_MAX_MS : PENDING_MAX_MS);
}
