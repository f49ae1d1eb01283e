import type { Logger } from 'pino';
import type { Day } from '../../shared/domain/plan-date.ts';
import type { Lang } from '../../shared/i18n/index.ts';
import { SYSTEM_VIEWER, type Viewer } from '../auth/viewer.ts';
import type { AppConfig } from './app-config.ts';
import type { Clock } from './clock.ts';
import type { Database } from './db/connect.ts';
import type { Replicas } from './db/replicas/replicas.ts';
import { type DataVersions, loadVersions } from './db/data-version.ts';
import { type HttpSession, NO_HTTP } from './http-session.ts';
import { DeadlinePlugin } from './query-deadline.ts';
import type { PlanSnapshot } from './plan-facts.ts';
import type { ReadDatabase } from './read-database.ts';
import type { ReadCache } from './read-cache.ts';

/** What one request carries to every resolver, read model and use case. */
export interface RequestContext {
  readonly requestId: string;
  /** Language of sentences for people. */
  readonly lang: Lang;
  /** The product's today. */
  readonly today: Day;
  readonly clock: Clock;
  readonly log: Logger;
  readonly config: AppConfig;
  readonly http: HttpSession;
  /** For read models: plain rows, no entities. */
  readonly db: ReadDatabase;
  /** Only for `write` in server/audit: whatever changes something goes through it. */
  readonly orm: Database;
  /** Kept answers of the process; keys start with the data version. */
  readonly cache: ReadCache;
  /** The state of the data, read once per request. */
  versions(): Promise<DataVersions>;
  /** Plan and revisions, kept in the process for as long as the state of the data is theirs. */
  plan(): Promise<PlanSnapshot>;
  viewer(): Promise<Viewer>;
  /** One value per request and key, such as a batch loader. */
  once<T>(key: string, create: () => T): T;
  /**
   * Drops everything that was read so far, because it has just been changed.
   * @param made the state of the data that the change has made, where it is known
   */
  forget(made?: DataVersions): void;
}

/** What all requests of a server share. */
export interface ServerServices {
  readonly clock: Clock;
  readonly log: Logger;
  readonly config: AppConfig;
  readonly db: ReadDatabase;
  readonly orm: Database;
  /** Where requests read, if not from the primary; null or missing without replicas. */
  readonly replicas?: Replicas | null;
  readonly cache: ReadCache;
  /** Does the public read without signing in? */
  readonly publicAccess: boolean;
}

/** How a context reads what it needs first. */
export interface ContextLoaders {
  readonly plan: (db: ReadDatabase) => Promise<PlanSnapshot>;
  /** Who stands behind the request. */
  readonly viewer: (services: ServerServices, http: HttpSession) => Promise<Viewer>;
}

/**
 * Builds the context of one request.
 * @param load asked at most once each, until `forget`
 */
export function createRequestContext(
  services: ServerServices,
  load: ContextLoaders,
  request: { readonly requestId: string; readonly lang: Lang; readonly http: HttpSession },
): RequestContext {
  const kept = new Map<string, unknown>();
  const once = <T>(key: string, create: () => T): T => {
    if (!kept.has(key)) kept.set(key, create());
    // Each key belongs to one caller, who always asks for the same type.
    return kept.get(key) as T;
  };
  const reads = services.replicas?.openRequest();
  const db = reads?.db.withPlugin(new DeadlinePlugin()) ?? services.db;
  // The version and what it is the version of come from the same server.
  const versions = () => once('versions', () => loadVersions(db));
  const plan = async () => {
    const { cache } = services;
    if (cache.plan !== null && cache.plan.dataVersion === (await versions()).shown) return cache.plan;
    const read = await load.plan(db);
    cache.plan = read;
    return read;
  };
  return {
    ...request,
    today: services.clock.today(),
    clock: services.clock,
    log: services.log.child({ requestId: request.requestId }),
    config: services.config,
    db,
    orm: services.orm,
    cache: services.cache,
    versions,
    plan: () => once('plan-snapshot', plan),
    viewer: () => once('viewer', () => load.viewer(services, request.http)),
    once,
    forget: (made) => {
      reads?.toPrimary();
      kept.clear();
      if (made) kept.set('versions', Promise.resolve(made));
    },
  };
}

/** A context for jobs and commands: the server itself, without a caller. */
export function createSystemContext(
  services: ServerServices,
  loadPlan: ContextLoaders['plan'],
  options: { readonly lang: Lang; readonly requestId: string },
): RequestContext {
  const load = { plan: loadPlan, viewer: async () => SYSTEM_VIEWER };
  // What nobody waits for is judged by the primary.
  return createRequestContext({ ...services, replicas: null }, load, { ...options, http: NO_HTTP });
}
