import { AppError } from '../platform/errors.ts';
import type { RequestContext } from '../platform/request-context.ts';
import type { Viewer } from './viewer.ts';

/** The person of a full session. */
export interface SignedIn {
  readonly viewer: Viewer;
  readonly accountId: number;
  readonly sessionId: number;
}

/**
 * The signed-in person.
 * @throws AppError UNAUTHENTICATED for visitors and for sessions that still owe their second factor
 */
export async function requireSignedIn(ctx: RequestContext): Promise<SignedIn> {
  const viewer = await ctx.viewer();
  const { accountId, sessionId } = viewer;
  if (accountId === null || sessionId === null) throw new AppError('UNAUTHENTICATED', 'sessionNeeded');
  return { viewer, accountId, sessionId };
}
