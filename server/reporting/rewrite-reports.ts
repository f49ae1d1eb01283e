import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Day } from '../../shared/domain/plan-date.ts';
import type { Viewer } from '../auth/viewer.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { milestoneIds, type NewReport } from './begin-report.ts';
import { accountOf } from './move-report.ts';
import { rewrittenColumns, writeParts, type WrittenReport } from './report-content-writer.ts';

/**
 * Writes reports anew inside a transaction that holds them locked: each becomes a draft again, by the viewer. Rights,
 * states and rules are the caller's to check.
 * @param reportDate the date that they get
 */
export async function rewriteReports(
  ctx: RequestContext,
  tx: SqlEntityManager,
  viewer: Viewer,
  reportDate: Day,
  rewritten: readonly (NewReport & Pick<WrittenReport, 'report' | 'before'>)[],
): Promise<void> {
  const by = accountOf(viewer);
  const now = ctx.clock.now();
  for (const { report, content } of rewritten) {
    tx.assign(report, rewrittenColumns(content, by, reportDate));
    report.updatedAt = now;
  }
  const written = rewritten.map(({ measure, ...each }) => ({ ...each, milestoneIds: milestoneIds(measure) }));
  await writeParts(tx, written, by);
  await tx.flush();
}
