import type { Logger } from 'pino';
import type { Day } from '../../shared/domain/plan-date.ts';
import type { Lang } from '../../shared/i18n/index.ts';
import { type Viewer, visitor } from '../auth/viewer.ts';
import type { Clock } from './clock.ts';
import type { PlanSnapshot } from './plan-facts.ts';
import type { ReadDatabase } from './read-database.ts';
import type { ReadCache } from './read-cache.ts';

/** What one request carries to every resolver and read model. */
export interface RequestContext {
  readonly requestId: string;
  /** Language of sentences for people. */
  readonly lang: Lang;
  /** The product's today. */
  readonly today: Day;
  readonly clock: Clock;
  readonly log: Logger;
  /** For read models: plain rows, no entities. */
  readonly db: ReadDatabase;
  /** Kept answers of the process; keys start with the data version. */
  readonly cache: ReadCache;
  /** Plan, revisions and data version: read once per request. */
  plan(): Promise<PlanSnapshot>;
  viewer(): Promise<Viewer>;
  /** One value per request and key, such as a batch loader. */
  once<T>(key: string, create: () => T): T;
}

/** What all requests of a server share. */
export interface ServerServices {
  readonly clock: Clock;
  readonly log: Logger;
  readonly db: ReadDatabase;
  readonly cache: ReadCache;
  /** Does the public read without signing in? */
  readonly publicAccess: boolean;
}

/**
 * Builds the context of one request.
 * @param loadPlan reads plan, revisions and data version; asked at most once
 */
export function createRequestContext(
  services: ServerServices,
  loadPlan: (db: ReadDatabase) => Promise<PlanSnapshot>,
  request: { readonly requestId: string; readonly lang: Lang },
): RequestContext {
  const kept = new Map<string, unknown>();
  const once = <T>(key: string, create: () => T): T => {
    if (!kept.has(key)) kept.set(key, create());
    // Each key belongs to one caller, who always asks for the same type.
    return kept.get(key) as T;
  };
  const plan = () => once('plan-snapshot', () => loadPlan(services.db));
  return {
    ...request,
    today: services.clock.today(),
    clock: services.clock,
    log: services.log.child({ requestId: request.requestId }),
    db: services.db,
    cache: services.cache,
    plan,
    viewer: async () => visitor((await plan()).demonstration, services.publicAccess),
    once,
  };
}
