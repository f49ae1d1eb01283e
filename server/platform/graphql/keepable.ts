import type { ApolloServerPlugin } from '@apollo/server';
import { Kind, OperationTypeNode } from 'graphql';
import type { RequestContext } from '../request-context.ts';

/**
 * Questions whose answers follow from the data version, their variables, the viewer, the language and the day alone.
 * Not among them: what reads tables that raise no version (sessions, imports, exports), what shows reports in work
 * (worklist, sheets, reviews), and what reads the clock finer than its day.
 */
const KEEPABLE_QUESTIONS: ReadonlySet<string> = new Set([
  'changeLedger',
  'compareRevisions',
  'contentHistory',
  'dashboard',
  'decisionNeeds',
  'goals',
  'guidelines',
  'implementationPlan',
  'implementationPlans',
  'measure',
  'measures',
  'milestoneTrend',
  'milestones',
  'municipalityCoverage',
  'organisations',
  'ozgCoverage',
  'ozgForecast',
  'ozgForecasts',
  'ozgProgress',
  'ozgService',
  'ozgServices',
  'plan',
  'planMovement',
  'revision',
  'revisionInForce',
  'revisions',
  'search',
  'topicAreas',
]);

/** Under this key the request's own notes say it: the GraphQL server works on a copy of the context. */
const NOTE = 'keepable-answer';

/** Was the request answered without errors, by keepable questions only? */
export function isKeepable(ctx: RequestContext): boolean {
  return ctx.once(NOTE, () => false);
}

/** Notes which requests `isKeepable` says yes to. */
export function keepablePlugin(): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ operation, errors, contextValue }) => {
        if (errors !== undefined || operation?.operation !== OperationTypeNode.QUERY) return;
        // Fragments on Query are rare and not looked into.
        const all = operation.selectionSet.selections.every(
          (selection) => selection.kind === Kind.FIELD && KEEPABLE_QUESTIONS.has(selection.name.value),
        );
        if (all) contextValue.once(NOTE, () => true);
      },
    }),
  };
}
