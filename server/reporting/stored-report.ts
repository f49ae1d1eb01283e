import { type RawBuilder, sql } from 'kysely';
import { type Day, type PlanDate, planDateOf } from '../../shared/domain/plan-date.ts';
import type { DatePrecision, Lifecycle, RoundState, SelfLight } from '../../shared/domain/vocabulary.ts';
import type { ReadDatabase } from '../platform/read-database.ts';
import type { ReportStanding } from './status-report.policy.ts';

/** A report as it is stored, with what rights and comparisons need. Not for readers: see visible-report.ts. */
export interface StoredReport extends ReportStanding {
  readonly id: number;
  readonly version: number;
  readonly measureId: number;
  readonly measureCode: string;
  readonly roundId: number | null;
  readonly roundDate: Day | null;
  readonly roundTitle: string | null;
  readonly roundState: RoundState | null;
  readonly reportedOn: Day;
  /** The day by which the plan is asked what the report is held against: its own once it stands. */
  readonly planDay: Day;
  readonly lifecycle: Lifecycle;
  readonly stateOfAffairs: string;
  readonly nextSteps: string;
  readonly forecastEnd: PlanDate | null;
  readonly actualEnd: Day | null;
  readonly progressPercent: number | null;
  readonly selfLight: SelfLight | null;
  readonly selfLightReason: string | null;
  readonly internalRemark: string | null;
  readonly correctsId: number | null;
  readonly correctsReportedOn: Day | null;
  readonly simulated: boolean;
  /** The lead as filters and orders name it; null where nobody leads. */
  readonly lead: { readonly code: string; readonly abbreviation: string; readonly lineage: string } | null;
  /** Place of the lead among the organisations. */
  readonly leadPosition: number | null;
  /** The measure as the revision words it. */
  readonly measureTitle: string;
  readonly author: string;
  readonly authorId: number;
  readonly submittedAt: string | null;
  readonly releasedBy: string | null;
  readonly releasedById: number | null;
  readonly releasedAt: string | null;
  readonly decidedBy: string | null;
  readonly decidedById: number | null;
  readonly decidedAt: string | null;
  readonly returnComment: string | null;
  readonly updatedAt: string;
  /** The accepted report before; undefined where it was not asked for. */
  readonly previous: StoredReport | null | undefined;
}

/** Who asks, and on which day: decides `contributed` and `planDay`. */
export interface ReportScope {
  readonly accountId: number | null;
  readonly today: Day;
}

type Bit = boolean | 0 | 1;
type Row = Omit<
  StoredReport,
  'forecastEnd' | 'simulated' | 'released' | 'contributed' | 'corrected' | 'locked' | 'previous' | 'lead'
> & {
  readonly leadCode: string | null;
  readonly leadAbbreviation: string | null;
  readonly forecastDate: Day | null;
  readonly forecastPrecision: DatePrecision | null;
  readonly simulated: Bit;
  readonly contributed: Bit;
  readonly corrected: Bit;
  readonly beforeId: number | null;
};

/**
 * Reads reports in one statement, newest first.
 * @param where condition over status_report `r` and its round `x`
 * @param withPrevious also reads the accepted report before each
 */
export async function loadStoredReports(
  db: ReadDatabase,
  scope: ReportScope,
  where: RawBuilder<unknown>,
  withPrevious: boolean,
): Promise<StoredReport[]> {
  const before = withPrevious
    ? sql`union all select ${acceptedBefore(scope.today)}, r.id
        from chosen k join status_report r on r.id = k.id left join reporting_round x on x.id = r.round_id`
    : sql``;
  const { rows } = await sql<Row>`
    with chosen as (
      select r.id as id from status_report r left join reporting_round x on x.id = r.round_id where ${where}),
    wanted as (select id, cast(null as integer) as before_id from chosen ${before})
    select w.before_id as "beforeId", r.id as "id", r.version as "version", r.state as "state",
      r.measure_id as "measureId", m.code as "measureCode", r.round_id as "roundId",
      x.reporting_date as "roundDate", x.title as "roundTitle", x.state as "roundState",
      r.reported_on as "reportedOn", ${planDay(scope.today)} as "planDay", r.lifecycle as "lifecycle",
      r.state_of_affairs as "stateOfAffairs", r.next_steps as "nextSteps",
      r.forecast_end_date as "forecastDate", r.forecast_end_precision as "forecastPrecision",
      r.actual_end_date as "actualEnd", r.progress_percent as "progressPercent", r.self_light as "selfLight",
      r.self_light_reason as "selfLightReason", r.internal_remark as "internalRemark",
      r.corrects_id as "correctsId", c.reported_on as "correctsReportedOn", r.simulated as "simulated",
      lead.lineage as "ministry", lead.code as "leadCode", lead.abbreviation as "leadAbbreviation",
      lead.position as "leadPosition", coalesce(mv.title, m.code) as "measureTitle", author.display_name as "author",
      r.author_id as "authorId", r.released_by_id as "releasedById", r.decided_by_id as "decidedById",
      r.submitted_at as "submittedAt", releaser.display_name as "releasedBy", r.released_at as "releasedAt",
      decider.display_name as "decidedBy", r.decided_at as "decidedAt", r.return_comment as "returnComment",
      r.updated_at as "updatedAt",
      exists (select 1 from status_report_contributor y
        where y.report_id = r.id and y.account_id = ${scope.accountId ?? 0}) as "contributed",
      exists (select 1 from status_report e where e.corrects_id = r.id) as "corrected"
    from wanted w
    join status_report r on r.id = w.id
    join measure m on m.id = r.measure_id
    join account author on author.id = r.author_id
    left join reporting_round x on x.id = r.round_id
    left join status_report c on c.id = r.corrects_id
    left join account releaser on releaser.id = r.released_by_id
    left join account decider on decider.id = r.decided_by_id
    left join measure_version mv on mv.id = (
      select v.id from measure_version v join revision rv on rv.id = v.revision_id
      where v.measure_id = r.measure_id and rv.state = 'PUBLISHED'
        and rv.effective_date <= ${planDay(scope.today)}
      order by rv.effective_date desc, rv.number desc limit 1)
    left join organisation lead on lead.id = mv.lead_id
    order by r.reported_on desc, r.id desc`.execute(db);
  const previous = new Map(
    rows.flatMap((row) => (row.beforeId === null ? [] : [[row.beforeId, storedReport(row, undefined)]])),
  );
  return rows
    .filter((row) => row.beforeId === null)
    .map((row) => storedReport(row, withPrevious ? (previous.get(row.id) ?? null) : undefined));
}

/** The report of an id with the accepted one before it; null where there is none. */
export async function loadStoredReport(
  db: ReadDatabase,
  scope: ReportScope,
  id: number,
): Promise<StoredReport | null> {
  const [report] = await loadStoredReports(db, scope, sql`r.id = ${id}`, true);
  return report ?? null;
}

/**
 * Rights and rules of a report in work go by the date that it would get today; what is accepted, and what
 * corrects it, keeps its own.
 */
function planDay(today: Day): RawBuilder<Day> {
  return sql`case when r.state = 'ACCEPTED' or r.corrects_id is not null then r.reported_on
    when x.reporting_date < ${today} then x.reporting_date else ${today} end`;
}

/** Id of the accepted report that `r` follows: before it by date and id, or up to the date it would get today. */
function acceptedBefore(today: Day): RawBuilder<number> {
  return sql`(select p.id from status_report p
    where p.measure_id = r.measure_id and p.state = 'ACCEPTED' and p.id <> r.id
      and (p.reported_on < ${planDay(today)}
        or (p.reported_on = ${planDay(today)} and (r.state <> 'ACCEPTED' or p.id < r.id)))
    order by p.reported_on desc, p.id desc limit 1)`;
}

function storedReport(row: Row, previous: StoredReport | null | undefined): StoredReport {
  const { forecastDate, forecastPrecision, beforeId: _b, leadCode, leadAbbreviation, ...rest } = row;
  const { ministry: lineage } = row;
  const led = lineage !== null && leadCode !== null && leadAbbreviation !== null;
  return {
    ...rest,
    lead: led ? { code: leadCode, abbreviation: leadAbbreviation, lineage } : null,
    forecastEnd: planDateOf(forecastDate, forecastPrecision),
    simulated: Boolean(row.simulated),
    contributed: Boolean(row.contributed),
    corrected: Boolean(row.corrected),
    released: row.state === 'ACCEPTED' || row.releasedAt !== null,
    locked: row.roundState === 'CLOSED' && row.correctsId === null,
    previous,
  };
}
