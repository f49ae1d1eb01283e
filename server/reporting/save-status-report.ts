import type { ReportContent } from '../../shared/domain/report-content.ts';
import { draftFaults } from '../../shared/domain/report-rules.ts';
import { assertCan } from '../audit/denied.ts';
import { write } from '../audit/write.ts';
import type { Viewer } from '../auth/viewer.ts';
import type { BoardMeasure } from '../measures/board.types.ts';
import { writesUnseen } from '../platform/db/data-version.ts';
import { AppError, badInput } from '../platform/errors.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { openPlan } from '../plans/plan-view.ts';
import { beginReport } from './begin-report.ts';
import { findReport } from './find-report.ts';
import { assertStep, lockedReport } from './move-report.ts';
import { contentState, refuseFaults, reportConflict, roundClosed } from './report-errors.ts';
import type { LoadedReport } from './report-parts.ts';
import {
  openPlannedDay,
  openReportPlace,
  type PlannedDay,
  type ReportPlace,
  requireMeasure,
} from './report-place.ts';
import { readAgain } from './read-again.ts';
import { checkReportInput, contentOfInput, type SaveStatusReportInput } from './report.inputs.ts';
import { onlyRetypes, retypeReport } from './retype-report.ts';
import { rewriteReports } from './rewrite-reports.ts';
import { canWriteFor, takesStep } from './status-report.policy.ts';
import type { StatusReportRow } from './visible-report.ts';

interface Saving<Place extends PlannedDay> {
  readonly input: SaveStatusReportInput;
  readonly content: ReportContent;
  readonly place: Place;
  readonly measure: BoardMeasure;
}

/**
 * Saves a draft, which may be incomplete; a returned report becomes a draft again and keeps why it came back.
 * The report gets the date of the day, at most its reporting date; an erratum that of the report it corrects.
 * @returns the report as it is now
 * @throws AppError BAD_USER_INPUT beyond the limits; NOT_FOUND; FORBIDDEN outside of the own ministry; LOCKED in
 * a closed round; CONFLICT with the current state and the caller's where somebody else was faster
 */
export async function saveStatusReport(
  ctx: RequestContext,
  input: SaveStatusReportInput,
): Promise<StatusReportRow> {
  const { viewer } = await openPlan(ctx);
  checkReportInput(input);
  await assertCan(ctx, takesStep(viewer, 'save'), 'report.save', input.measure);
  const content = contentOfInput(input);
  if (input.id != null) {
    const loaded = await findReport(ctx, viewer, input.id, 'save');
    assertStays(loaded, input);
    const place = await openPlannedDay(ctx, loaded.report.planDay);
    const measure = requireMeasure(ctx, place, input.measure);
    return changeReport(ctx, viewer, loaded, { input, content, place, measure });
  }
  if (input.corrects != null) await findReport(ctx, viewer, input.corrects, 'save', 'corrects');
  const place = await openReportPlace(ctx, viewer, input);
  const measure = requireMeasure(ctx, place, input.measure);
  return readAgain(ctx, await createReport(ctx, viewer, { input, content, place, measure }));
}

async function createReport(
  ctx: RequestContext,
  viewer: Viewer,
  saving: Saving<ReportPlace>,
): Promise<number> {
  const { content, place, measure } = saving;
  await assertCanBegin(ctx, viewer, place, measure);
  refuseFaults(ctx.lang, measure.code, draftFaults(content, { ...place, milestones: measure.milestones }));
  return write(ctx, 'report.save', async (tx, audit) => {
    audit.about(measure.code);
    return (await beginReport(ctx, tx, viewer, saving)).id;
  });
}

/**
 * May the viewer begin a report on the measure in this place?
 * @throws AppError UNAUTHENTICATED or FORBIDDEN (recorded); LOCKED in a closed round; BAD_USER_INPUT for an
 * erratum of another measure's report
 */
export async function assertCanBegin(
  ctx: RequestContext,
  viewer: Viewer,
  { round, corrects }: ReportPlace,
  measure: BoardMeasure,
): Promise<void> {
  const allowed = canWriteFor(viewer, measure.ministry?.lineage ?? null);
  await assertCan(ctx, allowed, 'report.save', measure.code);
  if (round?.state === 'CLOSED' && !corrects) throw roundClosed({ roundTitle: round.title });
  if (corrects && corrects.measureId !== measure.id) {
    throw badInput('reportOfOtherMeasure', 'measure', { measure: corrects.measureCode });
  }
}

async function changeReport(
  ctx: RequestContext,
  viewer: Viewer,
  loaded: LoadedReport,
  saving: Saving<PlannedDay>,
): Promise<StatusReportRow> {
  const { input, content, place, measure } = saving;
  const { id } = loaded.report;
  await withYours(content, measure.code, () => assertStep(ctx, viewer, loaded, 'save', 'report.save'));
  if (input.version == null) throw badInput('reportVersionMissing', 'version');
  if (input.version !== loaded.report.version) throw reportConflict('reportChanged', loaded, content);
  refuseFaults(ctx.lang, measure.code, draftFaults(content, { ...place, milestones: measure.milestones }));
  if (onlyRetypes(loaded, content)) {
    const typed = { content, reportDate: place.reportDate };
    return withYours(content, measure.code, () => retypeReport(ctx, viewer, loaded, typed));
  }
  await write(ctx, 'report.save', async (tx, audit) => {
    audit.about(measure.code);
    await withYours(content, measure.code, async () => {
      const report = await lockedReport(ctx, tx, viewer, loaded);
      // What is kept of the plan stays good while somebody types: nobody reads a draft there.
      if (report.state === 'DRAFT') writesUnseen(tx);
      await rewriteReports(ctx, tx, viewer, place.reportDate, [{ report, measure, content, before: loaded }]);
    });
  });
  return readAgain(ctx, id);
}

/** A conflict of a save carries what the caller wanted to save. */
async function withYours<T>(content: ReportContent, measure: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'CONFLICT') throw error;
    const details = { ...error.details, yours: contentState(measure, content) };
    throw new AppError(error.code, error.key, error.params, error.fields, details);
  }
}

/** A report stays with its measure and in its round. */
function assertStays({ report }: LoadedReport, input: SaveStatusReportInput): void {
  if (input.measure !== report.measureCode) {
    throw badInput('reportOfOtherMeasure', 'measure', { measure: report.measureCode });
  }
  if (input.round != null && input.round !== report.roundDate) throw badInput('reportOfOtherRound', 'round');
}
