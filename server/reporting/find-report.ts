import { sql } from 'kysely';
import { assertCan } from '../audit/denied.ts';
import { recordDenied } from '../audit/write.ts';
import type { Viewer } from '../auth/viewer.ts';
import { AppError } from '../platform/errors.ts';
import type { RequestContext } from '../platform/request-context.ts';
import type { ReadDatabase } from '../platform/read-database.ts';
import { contentOf, type LoadedReport, loadReportParts, NO_PARTS } from './report-parts.ts';
import { canSeeReport, type ReportStep, takesStep } from './status-report.policy.ts';
import { reportScope } from './status-reports.ts';
import { loadStoredReports } from './stored-report.ts';

/** Steps that go to a report by its id; an erratum begins a new one. */
export type StepById = Exclude<ReportStep, 'correct'>;

/** Reports by id. */
export interface FoundReports {
  readonly visible: ReadonlyMap<number, LoadedReport>;
  /** Codes of the measures whose reports the viewer may not know of. */
  readonly hidden: ReadonlyMap<number, string>;
}

/** Reads reports for a step, with all that was written in them, in two statements. */
export async function findReports(
  ctx: RequestContext,
  viewer: Viewer,
  ids: readonly number[],
): Promise<FoundReports> {
  const found = ids.length === 0 ? [] : await readReports(ctx, ctx.db, viewer, ids);
  const visible = new Map<number, LoadedReport>();
  const hidden = new Map<number, string>();
  for (const loaded of found) {
    const { report } = loaded;
    if (canSeeReport(viewer, report)) visible.set(report.id, loaded);
    else hidden.set(report.id, report.measureCode);
  }
  return { visible, hidden };
}

/** One report for a step, see requireReport. */
export async function findReport(
  ctx: RequestContext,
  viewer: Viewer,
  id: number,
  step: StepById,
  field = 'id',
): Promise<LoadedReport> {
  return requireReport(ctx, viewer, await findReports(ctx, viewer, [id]), { id, step, field });
}

/**
 * The report to take a step with. Reaching for one that is hidden is put on record.
 * @param wanted.field path of the input that names it
 * @throws AppError UNAUTHENTICATED; FORBIDDEN for a role that takes no such step, whether the report exists or not;
 * NOT_FOUND where it is unknown or hidden
 */
export async function requireReport(
  ctx: RequestContext,
  viewer: Viewer,
  { visible, hidden }: FoundReports,
  wanted: { readonly id: number; readonly step: StepById; readonly field: string },
): Promise<LoadedReport> {
  const { id, step, field } = wanted;
  const loaded = visible.get(id);
  if (loaded) return loaded;
  const action = `report.${step}` as const;
  const subject = hidden.get(id) ?? null;
  await assertCan(ctx, takesStep(viewer, step), action, subject ?? String(id));
  if (subject !== null) await recordDenied(ctx, action, subject);
  throw new AppError('NOT_FOUND', 'reportUnknown', {}, [field]);
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
  return reports.map((report) => {
    const lists = parts.get(report.id) ?? NO_PARTS;
    return { report, content: contentOf(report, lists), parts: lists };
  });
}
