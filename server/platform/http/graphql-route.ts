import { type ApolloServer, HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import express, { type Request, type Response, Router } from 'express';
import { isKeepable } from '../graphql/keepable.ts';
import { answerOf } from '../graphql/kept-answers.ts';
import type { PersistedDocuments } from '../graphql/persisted-documents.ts';
import type { QueryBudget } from '../graphql/query-budget.ts';
import type { RequestContext } from '../request-context.ts';
import { requestScope } from '../request-scope.ts';
import { BODY_MAX, sendAppError, sendError } from './errors.ts';
import { sendAnswer } from './send-answer.ts';

type ContextOf = (request: Request, response: Response) => RequestContext;

/**
 * POST /graphql, and GET for reads by persisted documents; other methods are told so. The server must have been started.
 * Whole answers are kept, see keyOf.
 */
export function graphqlRoute(
  apollo: ApolloServer<RequestContext>,
  contextOf: ContextOf,
  documents: PersistedDocuments,
  budget: QueryBudget,
): Router {
  const answer = answering(apollo, contextOf, documents, budget);
  const router = Router();
  router.post('/graphql', express.json({ limit: BODY_MAX }), (request, response) =>
    answer(request, response, request.body),
  );
  router.get('/graphql', (request, response, next) => {
    const asked = askedByAddress(request);
    if (asked) return answer(request, response, asked);
    next();
    return undefined;
  });
  router.all('/graphql', (_request, response) => {
    response.set('Allow', 'POST');
    sendError(response, 405, 'BAD_USER_INPUT', 'postOnly');
  });
  return router;
}

/** What a caller sent: nothing of it is checked yet. */
type Asked = Readonly<Record<string, unknown>>;

function answering(
  apollo: ApolloServer<RequestContext>,
  contextOf: ContextOf,
  documents: PersistedDocuments,
  budget: QueryBudget,
) {
  const answer = async (request: Request, response: Response, body: unknown) => {
    const found = documents.resolve(isAsked(body) ? body : {});
    if (found.refusal) {
      // As the GraphQL over HTTP specification asks of a well-formed request; the client then sends the document.
      response.setHeader('Cache-Control', 'no-store');
      response.json({ errors: [found.refusal] });
      return;
    }
    const ctx = contextOf(request, response);
    const asked = isAsked(body) ? found.asked : body;
    const key = await keyOf(ctx, request, found.asked);
    const kept = key === null ? undefined : ctx.cache.answers.find(key);
    if (kept) {
      requestScope().operation = 'kept';
      // What is executed is counted by its cost (limits.ts); a kept answer costs the least that a request does.
      const refusal = await budget.refusal(ctx, 0);
      if (refusal) return sendAppError(response, refusal, ctx.lang);
      await sendAnswer(request, response, kept, ctx.http.token === null);
      return;
    }
    const { status, headers, text } = await execute(apollo, request, asked, ctx);
    const made = answerOf(text, headers.get('content-type') ?? 'application/json; charset=utf-8');
    if (isKeepable(ctx)) {
      if (key !== null) ctx.cache.answers.keep(key, made);
      else if (typeof found.asked['query'] === 'string') ctx.cache.answers.learn(found.asked['query']);
    }
    for (const [name, value] of headers) response.setHeader(name, value);
    response.status(status);
    await sendAnswer(request, response, made, ctx.http.token === null && isKeepable(ctx));
  };
  return answer;
}

/**
 * Key of an answer: the version of the data, read before anything else, so that an answer is never older than it says;
 * the viewer with all rights, so that nobody gets what somebody else may see; day, language and what was asked. Null
 * where the answer is not one to keep.
 */
async function keyOf(ctx: RequestContext, request: Request, asked: Asked): Promise<string | null> {
  const { query, operationName, variables } = asked;
  if (typeof query !== 'string' || !ctx.cache.answers.knows(query) || !isFromOwnScript(request)) return null;
  const [{ shown }, viewer] = await Promise.all([ctx.versions(), ctx.viewer()]);
  const { sessionId: _session, ...who } = viewer;
  const accept = request.headers.accept ?? '';
  return JSON.stringify([shown, ctx.today, ctx.lang, who, accept, query, operationName, variables]);
}

/** What the GraphQL server itself demands of a request before it answers, since a kept answer goes past it. */
function isFromOwnScript(request: Request): boolean {
  return request.method === 'POST' || request.headers['apollo-require-preflight'] !== undefined;
}

async function execute(
  apollo: ApolloServer<RequestContext>,
  request: Request,
  body: unknown,
  ctx: RequestContext,
) {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const httpGraphQLRequest: HTTPGraphQLRequest = { ...transport(request, body), headers };
  const answer = await apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: async () => ctx });
  if (answer.body.kind !== 'complete') throw new Error('The GraphQL server answered in parts.');
  return { status: answer.status ?? 200, headers: answer.headers, text: answer.body.string };
}

/** A read by address stays a GET for the GraphQL server, which then refuses everything that is not a query. */
function transport(request: Request, body: unknown) {
  if (request.method === 'POST') return { method: 'POST', search: '', body };
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(isAsked(body) ? body : {})) {
    if (value != null) search.set(name, typeof value === 'string' ? value : JSON.stringify(value));
  }
  return { method: 'GET', search: `?${search.toString()}`, body: undefined };
}

/** Parameters of a GET; null where it names no persisted document: others stay with POST. */
function askedByAddress(request: Request): Asked | null {
  const { searchParams } = new URL(request.originalUrl, 'http://localhost');
  const extensions = parsed(searchParams.get('extensions'));
  if (!isAsked(extensions) || !isAsked(extensions['persistedQuery']) || searchParams.has('query'))
    return null;
  const variables = parsed(searchParams.get('variables'));
  return { operationName: searchParams.get('operationName'), variables, extensions };
}

function parsed(json: string | null): unknown {
  if (json === null) return null;
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function isAsked(value: unknown): value is Asked {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
