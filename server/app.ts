import { randomUUID } from 'node:crypto';
import express, { type Express } from 'express';
import { createApolloServer } from './platform/graphql/apollo-server.ts';
import { buildSchema } from './platform/graphql/build-schema.ts';
import { clientFiles } from './platform/http/client-files.ts';
import { httpErrors, unknownRoute } from './platform/http/errors.ts';
import { graphqlRoute } from './platform/http/graphql-route.ts';
import { healthRoutes } from './platform/http/health-routes.ts';
import { securityHeaders } from './platform/http/security-headers.ts';
import { createRequestContext, type ServerServices } from './platform/request-context.ts';
import { preferredLang, withRequestScope } from './platform/request-scope.ts';
import { loadPlanSnapshot } from './plans/plan-snapshot.ts';

export interface AppOptions {
  readonly services: ServerServices;
  /** May callers ask for the schema? */
  readonly introspection: boolean;
  /** Folder of the built browser application. */
  readonly clientFolder: string;
}

export interface App {
  readonly http: Express;
  /** From now on /readyz says no, so that a load balancer looks elsewhere. */
  drain(): void;
  /** Ends what runs inside the application; the database belongs to the caller. */
  close(): Promise<void>;
}

/** Puts the whole HTTP application together, without listening. */
export async function createApp({ services, introspection, clientFolder }: AppOptions): Promise<App> {
  const { db, log } = services;
  let draining = false;
  const apollo = createApolloServer(buildSchema(), { introspection, log });
  await apollo.start();

  const http = express();
  http.disable('x-powered-by');
  http.use((request, response, next) => {
    const scope = { requestId: randomUUID(), lang: preferredLang(request.acceptsLanguages()) };
    response.set('X-Request-Id', scope.requestId);
    withRequestScope(scope, next);
  });
  http.use(securityHeaders());
  http.use(healthRoutes(db, log, () => draining));
  http.use(graphqlRoute(apollo, (scope) => createRequestContext(services, loadPlanSnapshot, scope)));
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
