import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import express, { type Express, type Request, type Response } from 'express';
import { changeExportRoutes } from './revisions/change-exports.ts';
import { auditExportRoutes } from './audit/audit-export.ts';
import { measuresRoutes } from './exports/measures/measures-routes.ts';
import { reportRoutes } from './exports/report-routes.ts';
import { templateRoutes } from './imports/templates/template-routes.ts';
import { uploadRoute } from './imports/uploads.ts';
import { openDataRoutes } from './opendata/open-data-routes.ts';
import { oidcRoutes } from './auth/oidc-routes.ts';
import { requestViewer } from './auth/session-viewer.ts';
import { createApolloServer } from './platform/graphql/apollo-server.ts';
import { buildSchema } from './platform/graphql/build-schema.ts';
import { type PersistedDocuments, persistedDocuments } from './platform/graphql/persisted-documents.ts';
import { clientFiles } from './platform/http/client-files.ts';
import { httpErrors, unknownRoute } from './platform/http/errors.ts';
import { expressSession, trustedProxies } from './platform/http/express-session.ts';
import { graphqlRoute } from './platform/http/graphql-route.ts';
import { healthRoutes } from './platform/http/health-routes.ts';
import { sameOrigin } from './platform/http/same-origin.ts';
import { securityHeaders } from './platform/http/security-headers.ts';
import { createRequestContext, type ServerServices } from './platform/request-context.ts';
import { preferredLang, requestScope, withRequestScope } from './platform/request-scope.ts';
import { loadPlanSnapshot } from './plans/plan-snapshot.ts';

export interface AppOptions {
  readonly services: ServerServices;
  /** May callers ask for the schema? */
  readonly introspection: boolean;
  /** Folder of the built browser application. */
  readonly clientFolder: string;
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
export async function createApp({
  services,
  introspection,
  clientFolder,
  documents,
}: AppOptions): Promise<App> {
  const { db, log } = services;
  let draining = false;
  const apollo = createApolloServer(buildSchema(), { introspection, log });
  await apollo.start();
  const contextOf = (request: Request, response: Response) =>
    createRequestContext(
      services,
      { plan: loadPlanSnapshot, viewer: requestViewer },
      { ...requestScope(), http: expressSession(request, response, services.config.publicUrl) },
    );

  const http = express();
  http.disable('x-powered-by');
  http.set('trust proxy', trustedProxies(services.config.publicUrl));
  http.use((request, response, next) => {
    const scope = { requestId: randomUUID(), lang: preferredLang(request.acceptsLanguages()) };
    response.set('X-Request-Id', scope.requestId);
    withRequestScope(scope, next);
  });
  http.use(securityHeaders());
  http.use(healthRoutes(db, log, () => draining));
  http.post('/graphql', sameOrigin(services.config.publicUrl));
  http.use(graphqlRoute(apollo, contextOf, documents ?? persistedDocuments({}, false)));
  http.post('/imports', sameOrigin(services.config.publicUrl));
  http.use(uploadRoute(contextOf));
  http.use(templateRoutes(contextOf));
  http.use(oidcRoutes(services.config, contextOf));
  http.use(auditExportRoutes(contextOf));
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
