import { assertCan } from '../../audit/denied.ts';
import { write } from '../../audit/write.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { canSaveSets } from '../exports.policy.ts';
import { ownSet } from './save-report-set.ts';

/**
 * Deletes the person's own saved choices.
 * @throws AppError UNAUTHENTICATED; FORBIDDEN; NOT_FOUND also for somebody else's; CONFLICT
 */
export async function deleteReportSet(ctx: RequestContext, id: number, version: number): Promise<void> {
  const viewer = await ctx.viewer();
  await assertCan(ctx, canSaveSets(viewer), 'cabinetReport.deleteSet');
  await write(ctx, 'cabinetReport.deleteSet', async (tx, audit) => {
    const set = await ownSet(tx, viewer.accountId ?? 0, id, version);
    audit.about(set.name);
    tx.remove(set);
    await tx.flush();
  });
}
