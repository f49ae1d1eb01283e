import type { ApolloServerPlugin } from '@apollo/server';
import { Kind, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import type { RequestContext } from '../request-context.ts';
import { requestScope } from '../request-scope.ts';
import type { MetricRegistry } from './registry.ts';

/**
 * Counts latency by operation and errors by code. An operation is called after its first root field, such as
 * `query.dashboard`: the schema bounds these names, while callers may write any operation name.
 */
export function graphqlMetrics(registry: MetricRegistry): ApolloServerPlugin<RequestContext> {
  const latency = registry.histogram(
    'masterplan_graphql_seconds',
    'Time of an operation, by its root field.',
  );
  const errors = registry.counter('masterplan_graphql_errors_total', 'Errors in answers, by code.');
  return {
    requestDidStart: async ({ schema }) => {
      const begun = performance.now();
      return {
        didResolveOperation: async ({ operation }) => {
          if (operation) requestScope().operation = operationLabel(schema, operation);
        },
        willSendResponse: async ({ response }) => {
          latency({ operation: requestScope().operation ?? 'refused' }, (performance.now() - begun) / 1000);
          if (response.body.kind !== 'single') return;
          for (const { extensions } of response.body.singleResult.errors ?? []) {
            const code = extensions?.['code'];
            errors({ code: typeof code === 'string' ? code : 'UNKNOWN' });
          }
        },
      };
    },
  };
}

function operationLabel(schema: GraphQLSchema, { operation, selectionSet }: OperationDefinitionNode): string {
  const [first] = selectionSet.selections;
  const fields = schema.getRootType(operation)?.getFields() ?? {};
  const name = first?.kind === Kind.FIELD ? first.name.value : '';
  return name in fields ? `${operation}.${name}` : `${operation}.other`;
}
