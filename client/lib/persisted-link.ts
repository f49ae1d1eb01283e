import { ApolloLink } from '@apollo/client';
import { OperationTypeNode } from 'graphql';
import { of, switchMap } from 'rxjs';
import { knownPerson } from './session-expiry.ts';

/**
 * Sends the hash that the build gave a document instead of its text, and the text once more where the server does not
 * know the hash, as after an update of the server under an open page. What a visitor reads of a past date or a revision
 * goes by GET: the browser keeps it and only asks whether it still holds. Without a build documents carry no hash.
 */
export const persistedLink = new ApolloLink((operation, forward) => {
  const sha256Hash: unknown = 'hash' in operation.query ? operation.query.hash : null;
  if (typeof sha256Hash !== 'string') return forward(operation);
  const send = (whole: boolean) => {
    operation.extensions = whole ? {} : { persistedQuery: { version: 1, sha256Hash } };
    const method = !whole && isPastRead(operation) ? 'GET' : 'POST';
    operation.setContext({ http: { includeQuery: whole }, fetchOptions: { method } });
    return forward(operation);
  };
  return send(false).pipe(switchMap((answer) => (isUnknown(answer) ? send(true) : of(answer))));
});

function isPastRead({ operationType, variables }: ApolloLink.Operation): boolean {
  if (operationType !== OperationTypeNode.QUERY || knownPerson() !== null) return false;
  return variables['asOf'] != null || variables['revision'] != null;
}

function isUnknown({ errors }: ApolloLink.Result): boolean {
  return errors?.some(({ extensions }) => extensions?.['code'] === 'PERSISTED_QUERY_NOT_FOUND') ?? false;
}
