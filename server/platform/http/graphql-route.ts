import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type Request, type Response, Router } from 'express';
import type { RequestContext } from '../request-context.ts';
import { BODY_MAX, sendError } from './errors.ts';

/** POST /graphql; other methods are told so. The server must have been started. */
export function graphqlRoute(
  apollo: ApolloServer<RequestContext>,
  contextOf: (request: Request, response: Response) => RequestContext,
): Router {
  const router = Router();
  router.post(
    '/graphql',
    express.json({ limit: BODY_MAX }),
    expressMiddleware(apollo, { context: async ({ req, res }) => contextOf(req, res) }),
  );
  router.all('/graphql', (_request, response) => {
    response.set('Allow', 'POST');
    sendError(response, 405, 'BAD_USER_INPUT', 'postOnly');
  });
  return router;
}
