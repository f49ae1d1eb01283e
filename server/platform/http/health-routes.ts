import { Router } from 'express';
import { sql } from 'kysely';
import type { Logger } from 'pino';
import type { Database } from '../db/connect.ts';
import { pendingMigrations } from '../db/migrate.ts';
import { inTime } from '../in-time.ts';
import type { ReadDatabase } from '../read-database.ts';

/** A load balancer asks often and waits for nobody. */
const READY_MS = 2_000;

/**
 * GET /healthz: the process answers. GET /readyz: it can serve, since its database answers and is of this version, and
 * it is not shutting down; else `reasons` say in words why not.
 */
export function healthRoutes(
  { db, orm, log }: { readonly db: ReadDatabase; readonly orm: Database; readonly log: Logger },
  isDraining: () => boolean,
): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/readyz', async (_request, response) => {
    const reasons = isDraining() ? ['shutting down'] : [];
    try {
      await inTime(sql`select 1`.execute(db), READY_MS);
      if ((await inTime(pendingMigrations(orm), READY_MS)).length > 0) {
        reasons.push('the database is not of this version');
      }
    } catch (error) {
      log.error({ err: error }, 'the database does not answer');
      reasons.push('the database does not answer');
    }
    if (reasons.length === 0) response.json({ status: 'ok' });
    else response.status(503).json({ status: 'unavailable', reasons });
  });
  return router;
}
