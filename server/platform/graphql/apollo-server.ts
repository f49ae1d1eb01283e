import { ApolloServer, type ApolloServerPlugin, type GraphQLResponse } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { RequestContext } from '../request-context.ts';
import { createErrorFormat } from './error-format.ts';
import { keepablePlugin } from './keepable.ts';
import { limitsPlugin, QUERY_LIMITS } from './limits.ts';
import type { QueryBudget } from './query-budget.ts';
import { retryAfter } from './retry-after.ts';

/**
 * The GraphQL server, not started yet.
 * @param options.introspection also decides whether error messages may name what the caller did not ask for
 */
export function createApolloServer(
  schema: GraphQLSchema,
  options: {
    readonly introspection: boolean;
    readonly log: Logger;
    readonly budget: QueryBudget;
    readonly querySeconds: number;
    readonly plugins: readonly ApolloServerPlugin<RequestContext>[];
  },
): ApolloServer<RequestContext> {
  return new ApolloServer<RequestContext>({
    schema,
    nodeEnv: 'production',
    introspection: options.introspection,
    hideSchemaDetailsFromClientErrors: !options.introspection,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: QUERY_LIMITS.tokens },
    maxRecursiveSelections: QUERY_LIMITS.recursiveSelections,
    validationOptions: { maxErrors: QUERY_LIMITS.errors },
    formatError: createErrorFormat(options.log),
    logger: quiet(options.log),
    // The cache control plugin walks every field of every answer and nothing here uses its hints.
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      limitsPlugin(options),
      keepablePlugin(),
      wellFormedIsOk(),
      retryAfter(),
      ...options.plugins,
    ],
  });
}

/** Did the answer come to nothing because the database is away? Then a proxy or a program in front should know. */
function isOutage(body: GraphQLResponse['body']): boolean {
  const errors = body.kind === 'single' ? body.singleResult.errors : undefined;
  return errors?.some(({ extensions }) => extensions?.['code'] === 'UNAVAILABLE') ?? false;
}

/**
 * Answers a well-formed request with status 200 where the caller speaks plain application/json, errors in the
 * document included, as the GraphQL over HTTP specification asks: a 4xx there may come from any proxy.
 */
function wellFormedIsOk(): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async ({ request }) => ({
      willSendResponse: async ({ response }) => {
        const accept = request.http?.headers.get('accept') ?? '';
        const wellFormed = request.query !== undefined && request.query !== '';
        if (wellFormed && !accept.includes('application/graphql-response+json')) response.http.status = 200;
        if (isOutage(response.body)) response.http.status = 503;
      },
    }),
  };
}

/** Hands the server's own notes to the product's log. */
function quiet(log: Logger) {
  return {
    debug: (text: string) => log.debug(text),
    info: (text: string) => log.debug(text),
    warn: (text: string) => log.warn(text),
    error: (text: string) => log.error(text),
  };
}
