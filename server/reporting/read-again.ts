import type { RequestContext } from '../platform/request-context.ts';
import { openPlan } from '../plans/plan-view.ts';
import { loadStatusReport } from './status-reports.ts';
import type { StatusReportRow } from './visible-report.ts';

/** The report as it is after a step, for whoever took it. @throws Error where they can no longer see it */
export async function readAgain(ctx: RequestContext, id: number): Promise<StatusReportRow> {
  const { viewer } = await openPlan(ctx);
  const report = await loadStatusReport(ctx, viewer, id);
  if (!report) throw new Error(`the report with id ${id} cannot be read after the step`);
  return report;
}
