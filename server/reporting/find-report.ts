import { sql } from 'kysely';
import type { Viewer } from '../auth/viewer.ts';
import { AppError } from '../platform/errors.ts';
import type { RequestContext } from '../platform/request-context.ts';
import type { ReadDatabase } from '../platform/read-database.ts';
import { contentOf, type LoadedReport, loadReportParts } from './report-parts.ts';
import { canSeeReport } from './status-report.policy.ts';
import { reportScope } from './status-reports.ts';
import { loadStoredReports } from './stored-report.ts';

/**
 * Reads reports for a step, with all that was written in them, in two statements.
 * @returns by id; those that the viewer may not know of are left out
 */
export async function findReports(
  ctx: RequestContext,
  viewer: Viewer,
  ids: readonly number[],
): Promise<Map<number, LoadedReport>> {
  if (ids.length === 0) return new Map();
  const found = await readReports(ctx, ctx.db, viewer, ids);
  return new Map(
    found.filter(({ report }) => canSeeReport(viewer, report)).map((loaded) => [loaded.report.id, loaded]),
  );
}

/** One report, see findReports. @throws AppError NOT_FOUND where it is unknown or hidden */
export async function findReport(ctx: RequestContext, viewer: Viewer, id: number): Promise<LoadedReport> {
  return requireReport(await findReports(ctx, viewer, [id]), id);
}

/** @throws AppError NOT_FOUND */
export function requireReport(reports: ReadonlyMap<number, LoadedReport>, id: number): LoadedReport {
  const loaded = reports.get(id);
  if (!loaded) throw new AppError('NOT_FOUND', 'reportUnknown', {}, ['id']);
  return loaded;
}

/**
 * The reports as they stand, whoever asks; inside a transaction pass its own connection.
 * @param db ctx.db, or kysely(tx)
 */
export async function readReports(
  ctx: RequestContext,
  db: ReadDatabase,
  viewer: Viewer,
  ids: readonly number[],
): Promise<LoadedReport[]> {
  const where = sql`r.id in (${sql.join([...ids])})`;
  const reports = await loadStoredReports(db, reportScope(ctx, viewer), where, false);
  const parts = await loadReportParts(db, ids);
  return reports.map((report) => ({ report, content: contentOf(report, parts.get(report.id)) }));
}
