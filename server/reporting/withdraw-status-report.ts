import type { RequestContext } from '../platform/request-context.ts';
import { openPlan } from '../plans/plan-view.ts';
import { findReport } from './find-report.ts';
import { moveReport } from './move-report.ts';

/**
 * The ministry takes a submitted report back into its hands, before it is released.
 * @throws AppError NOT_FOUND, and those of moveReport
 */
export async function withdrawStatusReport(
  ctx: RequestContext,
  id: number,
  version?: number | null,
): Promise<void> {
  const { viewer } = await openPlan(ctx);
  const loaded = await findReport(ctx, viewer, id, 'withdraw');
  await moveReport(ctx, viewer, loaded, version, {
    step: 'withdraw',
    action: 'report.withdraw',
    change: (report) => {
      report.state = 'DRAFT';
      report.submittedAt = null;
    },
  });
}
