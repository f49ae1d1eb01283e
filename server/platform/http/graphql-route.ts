import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express, { Router } from 'express';
import type { RequestContext } from '../request-context.ts';
import { type RequestScope, requestScope } from '../request-scope.ts';
import { BODY_MAX, sendError } from './errors.ts';

/** POST /graphql; other methods are told so. The server must have been started. */
export function graphqlRoute(
  apollo: ApolloServer<RequestContext>,
  contextOf: (scope: RequestScope) => RequestContext,
): Router {
  const router = Router();
  router.post(
    '/graphql',
    express.json({ limit: BODY_MAX }),
    expressMiddleware(apollo, { context: async () => contextOf(requestScope()) }),
  );
  router.all('/graphql', (_request, response) => {
    response.set('Allow', 'POST');
    sendError(response, 405, 'BAD_USER_INPUT', 'postOnly');
  });
  return router;
}
