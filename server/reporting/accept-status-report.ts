import type { Viewer } from '../auth/viewer.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { openPlan } from '../plans/plan-view.ts';
import { findReport } from './find-report.ts';
import { moveReport } from './move-report.ts';
import { decidedNotices } from './report-notices.ts';
import type { LoadedReport } from './report-parts.ts';

/**
 * The CIO office accepts a released report: from now on it is effective, and never changes.
 * Of two who accept at once, one succeeds and the other gets CONFLICT.
 * @throws AppError NOT_FOUND, and those of moveReport
 */
export async function acceptStatusReport(
  ctx: RequestContext,
  id: number,
  version?: number | null,
): Promise<void> {
  const { viewer } = await openPlan(ctx);
  await acceptReport(ctx, viewer, await findReport(ctx, viewer, id, 'accept'), version);
}

/** Accepts a report that was read already. */
export async function acceptReport(
  ctx: RequestContext,
  viewer: Viewer,
  loaded: LoadedReport,
  version: number | null | undefined,
): Promise<void> {
  await moveReport(ctx, viewer, loaded, version, {
    step: 'accept',
    action: 'report.accept',
    change: (report, now, by) => {
      report.state = 'ACCEPTED';
      report.decidedBy = by;
      report.decidedAt = now;
    },
    tell: (tx, by) => decidedNotices(tx, loaded.report, by, { kind: 'REPORT_ACCEPTED' }),
  });
}
