import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Role, SessionLevel } from '../../shared/domain/vocabulary.ts';
import type { HttpSession } from '../platform/http-session.ts';
import type { ReadDatabase } from '../platform/read-database.ts';
import type { ServerServices } from '../platform/request-context.ts';
import { later, seenBetween, TOUCH_EVERY_MS } from './session-limits.ts';
import { hashToken } from './session-token.ts';
import { signedIn, type Viewer, visitor } from './viewer.ts';

/** Longest wait for writing down that a session was used. */
const TOUCH_WAIT_MS = 50;

interface SessionRow {
  readonly sessionId: number;
  readonly level: SessionLevel;
  readonly lastSeenAt: string;
  readonly accountId: number;
  readonly role: Role;
  readonly displayName: string;
  readonly email: string;
  readonly organisationId: number | null;
  readonly code: string | null;
  readonly abbreviation: string | null;
  readonly name: string | null;
  readonly lineage: string | null;
}

/**
 * Who stands behind a request. A session that was used is alive again for as long as the idle limit says, unless the
 * page asked by itself.
 */
export async function requestViewer(
  {
    db,
    log,
    clock,
    config,
    publicAccess,
  }: Pick<ServerServices, 'db' | 'log' | 'clock' | 'config' | 'publicAccess'>,
  http: Pick<HttpSession, 'token' | 'background'>,
): Promise<Viewer> {
  if (http.token === null) return visitor(publicAccess);
  const now = clock.now();
  const row = await liveSession(db, hashToken(http.token, config.sessionSecret), now);
  if (!row) return visitor(publicAccess);
  // Not every request writes: the idle limit is exact to the minute.
  if (!http.background && row.lastSeenAt <= later(now, -TOUCH_EVERY_MS)) {
    const touched = touch(db, row, now).catch((error: unknown) =>
      log.error({ err: error }, 'a session was not renewed'),
    );
    // While somebody imports a large file it stands in the queue of those who write; nobody waits for that.
    await Promise.race([touched, setTimeout(TOUCH_WAIT_MS, undefined, { ref: false })]);
  }
  return viewerOf(row, publicAccess);
}

/** The session with its person, in one statement; undefined where it is unknown, ended or its account inactive. */
async function liveSession(
  db: ReadDatabase,
  tokenHash: string,
  now: string,
): Promise<SessionRow | undefined> {
  const seen = seenBetween(now);
  const { rows } = await sql<SessionRow>`
    select s.id as "sessionId", s.level as "level", s.last_seen_at as "lastSeenAt", a.id as "accountId",
      a.role as "role", a.display_name as "displayName", a.email as "email", o.id as "organisationId",
      o.code as "code", o.abbreviation as "abbreviation", o.name as "name", o.lineage as "lineage"
    from auth_session s join account a on a.id = s.account_id
    left join organisation o on o.id = a.organisation_id
    where s.token_hash = ${tokenHash} and s.expires_at > ${now}
      and s.last_seen_at > ${seen.after} and s.last_seen_at < ${seen.before}
      and a.active = ${true}`.execute(db);
  return rows[0];
}

async function touch(db: ReadDatabase, { sessionId }: SessionRow, now: string): Promise<void> {
  await db
    .updateTable('auth_session')
    .set({ last_seen_at: now })
    .where('id', '=', sessionId)
    .where('last_seen_at', '<', now)
    .execute();
}

function viewerOf(row: SessionRow, publicAccess: boolean): Viewer {
  if (row.level === 'SECOND_FACTOR_PENDING') {
    return { ...visitor(publicAccess), sessionId: row.sessionId, secondFactorPending: true };
  }
  const { accountId, role, displayName, email, sessionId } = row;
  const { organisationId, code, abbreviation, name, lineage } = row;
  const organisation =
    organisationId === null || code === null || abbreviation === null || name === null || lineage === null
      ? null
      : { id: organisationId, code, abbreviation, name, lineage };
  return signedIn({ accountId, role, displayName, email, sessionId, organisation });
}
