import type { RequestHandler } from 'express';
import { requestScope } from '../request-scope.ts';
import { sendError } from './errors.ts';

/** After a query's own limit, so that the answer of the API itself comes first. */
const GRACE_MS = 1_000;

/**
 * Answers a query whose time is over in place of the work that hangs; what comes out of that later is dropped. Requests
 * without a deadline, such as changes, are not touched: nobody could say whether they were saved.
 * @param seconds longest that a query may take
 */
export function timeLimit(seconds: number): RequestHandler {
  return (_request, response, next) => {
    const scope = requestScope();
    const timer = setTimeout(
      () => {
        if (scope.deadline === null || response.headersSent) return;
        sendError(response, 503, 'TOO_COMPLEX', 'queryTooSlow', { seconds });
      },
      seconds * 1000 + GRACE_MS,
    );
    response.once('close', () => clearTimeout(timer));
    next();
  };
}
