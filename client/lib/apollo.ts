/**
 * The GraphQL client. What a page shows depends on the day, the revision and the rule, so the same code names
 * different values at different views: such types are stored inside the answer that held them (keyFields: false),
 * never merged by code. Lists of more than 50 rows are read with `fetchPolicy: 'no-cache'`.
 */
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { SetContextLink } from '@apollo/client/link/context';
import { ErrorLink } from '@apollo/client/link/error';
import { OperationTypeNode } from 'graphql';
import { from, switchMap, tap, throwError } from 'rxjs';
import { errorCode } from './errors.ts';
import { currentLanguage } from './language.ts';
import { persistedLink } from './persisted-link.ts';
import { knownPerson, requireSession, sessionState } from './session-expiry.ts';

const PART_OF_ITS_ANSWER = { keyFields: false } as const;

/** Types whose values follow from the view and are therefore never shared between answers. */
const VIEW_DEPENDENT = [
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

/** Sentences of the server come in the language of the interface. */
const inTheirLanguage = new SetContextLink((context) => ({
  headers: { ...context['headers'], 'accept-language': currentLanguage() },
}));

/**
 * A request refused because the session ended waits until the same person has signed in again, and is sent once
 * more. Requests with `context: { withoutSession: true }` (signing in itself) and reads after the person put signing in
 * off go through with their error.
 */
const afterSigningInAgain = new ErrorLink(({ error, operation, forward }) => {
  const context = operation.getContext();
  if (errorCode(error) !== 'UNAUTHENTICATED' || knownPerson() === null) return undefined;
  if (context['withoutSession'] === true || context['sentAgain'] === true) return undefined;
  if (sessionState() === 'LEFT' && operation.operationType !== OperationTypeNode.MUTATION) return undefined;
  return from(requireSession()).pipe(
    switchMap((again) => {
      if (!again) return throwError(() => error);
      operation.setContext({ sentAgain: true });
      return forward(operation);
    }),
  );
});

const ENDED = {
  de: 'Ihre Sitzung ist beendet. Melden Sie sich wieder an, um weiterzuarbeiten.',
  en: 'Your session has ended. Sign in again to go on.',
} as const;

const SOMEONE_ELSE = {
  de: 'In diesem Browser ist jetzt jemand anderes angemeldet. Es wurde nichts gespeichert; laden Sie die Seite neu.',
  en: 'Somebody else is signed in with this browser now. Nothing was saved; load the page again.',
} as const;

/** What one person typed is not sent with the session of another. */
const neverInAnotherName = new ApolloLink((operation, forward) => {
  if (sessionState() !== 'SOMEONE_ELSE' || operation.operationType !== OperationTypeNode.MUTATION)
    return forward(operation);
  const message = SOMEONE_ELSE[currentLanguage()];
  return throwError(
    () => new CombinedGraphQLErrors({ errors: [{ message, extensions: { code: 'FORBIDDEN' } }] }),
  );
});

/**
 * A page on which somebody is signed in takes no answer that was given to a visitor: it would turn into a visitor's
 * page, and what is typed on it would go. Such an answer counts as refused.
 */
const neverAsVisitor = new ApolloLink((operation, forward) =>
  forward(operation).pipe(
    tap((answer) => {
      if (knownPerson() !== null && isVisitors(answer.data?.['viewer'])) {
        throw new CombinedGraphQLErrors({
          errors: [{ message: ENDED[currentLanguage()], extensions: { code: 'UNAUTHENTICATED' } }],
        });
      }
    }),
  ),
);

function isVisitors(viewer: unknown): boolean {
  return typeof viewer === 'object' && viewer !== null && 'email' in viewer && viewer.email === null;
}

/** Creates the client for an API address on the same origin. */
export function createApolloClient(uri = '/graphql'): ApolloClient {
  return new ApolloClient({
    link: ApolloLink.from([
      inTheirLanguage,
      neverInAnotherName,
      afterSigningInAgain,
      neverAsVisitor,
      persistedLink,
      new HttpLink({ uri, credentials: 'same-origin', headers: { 'apollo-require-preflight': 'true' } }),
    ]),
    cache: new InMemoryCache({
      typePolicies: {
        ...Object.fromEntries(VIEW_DEPENDENT.map((name) => [name, PART_OF_ITS_ANSWER])),
        // One per page: every answer that holds the viewer renews what the shell shows.
        Viewer: { keyFields: [] },
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
