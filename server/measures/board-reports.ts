import type { Day, PlanDate } from '../../shared/domain/plan-date.ts';
import { planDateOf } from '../../shared/domain/plan-date.ts';
import type { Lifecycle, SelfLight } from '../../shared/domain/vocabulary.ts';
import { groupBy } from '../platform/group-by.ts';
import type { AcceptedReportRow } from './board-queries.ts';

/** An accepted report, without its texts. */
export interface AcceptedReport {
  readonly id: number;
  readonly measureId: number;
  readonly reportedOn: Day;
  readonly lifecycle: Lifecycle;
  readonly forecastEnd: PlanDate | null;
  readonly actualEnd: Day | null;
  readonly progressPercent: number | null;
  readonly selfLight: SelfLight | null;
  readonly simulated: boolean;
}

/** What a report says of a milestone: a forecast, an actual date, or both. */
export interface MilestoneStatement {
  readonly report: AcceptedReport;
  readonly forecast: PlanDate | null;
  readonly forecastDate: Day | null;
  readonly actual: Day | null;
}

/** The accepted reports of a state of the data, from which every day picks those that count on it. */
export interface AcceptedReports {
  /** The effective report of a measure: the latest up to the day, of two on one day the one begun last. */
  effective(measureId: number, asOf: Day): AcceptedReport | undefined;
  /** The newest statement on a milestone up to the day, by a report on one of the measures. */
  newestStatement(
    milestoneId: number,
    asOf: Day,
    measureIds: ReadonlySet<number>,
  ): MilestoneStatement | undefined;
}

/** Sorts reports and what they say of milestones by time. */
export function acceptedReports(rows: readonly AcceptedReportRow[]): AcceptedReports {
  const reports = new Map<number, AcceptedReport>();
  const statements = new Map<number, MilestoneStatement[]>();
  for (const row of rows) {
    const report = reports.get(row.id) ?? reportOf(row);
    reports.set(row.id, report);
    if (row.milestoneId === null) continue;
    const known = statements.get(row.milestoneId) ?? [];
    statements.set(row.milestoneId, known);
    known.push({
      report,
      forecast: planDateOf(row.forecastDate, row.forecastPrecision),
      forecastDate: row.forecastDate,
      actual: row.actualDate,
    });
  }
  const byMeasure = groupBy([...reports.values()].toSorted(byTime), ({ measureId }) => measureId);
  for (const known of statements.values()) known.sort((a, b) => byTime(a.report, b.report));
  return {
    effective: (measureId, asOf) =>
      byMeasure.get(measureId)?.findLast(({ reportedOn }) => reportedOn <= asOf),
    newestStatement: (milestoneId, asOf, measureIds) =>
      statements
        .get(milestoneId)
        ?.findLast(({ report }) => report.reportedOn <= asOf && measureIds.has(report.measureId)),
  };
}

function reportOf(row: AcceptedReportRow): AcceptedReport {
  const { id, measureId, reportedOn, lifecycle, progressPercent, selfLight } = row;
  return {
    id,
    measureId,
    reportedOn,
    lifecycle,
    forecastEnd: planDateOf(row.forecastEndDate, row.forecastEndPrecision),
    actualEnd: row.actualEndDate,
    progressPercent,
    selfLight,
    simulated: Boolean(row.simulated),
  };
}

function byTime(a: AcceptedReport, b: AcceptedReport): number {
  if (a.reportedOn === b.reportedOn) return a.id - b.id;
  return a.reportedOn < b.reportedOn ? -1 : 1;
}
