import { sql } from 'kysely';
import { type Day, type PlanDate, planDateOf } from '../../shared/domain/plan-date.ts';
import type { EvidenceContent, ReportContent } from '../../shared/domain/report-content.ts';
import type { DatePrecision } from '../../shared/domain/vocabulary.ts';
import { BatchLoader } from '../platform/batch-loader.ts';
import type { ReadDatabase } from '../platform/read-database.ts';
import type { RequestContext } from '../platform/request-context.ts';
import type { StoredReport } from './stored-report.ts';

/** What a report says of a milestone, with the milestone as the plan words it. */
export interface StoredMilestone {
  readonly code: string;
  readonly title: string;
  readonly planned: PlanDate;
  readonly forecast: PlanDate | null;
  readonly actual: Day | null;
}

/** The lists of a report, in their order. */
export interface ReportParts {
  readonly milestones: readonly StoredMilestone[];
  readonly evidence: readonly EvidenceContent[];
}

export const NO_PARTS: ReportParts = { milestones: [], evidence: [] };

interface Row {
  readonly reportId: number;
  readonly code: string | null;
  readonly title: string;
  readonly plannedDate: Day | null;
  readonly plannedPrecision: DatePrecision | null;
  readonly forecastDate: Day | null;
  readonly forecastPrecision: DatePrecision | null;
  readonly actual: Day | null;
  readonly url: string | null;
}

/**
 * Milestones and evidence of reports, in one statement. A milestone is worded by the revision in force on the
 * report's date; where that one does not hold it, by the newest that does.
 * @returns by report id
 */
export async function loadReportParts(
  db: ReadDatabase,
  reportIds: readonly number[],
): Promise<Map<number, ReportParts>> {
  if (reportIds.length === 0) return new Map();
  const ids = sql.join([...reportIds]);
  const { rows } = await sql<Row>`
    select * from (
      select s.report_id as "reportId", s.id as "partId", cast(m.code as text) as "code",
        cast(v.title as text) as "title", cast(v.planned_date as text) as "plannedDate",
        cast(v.planned_precision as text) as "plannedPrecision", cast(s.forecast_date as text) as "forecastDate",
        cast(s.forecast_precision as text) as "forecastPrecision", cast(s.actual_date as text) as "actual",
        cast(null as text) as "url"
      from status_report_milestone s
      join status_report r on r.id = s.report_id
      join milestone m on m.id = s.milestone_id
      join milestone_version v on v.id = (
        select y.id from milestone_version y join revision rv on rv.id = y.revision_id
        where y.milestone_id = m.id and rv.state = 'PUBLISHED'
        order by case when rv.effective_date <= r.reported_on then 0 else 1 end, rv.number desc limit 1)
      where s.report_id in (${ids})
      union all
      select e.report_id, e.id, null, e.title, null, null, null, null, null, e.url
      from status_report_evidence e where e.report_id in (${ids})
    ) part order by "code", "partId"`.execute(db);
  const parts = new Map<number, { milestones: StoredMilestone[]; evidence: EvidenceContent[] }>();
  for (const row of rows) {
    const of = parts.get(row.reportId) ?? { milestones: [], evidence: [] };
    parts.set(row.reportId, of);
    if (row.url !== null) of.evidence.push({ url: row.url, title: row.title });
    else of.milestones.push(storedMilestone(row));
  }
  return parts;
}

function storedMilestone(row: Row): StoredMilestone {
  const planned = planDateOf(row.plannedDate, row.plannedPrecision);
  if (row.code === null || planned === null) throw new Error('a milestone lacks its code or planned date');
  const forecast = planDateOf(row.forecastDate, row.forecastPrecision);
  return { code: row.code, title: row.title, planned, forecast, actual: row.actual };
}

/** The lists of one report; all that one request asks for are read together. */
export function partsOf(ctx: RequestContext, reportId: number): Promise<ReportParts> {
  return partsLoader(ctx).load(reportId);
}

/** Hands over the lists of a report that were read already. */
export function noteParts(ctx: RequestContext, reportId: number, parts: ReportParts): void {
  partsLoader(ctx).note(reportId, parts);
}

function partsLoader(ctx: RequestContext): BatchLoader<number, ReportParts> {
  return ctx.once(
    'report-parts',
    () =>
      new BatchLoader<number, ReportParts>(
        (ids) => loadReportParts(ctx.db, ids),
        () => NO_PARTS,
      ),
  );
}

/** What people wrote in a report, in the form that the rules of shared/domain take. */
export function contentOf(
  report: Omit<ReportContent, 'milestones' | 'evidence'>,
  parts: ReportParts | undefined,
): ReportContent {
  return {
    lifecycle: report.lifecycle,
    stateOfAffairs: report.stateOfAffairs,
    nextSteps: report.nextSteps,
    forecastEnd: report.forecastEnd,
    actualEnd: report.actualEnd,
    progressPercent: report.progressPercent,
    selfLight: report.selfLight,
    selfLightReason: report.selfLightReason,
    internalRemark: report.internalRemark,
    milestones: (parts ?? NO_PARTS).milestones.map(({ code, forecast, actual }) => ({
      code,
      forecast,
      actual,
    })),
    evidence: (parts ?? NO_PARTS).evidence,
  };
}

/** A report with all that was written in it. */
export interface LoadedReport {
  readonly report: StoredReport;
  readonly content: ReportContent;
  /** Its lists with the words of the plan, where the reader had them at hand. */
  readonly parts?: ReportParts;
}
