import type { Viewer } from '../auth/viewer.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { openPlan } from '../plans/plan-view.ts';
import { findReport } from './find-report.ts';
import { moveReport } from './move-report.ts';
import { releasedNotices } from './report-notices.ts';
import type { LoadedReport } from './report-parts.ts';

/**
 * The coordinator of the ministry gives a submitted report out of the house; never one they wrote at.
 * @throws AppError NOT_FOUND, and those of moveReport
 */
export async function releaseStatusReport(
  ctx: RequestContext,
  id: number,
  version?: number | null,
): Promise<void> {
  const { viewer } = await openPlan(ctx);
  await releaseReport(ctx, viewer, await findReport(ctx, viewer, id, 'release'), version);
}

/** Releases a report that was read already. */
export async function releaseReport(
  ctx: RequestContext,
  viewer: Viewer,
  loaded: LoadedReport,
  version: number | null | undefined,
): Promise<void> {
  await moveReport(ctx, viewer, loaded, version, {
    step: 'release',
    action: 'report.release',
    change: (report, now, by) => {
      report.state = 'RELEASED';
      report.releasedBy = by;
      report.releasedAt = now;
    },
    tell: (tx) => releasedNotices(tx, loaded.report, ctx.clock.now()),
  });
}
