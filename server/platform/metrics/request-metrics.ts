import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { requestScope } from '../request-scope.ts';
import type { MetricRegistry } from './registry.ts';

/** A request that takes longer is named in the log. */
const SLOW_MS = 1_000;

/**
 * Counts every answer by route and status, and logs it: request, route, operation, status and time. Neither query
 * parameters nor variables nor addresses are looked at. Slow answers and those that failed stand out.
 */
export function requestMetrics(registry: MetricRegistry, log: Logger): RequestHandler {
  const latency = registry.histogram('masterplan_http_seconds', 'Time of an answer, by route and status.');
  return (request, response, next) => {
    const begun = performance.now();
    const scope = requestScope();
    response.once('finish', () => {
      const ms = Math.round(performance.now() - begun);
      const route = routeOf(request.route);
      const { method } = request;
      const status = response.statusCode;
      latency({ route, method: methodOf(method), status: String(status) }, ms / 1000);
      const { requestId, operation } = scope;
      const facts = { requestId, method: methodOf(method), route, operation, status, ms };
      if (status >= 500) log.error(facts, 'answered with a fault');
      else if (ms > SLOW_MS) log.warn(facts, 'slow answer');
      else log.info(facts, 'answered');
    });
    next();
  };
}

const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'OPTIONS', 'PUT', 'DELETE', 'PATCH']);

function methodOf(method: string): string {
  return METHODS.has(method) ? method : 'OTHER';
}

/** The pattern that took the request, such as /opendata/:file; files of the client have none. */
function routeOf(route: unknown): string {
  const path = typeof route === 'object' && route !== null && 'path' in route ? route.path : null;
  return typeof path === 'string' ? path : 'page';
}
