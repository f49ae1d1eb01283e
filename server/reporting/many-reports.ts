import type { Viewer } from '../auth/viewer.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { openPlan } from '../plans/plan-view.ts';
import { acceptReport } from './accept-status-report.ts';
import { findReports, requireReport, type StepById } from './find-report.ts';
import { releaseReport } from './release-status-report.ts';
import { boardsOn } from './report-facts.ts';
import { type ReportOutcome, runEach } from './report-outcomes.ts';
import type { LoadedReport } from './report-parts.ts';
import { checkListLength, type ReportStepInput } from './report.inputs.ts';
import { submitReport } from './submit-status-report.ts';

type Take = (loaded: LoadedReport, version: number) => Promise<void>;

/** Submits several reports, see submitReport; one outcome each. @throws AppError UNAUTHENTICATED, BAD_USER_INPUT */
export async function submitStatusReports(
  ctx: RequestContext,
  steps: readonly ReportStepInput[],
): Promise<ReportOutcome[]> {
  return takeEach(ctx, 'submit', steps, async (viewer, found) => {
    const boards = await boardsOn(
      ctx,
      found.map(({ report }) => report.planDay),
    );
    return (loaded, version) => submitReport(ctx, viewer, loaded, version, boards);
  });
}

/** Releases several reports, see releaseReport; one outcome each. @throws AppError UNAUTHENTICATED, BAD_USER_INPUT */
export async function releaseStatusReports(
  ctx: RequestContext,
  steps: readonly ReportStepInput[],
): Promise<ReportOutcome[]> {
  return takeEach(ctx, 'release', steps, async (viewer) => (loaded, version) => {
    return releaseReport(ctx, viewer, loaded, version);
  });
}

/** Accepts several reports, see acceptReport; one outcome each. @throws AppError UNAUTHENTICATED, BAD_USER_INPUT */
export async function acceptStatusReports(
  ctx: RequestContext,
  steps: readonly ReportStepInput[],
): Promise<ReportOutcome[]> {
  return takeEach(ctx, 'accept', steps, async (viewer) => (loaded, version) => {
    return acceptReport(ctx, viewer, loaded, version);
  });
}

/** Reads everything once; then each step for itself. A report named twice is a conflict the second time. */
async function takeEach(
  ctx: RequestContext,
  step: StepById,
  steps: readonly ReportStepInput[],
  prepare: (viewer: Viewer, found: readonly LoadedReport[]) => Promise<Take>,
): Promise<ReportOutcome[]> {
  checkListLength('reports', steps);
  const { viewer } = await openPlan(ctx);
  const ids = steps.map(({ id }) => id);
  const found = await findReports(ctx, viewer, ids);
  const take = await prepare(viewer, [...found.visible.values()]);
  const tasks = steps.map(({ id, version }) => ({
    id,
    measure: found.visible.get(id)?.report.measureCode ?? '',
    run: async () => {
      await take(await requireReport(ctx, viewer, found, { id, step, field: 'id' }), version);
      return id;
    },
  }));
  return runEach(ctx, viewer, tasks);
}
