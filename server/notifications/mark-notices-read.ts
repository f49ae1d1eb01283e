import { LIST_MAX } from '../../shared/domain/limits.ts';
import { write } from '../audit/write.ts';
import { kysely } from '../platform/db/kysely.ts';
import { badInput } from '../platform/errors.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { requireAccount } from './notices.ts';

/**
 * Marks notices of the person as read; those of others, and ids that do not exist, stay as they are. Nobody's
 * business but theirs: neither the audit trail nor the data version takes notice.
 * @param ids at most LIST_MAX
 * @throws AppError UNAUTHENTICATED for visitors; BAD_USER_INPUT for too many ids
 */
export async function markNoticesRead(ctx: RequestContext, ids: readonly number[]): Promise<void> {
  const accountId = requireAccount(await ctx.viewer());
  if (ids.length > LIST_MAX) throw badInput('listTooLong', 'ids', { max: LIST_MAX });
  if (ids.length === 0) return;
  await write(ctx, 'notice.read', async (tx) => {
    await kysely(tx)
      .updateTable('notice')
      .set({ read_at: ctx.clock.now() })
      .where('account_id', '=', accountId)
      .where('id', 'in', [...new Set(ids)])
      .where('read_at', 'is', null)
      .execute();
  });
}
