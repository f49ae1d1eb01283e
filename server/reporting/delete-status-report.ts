import type { SqlEntityManager } from '@mikro-orm/sql';
import { write } from '../audit/write.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { openPlan } from '../plans/plan-view.ts';
import { findReport } from './find-report.ts';
import { assertStep, lockedReport } from './move-report.ts';
import { reportConflict } from './report-errors.ts';
import { StatusReportContributor } from './status-report-contributor.entity.ts';
import { StatusReportEvidence } from './status-report-evidence.entity.ts';
import { StatusReportMilestone } from './status-report-milestone.entity.ts';
import type { StatusReport } from './status-report.entity.ts';

/**
 * Throws a draft away, with all that was written in it. The audit trail keeps what it was.
 * @throws AppError NOT_FOUND; FORBIDDEN; LOCKED in a closed round; CONFLICT where it is no draft any more or was
 * changed since `version`
 */
export async function deleteStatusReport(ctx: RequestContext, id: number, version: number): Promise<void> {
  const { viewer } = await openPlan(ctx);
  const loaded = await findReport(ctx, viewer, id, 'delete');
  await assertStep(ctx, viewer, loaded, 'delete', 'report.delete');
  if (version !== loaded.report.version) throw reportConflict('reportChanged', loaded, null);
  await write(ctx, 'report.delete', async (tx, audit) => {
    audit.about(loaded.report.measureCode);
    const entity = await lockedReport(ctx, tx, viewer, loaded);
    await removeReports(tx, [entity]);
  });
}

/** Removes reports with all that was written in them, inside a transaction that holds them locked. */
export async function removeReports(tx: SqlEntityManager, reports: readonly StatusReport[]): Promise<void> {
  const report = { $in: reports.map(({ id }) => id) };
  const parts = [
    ...(await tx.find(StatusReportMilestone, { report })),
    ...(await tx.find(StatusReportEvidence, { report })),
    ...(await tx.find(StatusReportContributor, { report })),
  ];
  for (const part of parts) tx.remove(part);
  for (const each of reports) tx.remove(each);
  await tx.flush();
}
