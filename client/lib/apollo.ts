/**
 * The GraphQL client. What a page shows depends on the day, the revision and the rule, so the same code names
 * different values at different views: such types are stored inside the answer that held them (keyFields: false),
 * never merged by code. Lists of more than 50 rows are read with `fetchPolicy: 'no-cache'`.
 */
import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';

const PART_OF_ITS_ANSWER = { keyFields: false } as const;

/** Types whose values follow from the view and are therefore never shared between answers. */
const VIEW_DEPENDENT = [
  'Viewer',
  'Goal',
  'GoalRef',
  'Guideline',
  'ImplementationPlan',
  'Measure',
  'MeasureRef',
  'Milestone',
  'MilestoneRef',
  'OzgService',
  'OzgServiceRef',
  'Organisation',
  'Dashboard',
  'OzgProgress',
  'OzgForecast',
  'OzgFigure',
  'RevisionComparison',
  'MilestoneTrend',
] as const;

/** Creates the client for an API address on the same origin. */
export function createApolloClient(uri = '/graphql'): ApolloClient {
  return new ApolloClient({
    link: new HttpLink({ uri, credentials: 'same-origin', headers: { 'apollo-require-preflight': 'true' } }),
    cache: new InMemoryCache({
      typePolicies: {
        ...Object.fromEntries(VIEW_DEPENDENT.map((name) => [name, PART_OF_ITS_ANSWER])),
        Plan: { keyFields: ['code'] },
        Revision: { keyFields: ['number'] },
        TopicArea: { keyFields: ['code'] },
        Situation: { keyFields: ['code'] },
      },
    }),
    dataMasking: true,
    clientAwareness: { name: 'masterplan-web' },
  });
}
