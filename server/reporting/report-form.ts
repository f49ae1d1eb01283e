import type { Day, PlanDate } from '../../shared/domain/plan-date.ts';
import type { MilestoneState } from '../../shared/domain/vocabulary.ts';
import type { Viewer } from '../auth/viewer.ts';
import type { BoardMeasure } from '../measures/board.types.ts';
import { visibleMeasure } from '../measures/measure.policy.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { openPlan } from '../plans/plan-view.ts';
import type { RevisionHead } from '../plans/plan-snapshot.ts';
import { loadPlaceReports, NO_REPORTS, type PlaceReports } from './place-reports.ts';
import { openReportPlace, type ReportPlace, requireMeasure } from './report-place.ts';
import type { ReportingRoundRow } from './reporting-rounds.ts';
import { canWriteFor } from './status-report.policy.ts';
import { reportScope } from './status-reports.ts';
import type { StoredReport } from './stored-report.ts';
import { type StatusReportRow, visibleReport } from './visible-report.ts';

/** Everything that the form for one measure needs. */
export interface ReportForm {
  readonly measure: BoardMeasure;
  readonly round: ReportingRoundRow | null;
  readonly reportDate: Day;
  readonly revision: RevisionHead;
  readonly current: StatusReportRow | null;
  readonly last: StatusReportRow | null;
  readonly milestones: readonly ReportFormMilestone[];
  readonly viewerCanReport: boolean;
}

export interface ReportFormMilestone {
  readonly code: string;
  readonly title: string;
  readonly planned: PlanDate;
  readonly plannedDate: Day;
  readonly lastForecast: PlanDate | null;
  readonly lastActual: Day | null;
  readonly state: MilestoneState;
}

/**
 * The form for one measure: in a round, outside of rounds, or for an erratum.
 * @throws AppError UNAUTHENTICATED; NOT_FOUND for an unknown measure, round or report to correct
 */
export async function openReportForm(
  ctx: RequestContext,
  wanted: { readonly measure: string; readonly round?: Day | null; readonly corrects?: number | null },
): Promise<ReportForm> {
  const { viewer } = await openPlan(ctx);
  const place = await openReportPlace(ctx, viewer, wanted);
  const [form] = await reportForms(ctx, viewer, place, [requireMeasure(ctx, place, wanted.measure)]);
  if (!form) throw new Error(`no form was made for ${wanted.measure}`);
  return form;
}

/** The forms of several measures in the same place, their reports read in one statement. */
export async function reportForms(
  ctx: RequestContext,
  viewer: Viewer,
  place: ReportPlace,
  measures: readonly BoardMeasure[],
): Promise<ReportForm[]> {
  if (measures.length === 0) return [];
  const reports = await loadPlaceReports(ctx.db, reportScope(ctx, viewer), place, measures);
  return measures.map((measure) => formOf(viewer, place, measure, reports.get(measure.id) ?? NO_REPORTS));
}

function formOf(
  viewer: Viewer,
  place: ReportPlace,
  measure: BoardMeasure,
  { current, last }: PlaceReports,
): ReportForm {
  const { round, corrects, reportDate, board } = place;
  const open = corrects !== null || round?.state !== 'CLOSED';
  const correctsThis = corrects === null || corrects.measureId === measure.id;
  const onMeasure = visibleMeasure(viewer, measure);
  const asSeen = (report: StoredReport | null) => {
    const seen = report && visibleReport(viewer, report);
    return seen && { ...seen, onMeasure };
  };
  return {
    measure: onMeasure,
    round,
    reportDate,
    revision: board.revision,
    current: asSeen(current),
    last: asSeen(last),
    milestones: measure.milestones.map((milestone) => ({
      code: milestone.code,
      title: milestone.title,
      planned: milestone.planned,
      plannedDate: milestone.plannedDate,
      lastForecast: milestone.forecast,
      lastActual: milestone.actual,
      state: milestone.state,
    })),
    viewerCanReport:
      current === null && open && correctsThis && canWriteFor(viewer, measure.ministry?.lineage ?? null),
  };
}
