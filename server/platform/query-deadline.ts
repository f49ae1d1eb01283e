import type { KyselyPlugin, RootOperationNode } from 'kysely';
import { AppError } from './errors.ts';
import { runningScope } from './request-scope.ts';

/** Longest that a query may take. */
export const QUERY_SECONDS = 20;
/** Longest that PostgreSQL works on one statement of a request; a change may take longer than a query. */
export const STATEMENT_SECONDS = 60;

/** Gives the running request so long from now on; nothing outside of a request. */
export function setDeadline(seconds: number): void {
  const scope = runningScope();
  if (scope) scope.deadline = { at: performance.now() + seconds * 1000, seconds };
}

/** @throws AppError TOO_COMPLEX where the running request has used up its time */
function assertInTime(): void {
  const deadline = runningScope()?.deadline;
  if (deadline && performance.now() > deadline.at) throw tooSlow(deadline.seconds);
}

/** The request took longer than it may. */
export function tooSlow(seconds: number): AppError {
  return new AppError('TOO_COMPLEX', 'queryTooSlow', { seconds });
}

/**
 * Ends the work of a request whose time is over before its next statement: nobody waits for the answer any more. The
 * statement that runs is ended by the database (statement_timeout on PostgreSQL).
 */
export class DeadlinePlugin implements KyselyPlugin {
  transformQuery({ node }: { readonly node: RootOperationNode }): RootOperationNode {
    assertInTime();
    return node;
  }

  async transformResult<T>({ result }: { readonly result: T }): Promise<T> {
    return result;
  }
}
