import { addressKey, minutesToWait } from '../auth/throttle.ts';
import { AppError } from '../platform/errors.ts';
import type { RequestContext } from '../platform/request-context.ts';

/**
 * Counts a file that is to be made, by account, or by address for visitors: files cost more than pages.
 * @throws AppError RATE_LIMITED with the minutes to wait
 */
export async function throttleExports(ctx: RequestContext): Promise<void> {
  const { accountId } = await ctx.viewer();
  const key = accountId === null ? addressKey(ctx.http.address) : `account ${accountId}`;
  const minutes = await minutesToWait(ctx, 'export', key);
  if (minutes === null) return;
  throw new AppError('RATE_LIMITED', 'tooManyExports', { minutes }, [], { minutes });
}
