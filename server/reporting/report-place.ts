import type { Day } from '../../shared/domain/plan-date.ts';
import { reportDate } from '../../shared/domain/report-rules.ts';
import { formatDay, translate } from '../../shared/i18n/index.ts';
import type { Viewer } from '../auth/viewer.ts';
import type { BoardMeasure, MeasureBoard } from '../measures/board.types.ts';
import { AppError } from '../platform/errors.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { canSeeReport } from './status-report.policy.ts';
import { boardsOn } from './report-facts.ts';
import { findRound, type ReportingRoundRow } from './reporting-rounds.ts';
import { loadStoredReport, type StoredReport } from './stored-report.ts';
import { reportScope } from './status-reports.ts';

/** The date that a report gets, and the plan on that date. */
export interface PlannedDay {
  readonly reportDate: Day;
  readonly board: MeasureBoard;
}

/** Where a report belongs: its round, what it corrects, and the date that it gets. */
export interface ReportPlace extends PlannedDay {
  /** Null: outside of rounds. */
  readonly round: ReportingRoundRow | null;
  /** The accepted report that an erratum corrects. */
  readonly corrects: StoredReport | null;
}

/**
 * Opens the place for reports of a round, outside of rounds, or of an erratum, which takes round and date of the
 * report that it corrects.
 * @throws AppError NOT_FOUND where round or report is unknown or hidden, or no revision is in force on the date
 */
export async function openReportPlace(
  ctx: RequestContext,
  viewer: Viewer,
  wanted: { readonly round?: Day | null; readonly corrects?: number | null },
): Promise<ReportPlace> {
  const corrects = wanted.corrects == null ? null : await requireCorrected(ctx, viewer, wanted.corrects);
  const roundDate = corrects ? corrects.roundDate : (wanted.round ?? null);
  const round = roundDate === null ? null : await requireRound(ctx, roundDate);
  const day = corrects ? corrects.reportedOn : reportDate(round, ctx.today);
  return { round, corrects, ...(await openPlannedDay(ctx, day)) };
}

/**
 * The plan on the date that a report gets; of one that stands already that is its `planDay`.
 * @throws AppError NOT_FOUND where no revision is in force on the date
 */
export async function openPlannedDay(ctx: RequestContext, day: Day): Promise<PlannedDay> {
  const board = (await boardsOn(ctx, [day])).get(day);
  if (board) return { reportDate: day, board };
  throw new AppError('NOT_FOUND', 'roundWithoutPlan', { date: formatDay(ctx.lang, day) }, ['round']);
}

/** The measure of a code in the revision that the report is held against. @throws AppError NOT_FOUND */
export function requireMeasure(ctx: RequestContext, place: PlannedDay, code: string): BoardMeasure {
  const measure = place.board.measures.find((candidate) => candidate.code === code);
  if (measure) return measure;
  const date = formatDay(ctx.lang, place.reportDate);
  throw new AppError('NOT_FOUND', 'measureNotInPlan', { date }, ['measure']);
}

async function requireRound(ctx: RequestContext, reportingDate: Day): Promise<ReportingRoundRow> {
  const round = await findRound(ctx, reportingDate);
  if (!round) throw new AppError('NOT_FOUND', 'roundUnknown', {}, ['round']);
  return round;
}

async function requireCorrected(ctx: RequestContext, viewer: Viewer, id: number): Promise<StoredReport> {
  const report = await loadStoredReport(ctx.db, reportScope(ctx, viewer), id);
  if (!report || !canSeeReport(viewer, report)) {
    throw new AppError('NOT_FOUND', 'reportUnknown', {}, ['corrects']);
  }
  if (report.state !== 'ACCEPTED') {
    const state = translate(ctx.lang, `reportState.${report.state}`);
    throw new AppError('BAD_USER_INPUT', 'correctsNotAccepted', { state }, ['corrects']);
  }
  return report;
}
