import type { Day } from '../../shared/domain/plan-date.ts';
import { reportFaults } from '../../shared/domain/report-rules.ts';
import { formatDay } from '../../shared/i18n/index.ts';
import type { Viewer } from '../auth/viewer.ts';
import type { MeasureBoard } from '../measures/board.types.ts';
import { AppError } from '../platform/errors.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { openPlan } from '../plans/plan-view.ts';
import { findReport } from './find-report.ts';
import { assertStep, type Move, moveReport } from './move-report.ts';
import { refuseFaults } from './report-errors.ts';
import { boardsOn, measureOn, reportFacts } from './report-facts.ts';
import { UNDECIDED } from './report-content-writer.ts';
import { submittedNotices } from './report-notices.ts';
import type { LoadedReport } from './report-parts.ts';

/**
 * Hands a complete report to the coordinator; it gets the date of the day (at most its reporting date).
 * @throws AppError BAD_USER_INPUT with all fields at fault; NOT_FOUND, and those of moveReport
 */
export async function submitStatusReport(
  ctx: RequestContext,
  id: number,
  version?: number | null,
): Promise<void> {
  const { viewer } = await openPlan(ctx);
  const loaded = await findReport(ctx, viewer, id, 'submit');
  await submitReport(ctx, viewer, loaded, version, await boardsOn(ctx, [loaded.report.planDay]));
}

/**
 * Submits a report that was read already.
 * @param boards of the day that the report is held against
 */
export async function submitReport(
  ctx: RequestContext,
  viewer: Viewer,
  loaded: LoadedReport,
  version: number | null | undefined,
  boards: ReadonlyMap<Day, MeasureBoard>,
): Promise<void> {
  const { report, content } = loaded;
  await assertStep(ctx, viewer, loaded, 'submit', 'report.submit');
  const measure = measureOn(boards.get(report.planDay), report.measureId);
  if (!measure) {
    const date = formatDay(ctx.lang, report.planDay);
    throw new AppError('NOT_FOUND', 'measureNotInPlan', { date }, ['id']);
  }
  const facts = reportFacts(measure, content, report.planDay);
  refuseFaults(ctx.lang, report.measureCode, reportFaults(content, facts));
  await moveReport(ctx, viewer, loaded, version, submission(loaded));
}

function submission({ report }: LoadedReport): Move {
  return {
    step: 'submit',
    action: 'report.submit',
    change: (entity, now) => {
      Object.assign(entity, UNDECIDED);
      entity.state = 'SUBMITTED';
      entity.submittedAt = now;
      entity.reportedOn = report.planDay;
    },
    tell: (tx, by) => submittedNotices(tx, report, by),
  };
}
