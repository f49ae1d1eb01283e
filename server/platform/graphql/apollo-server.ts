import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { RequestContext } from '../request-context.ts';
import { createErrorFormat } from './error-format.ts';
import { keepablePlugin } from './keepable.ts';
import { limitsPlugin, QUERY_LIMITS } from './limits.ts';

/**
 * The GraphQL server, not started yet.
 * @param options.introspection also decides whether error messages may name what the caller did not ask for
 */
export function createApolloServer(
  schema: GraphQLSchema,
  options: { readonly introspection: boolean; readonly log: Logger },
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
    plugins: [ApolloServerPluginCacheControlDisabled(), limitsPlugin(), keepablePlugin(), wellFormedIsOk()],
  });
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
        if (!accept.includes('application/graphql-response+json')) response.http.status = 200;
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
