import type { Viewer } from '../auth/viewer.ts';
import { AppError } from '../platform/errors.ts';
import { message } from '../platform/messages.ts';
import { outageError } from '../platform/outage-error.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { loadReportsById } from './status-reports.ts';
import type { StatusReportRow } from './visible-report.ts';

export interface ReportError {
  readonly code: string;
  readonly message: string;
  readonly fields: readonly string[];
}

/** What became of one report of several. */
export interface ReportOutcome {
  readonly id: number | null;
  readonly measure: string;
  readonly report: StatusReportRow | null;
  readonly error: ReportError | null;
}

/** One of several: what it is about, and the work that answers with the report's id. */
export interface ReportTask {
  readonly id: number | null;
  readonly measure: string;
  readonly run: () => Promise<number>;
}

/**
 * Does one after the other, each in its own transaction; what fails stops none of the others.
 * @returns one outcome for each task in the same order, with the reports as they are afterwards
 */
export async function runEach(
  ctx: RequestContext,
  viewer: Viewer,
  tasks: readonly ReportTask[],
): Promise<ReportOutcome[]> {
  const done: { task: ReportTask; id: number | null; error: ReportError | null }[] = [];
  for (const task of tasks) {
    try {
      done.push({ task, id: await task.run(), error: null });
    } catch (error) {
      done.push({ task, id: task.id, error: errorOf(ctx, error) });
    }
  }
  const ids = done.flatMap(({ id }) => id ?? []);
  const reports = await loadReportsById(ctx, viewer, ids);
  return done.map(({ task, id, error }) => ({
    id,
    measure: task.measure,
    report: id === null ? null : (reports.get(id) ?? null),
    error,
  }));
}

/** What the server itself got wrong is logged, and told without details. */
function errorOf(ctx: RequestContext, error: unknown): ReportError {
  if (error instanceof AppError) {
    return { code: error.code, message: error.text(ctx.lang), fields: error.fields };
  }
  ctx.log.error({ err: error }, 'one of several reports failed');
  const outage = outageError(error);
  if (outage) return { code: outage.code, message: outage.text(ctx.lang), fields: [] };
  return {
    code: 'INTERNAL',
    message: message(ctx.lang, 'internal', { requestId: ctx.requestId }),
    fields: [],
  };
}
