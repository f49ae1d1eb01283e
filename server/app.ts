import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import express, { type Express, type Request, type Response } from 'express';
import { ownDataRoute } from './administration/own-data.ts';
import { changeExportRoutes } from './revisions/change-exports.ts';
import { auditExportRoutes } from './audit/audit-export.ts';
import { measuresRoutes } from './exports/measures/measures-routes.ts';
import { reportRoutes } from './exports/report-routes.ts';
import { refusedRoutes } from './imports/refused/refused-routes.ts';
import { templateRoutes } from './imports/templates/template-routes.ts';
import { uploadRoute } from './imports/uploads.ts';
import { openDataRoutes } from './opendata/open-data-routes.ts';
import { oidcRoutes } from './auth/oidc-routes.ts';
import { requestViewer } from './auth/session-viewer.ts';
import { createApolloServer } from './platform/graphql/apollo-server.ts';
import { buildSchema } from './platform/graphql/build-schema.ts';
import { QueryBudget, type QueryBudgetLimits } from './platform/graphql/query-budget.ts';
import { type PersistedDocuments, persistedDocuments } from './platform/graphql/persisted-documents.ts';
import { clientFiles } from './platform/http/client-files.ts';
import { httpErrors, unknownRoute } from './platform/http/errors.ts';
import { expressSession, trustedProxies } from './platform/http/express-session.ts';
import { graphqlRoute } from './platform/http/graphql-route.ts';
import { healthRoutes } from './platform/http/health-routes.ts';
import { sameOrigin } from './platform/http/same-origin.ts';
import { knownMethods, plainBodies } from './platform/http/request-rules.ts';
import { securityHeaders } from './platform/http/security-headers.ts';
import { timeLimit } from './platform/http/time-limit.ts';
import { DeadlinePlugin, QUERY_SECONDS } from './platform/query-deadline.ts';
import { observeDatabase } from './platform/metrics/database-metrics.ts';
import { graphqlMetrics } from './platform/metrics/graphql-metrics.ts';
import { metricsRoute } from './platform/http/metrics-route.ts';
import { observeProcess } from './platform/metrics/process-metrics.ts';
import { MetricRegistry } from './platform/metrics/registry.ts';
import { requestMetrics } from './platform/metrics/request-metrics.ts';
import { createRequestContext, type ServerServices } from './platform/request-context.ts';
import { preferredLang, requestScope, withRequestScope } from './platform/request-scope.ts';
import { loadPlanSnapshot } from './plans/plan-snapshot.ts';

export interface AppOptions {
  readonly services: ServerServices;
  /** May callers ask for the schema? */
  readonly introspection: boolean;
  /** Folder of the built browser application. */
  readonly clientFolder: string;
  /** Other limits than the product's, for tests. */
  readonly limits?: { readonly budget?: QueryBudgetLimits; readonly querySeconds?: number };
  /** Whoever shows it may read /metrics; null: nobody. */
  readonly metricsToken: string | null;
  /** Documents of the browser application; none where it was not built. */
  readonly documents?: PersistedDocuments;
}

export interface App {
  readonly http: Express;
  /** From now on /readyz says no, so that a load balancer looks elsewhere. */
  drain(): void;
  /** Ends what runs inside the application; the database belongs to the caller. */
  close(): Promise<void>;
}

/** Puts the whole HTTP application together, without listening. */
export async function createApp(options: AppOptions): Promise<App> {
  const { services: given, introspection, clientFolder, limits = {} } = options;
  const services: ServerServices = {
    ...given,
    db: given.db.withPlugin(new DeadlinePlugin()),
    get cache() {
      return given.cache;
    },
  };
  const { db, log } = services;
  const { publicUrl } = services.config;
  const metrics = new MetricRegistry();
  observeProcess(metrics, services);
  observeDatabase(metrics, db);
  let draining = false;
  const querySeconds = limits.querySeconds ?? QUERY_SECONDS;
  const budget = new QueryBudget(limits.budget);
  const apollo = createApolloServer(buildSchema(), {
    introspection,
    log,
    budget,
    querySeconds,
    plugins: [graphqlMetrics(metrics)],
  });
  await apollo.start();
  const contextOf = (request: Request, response: Response) =>
    createRequestContext(
      services,
      { plan: loadPlanSnapshot, viewer: requestViewer },
      { ...requestScope(), http: expressSession(request, response, publicUrl) },
    );

  const http = express();
  http.disable('x-powered-by');
  http.set('trust proxy', trustedProxies(publicUrl));
  http.use((request, response, next) => {
    const lang = preferredLang(request.acceptsLanguages());
    const scope = { requestId: randomUUID(), lang, deadline: null };
    response.set('X-Request-Id', scope.requestId);
    withRequestScope(scope, next);
  });
  http.use(requestMetrics(metrics, log));
  http.use(securityHeaders(publicUrl));
  http.use(knownMethods, sameOrigin(publicUrl), plainBodies);
  http.use(healthRoutes(services, () => draining));
  http.use(metricsRoute(metrics, options.metricsToken));
  http.use('/graphql', timeLimit(querySeconds));
  http.use(graphqlRoute(apollo, contextOf, options.documents ?? persistedDocuments({}, false), budget));
  http.use(uploadRoute(contextOf));
  http.use(templateRoutes(contextOf));
  http.use(refusedRoutes(contextOf));
  http.use(oidcRoutes(services.config, contextOf));
  http.use(auditExportRoutes(contextOf));
  http.use(ownDataRoute(contextOf));
  http.use(changeExportRoutes(contextOf));
  http.use(reportRoutes(contextOf));
  http.use(measuresRoutes(contextOf));
  http.use(openDataRoutes(contextOf, services.publicAccess));
  http.use(clientFiles(clientFolder));
  http.use(unknownRoute);
  http.use(httpErrors(log));

  return {
    http,
    drain: () => {
      draining = true;
    },
    close: () => apollo.stop(),
  };
}
