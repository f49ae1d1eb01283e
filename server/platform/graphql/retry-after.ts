import type { ApolloServerPlugin } from '@apollo/server';
import { retryAfterSeconds } from '../errors.ts';
import type { RequestContext } from '../request-context.ts';

/** What HTTP calls a refusal because of too many requests (RFC 6585, 4). */
const TOO_MANY_REQUESTS = 429;

/**
 * Tells the caller of a refused attempt how long to wait, where HTTP has the place for it. A request of which nothing
 * was executed is answered with 429, so that a proxy knows too.
 */
export function retryAfter(): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ response }) => {
        if (response.body.kind !== 'single') return;
        const { errors, data } = response.body.singleResult;
        const limited = errors?.find(({ extensions }) => extensions?.['code'] === 'RATE_LIMITED');
        if (!limited) return;
        const seconds = retryAfterSeconds(limited.extensions ?? {});
        if (seconds !== null) response.http.headers.set('retry-after', String(seconds));
        if (data === undefined) response.http.status = TOO_MANY_REQUESTS;
      },
    }),
  };
}
