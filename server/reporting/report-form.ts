import { type RawBuilder, sql } from 'kysely';
import type { Day, PlanDate } from '../../shared/domain/plan-date.ts';
import type { MilestoneState } from '../../shared/domain/vocabulary.ts';
import type { Viewer } from '../auth/viewer.ts';
import type { BoardMeasure } from '../measures/board.types.ts';
import { visibleMeasure } from '../measures/measure.policy.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { openPlan } from '../plans/plan-view.ts';
import type { RevisionHead } from '../plans/plan-snapshot.ts';
import { openReportPlace, type ReportPlace, requireMeasure } from './report-place.ts';
import type { ReportingRoundRow } from './reporting-rounds.ts';
import { canWriteFor } from './status-report.policy.ts';
import { reportScope } from './status-reports.ts';
import { loadStoredReports, type StoredReport } from './stored-report.ts';
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
  const where = sql`r.measure_id in (${sql.join(measures.map(({ id }) => id))})
    and (${isCurrent(place)} or ${isLast(place)})`;
  const reports = await loadStoredReports(ctx.db, reportScope(ctx, viewer), where, true);
  return measures.map((measure) => {
    const own = reports.filter((report) => report.measureId === measure.id);
    return formOf(viewer, place, measure, own);
  });
}

/** The one report that stands in this place. */
function isCurrent({ round, corrects }: ReportPlace): RawBuilder<boolean> {
  if (corrects) return sql`r.corrects_id = ${corrects.id}`;
  if (round) return sql`(r.round_id = ${round.id} and r.corrects_id is null)`;
  return sql`(r.round_id is null and r.corrects_id is null and r.state <> 'ACCEPTED')`;
}

/** What a new report in this place follows: what it corrects, or what is effective on its date. */
function isLast({ corrects, reportDate }: ReportPlace): RawBuilder<boolean> {
  if (corrects) return sql`r.id = ${corrects.id}`;
  return sql`r.id = (select l.id from status_report l
    where l.measure_id = r.measure_id and l.state = 'ACCEPTED' and l.reported_on <= ${reportDate}
    order by l.reported_on desc, l.id desc limit 1)`;
}

function formOf(
  viewer: Viewer,
  place: ReportPlace,
  measure: BoardMeasure,
  reports: readonly StoredReport[],
): ReportForm {
  const { round, corrects, reportDate, board } = place;
  const current = reports.find((report) => standsIn(report, place)) ?? null;
  const last = lastBefore(current, place, reports);
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

function standsIn(report: StoredReport, { round, corrects }: ReportPlace): boolean {
  if (corrects) return report.correctsId === corrects.id;
  if (report.correctsId !== null) return false;
  return round ? report.roundId === round.id : report.roundId === null && report.state !== 'ACCEPTED';
}

/** A report that was accepted in this place is compared with the one before it, not with itself. */
function lastBefore(
  current: StoredReport | null,
  { corrects }: ReportPlace,
  reports: readonly StoredReport[],
): StoredReport | null {
  if (corrects) return reports.find((report) => report.id === corrects.id) ?? null;
  if (current?.state === 'ACCEPTED') return current.previous ?? null;
  return reports.find((report) => report !== current) ?? null;
}
