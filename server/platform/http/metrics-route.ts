import { createHash, timingSafeEqual } from 'node:crypto';
import { Router } from 'express';
import type { MetricRegistry } from '../metrics/registry.ts';

/**
 * GET /metrics: what the server counts of itself, for whoever shows the operator's token. Without a token there is no
 * such route: figures of use are nobody else's, and behind a proxy every caller seems to be this machine.
 */
export function metricsRoute(registry: MetricRegistry, token: string | null): Router {
  const router = Router();
  if (token === null) return router;
  router.get('/metrics', (request, response, next) => {
    const shown = /^Bearer (.+)$/.exec(request.get('authorization') ?? '')?.[1];
    if (shown === undefined || !isSame(shown, token)) {
      response
        .set('WWW-Authenticate', 'Bearer')
        .status(401)
        .type('text/plain')
        .send('METRICS_TOKEN is needed\n');
      return;
    }
    response.set('Cache-Control', 'no-store').type('text/plain; version=0.0.4; charset=utf-8');
    registry.text().then((text) => response.send(text), next);
  });
  return router;
}

/** Compares in a time that tells nothing. */
function isSame(shown: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(shown), digest(expected));
}
