import { Router } from 'express';
import { sql } from 'kysely';
import type { Logger } from 'pino';
import { inTime } from '../in-time.ts';
import type { ReadDatabase } from '../read-database.ts';

/** A load balancer asks often and waits for nobody. */
const READY_MS = 2_000;

/**
 * GET /healthz: the process answers. GET /readyz: it can serve, since its database answers and it is not
 * shutting down.
 */
export function healthRoutes(db: ReadDatabase, log: Logger, isDraining: () => boolean): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/readyz', async (_request, response) => {
    if (isDraining()) {
      response.status(503).json({ status: 'shutting down' });
      return;
    }
    try {
      await inTime(sql`select 1`.execute(db), READY_MS);
      response.json({ status: 'ok' });
    } catch (error) {
      log.error({ err: error }, 'the database does not answer');
      response.status(503).json({ status: 'the database does not answer' });
    }
  });
  return router;
}
