import { sql } from 'kysely';
import type { Day } from '../../shared/domain/plan-date.ts';
import type { Viewer } from '../auth/viewer.ts';
import { groupBy } from '../platform/group-by.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { loadStoredReport, loadStoredReports, type ReportScope } from './stored-report.ts';
import { type StatusReportRow, visibleReport, visibleReports } from './visible-report.ts';

/** What the reading of reports depends on besides the reports. */
export function reportScope(ctx: RequestContext, viewer: Viewer): ReportScope {
  return { accountId: viewer.accountId, today: ctx.today };
}

/**
 * The accepted reports of measures up to a day, newest first, in one statement.
 * @returns by measure id
 */
export async function loadStatusReports(
  ctx: RequestContext,
  viewer: Viewer,
  measureIds: readonly number[],
  asOf: Day,
): Promise<Map<number, StatusReportRow[]>> {
  if (measureIds.length === 0) return new Map();
  const reports = await loadStoredReports(
    ctx.db,
    reportScope(ctx, viewer),
    sql`r.measure_id in (${sql.join([...measureIds])}) and r.state = 'ACCEPTED' and r.reported_on <= ${asOf}`,
    false,
  );
  return groupBy(visibleReports(viewer, reports), (report) => report.measureId);
}

/** One report with the accepted one before it; null where it is unknown or hidden. */
export async function loadStatusReport(
  ctx: RequestContext,
  viewer: Viewer,
  id: number,
): Promise<StatusReportRow | null> {
  const report = await loadStoredReport(ctx.db, reportScope(ctx, viewer), id);
  return report && visibleReport(viewer, report);
}

/** Reports by their ids with the accepted ones before them; those that are unknown or hidden are left out. */
export async function loadReportsById(
  ctx: RequestContext,
  viewer: Viewer,
  ids: readonly number[],
): Promise<Map<number, StatusReportRow>> {
  if (ids.length === 0) return new Map();
  const where = sql`r.id in (${sql.join([...ids])})`;
  const reports = await loadStoredReports(ctx.db, reportScope(ctx, viewer), where, true);
  return new Map(visibleReports(viewer, reports).map((report) => [report.id, report]));
}
