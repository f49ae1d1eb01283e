import { sql } from 'kysely';
import { type Day, type PlanDate, planDateOf } from '../../shared/domain/plan-date.ts';
import type { DatePrecision, Lifecycle, SelfLight } from '../../shared/domain/vocabulary.ts';
import { canSeeField } from '../auth/policy.ts';
import type { Viewer } from '../auth/viewer.ts';
import { groupBy } from '../platform/group-by.ts';
import type { ReadDatabase } from '../platform/read-database.ts';

/** An accepted report as the viewer may see it. The internal remark is never read here. */
export interface StatusReportRow {
  readonly measureId: number;
  readonly reportedOn: Day;
  readonly lifecycle: Lifecycle;
  readonly stateOfAffairs: string;
  readonly nextSteps: string;
  readonly forecastEnd: PlanDate | null;
  readonly actualEnd: Day | null;
  readonly progressPercent: number | null;
  readonly selfLight: SelfLight | null;
  readonly selfLightReason: string | null;
  readonly correctsReportedOn: Day | null;
  readonly simulated: boolean;
}

type Row = Omit<StatusReportRow, 'forecastEnd' | 'simulated'> & {
  readonly forecastDate: Day | null;
  readonly forecastPrecision: DatePrecision | null;
  readonly simulated: boolean | 0 | 1;
};

/**
 * The accepted reports of measures up to a day, newest first, in one statement.
 * @returns by measure id
 */
export async function loadStatusReports(
  db: ReadDatabase,
  measureIds: readonly number[],
  asOf: Day,
  viewer: Viewer,
): Promise<Map<number, StatusReportRow[]>> {
  const { rows } = await sql<Row>`
    select r.measure_id as "measureId", r.reported_on as "reportedOn", r.lifecycle as "lifecycle",
      r.state_of_affairs as "stateOfAffairs", r.next_steps as "nextSteps",
      r.forecast_end_date as "forecastDate", r.forecast_end_precision as "forecastPrecision",
      r.actual_end_date as "actualEnd", r.progress_percent as "progressPercent",
      r.self_light as "selfLight", r.self_light_reason as "selfLightReason",
      c.reported_on as "correctsReportedOn", r.simulated as "simulated"
    from status_report r left join status_report c on c.id = r.corrects_id
    where r.measure_id in (${sql.join([...measureIds])}) and r.state = 'ACCEPTED'
      and r.reported_on <= ${asOf}
    order by r.reported_on desc, r.id desc`.execute(db);
  return groupBy(
    rows.map((row) => visibleReport(row, viewer)),
    (report) => report.measureId,
  );
}

function visibleReport(row: Row, viewer: Viewer): StatusReportRow {
  const { forecastDate, forecastPrecision, ...rest } = row;
  const own = canSeeField(viewer, 'GOVERNMENT');
  return {
    ...rest,
    forecastEnd: planDateOf(forecastDate, forecastPrecision),
    selfLight: own ? row.selfLight : null,
    selfLightReason: own ? row.selfLightReason : null,
    simulated: Boolean(row.simulated),
  };
}
