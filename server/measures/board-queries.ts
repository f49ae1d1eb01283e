import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../../shared/domain/plan-date.ts';
import type {
  DatePrecision,
  Lifecycle,
  MeasureKind,
  MeasureLevel,
  SelfLight,
} from '../../shared/domain/vocabulary.ts';
import type { ReadDatabase } from '../platform/read-database.ts';

/** Which content to read (a revision) and up to which day its reports count. */
export interface BoardScope {
  readonly asOf: Day;
  readonly revisionId: number;
  readonly revisionNumber: number;
  /** The published revision before; null where there is none. */
  readonly previousRevisionId: number | null;
}

interface Scoped {
  readonly asOf: Day;
  readonly revisionId: number;
}

/** Planned dates of the two baselines of a thing. */
interface BaselineColumns {
  readonly firstNumber: number | null;
  readonly firstDate: Day | null;
  readonly firstPrecision: DatePrecision | null;
  readonly previousNumber: number | null;
  readonly previousDate: Day | null;
  readonly previousPrecision: DatePrecision | null;
}

/** A measure of a revision with its effective report: the latest accepted one up to the day. */
export interface MeasureRow extends Scoped, BaselineColumns {
  readonly id: number;
  readonly code: string;
  readonly kind: MeasureKind;
  readonly title: string;
  readonly description: string;
  readonly level: MeasureLevel;
  readonly leadId: number | null;
  readonly leadAssumed: boolean | 0 | 1;
  readonly responsibleBody: string | null;
  readonly topicAreaId: number | null;
  readonly startDate: Day | null;
  readonly startPrecision: DatePrecision | null;
  readonly plannedEndDate: Day | null;
  readonly plannedEndPrecision: DatePrecision | null;
  readonly position: number;
  readonly sourceRef: string | null;
  readonly sourceStand: string | null;
  readonly reportedOn: Day | null;
  readonly lifecycle: Lifecycle | null;
  readonly forecastEndDate: Day | null;
  readonly forecastEndPrecision: DatePrecision | null;
  readonly actualEndDate: Day | null;
  readonly progressPercent: number | null;
  readonly selfLight: SelfLight | null;
  readonly simulated: boolean | 0 | 1 | null;
}

/** A milestone of a revision with what the newest report that speaks of it says. */
export interface MilestoneRow extends Scoped, BaselineColumns {
  readonly id: number;
  readonly code: string;
  readonly title: string;
  readonly description: string;
  readonly ministryId: number;
  readonly plannedDate: Day;
  readonly plannedPrecision: DatePrecision;
  readonly position: number;
  readonly sourceRef: string | null;
  readonly forecastDate: Day | null;
  readonly forecastPrecision: DatePrecision | null;
  readonly actualDate: Day | null;
  readonly simulated: boolean | 0 | 1 | null;
}

/**
 * The measures of each scope.
 * @param onlyMeasureId reads this one measure alone
 */
export async function readMeasures(
  db: ReadDatabase,
  scopes: readonly BoardScope[],
  onlyMeasureId?: number,
): Promise<MeasureRow[]> {
  const { rows } = await sql<MeasureRow>`
    with scope as (${scopeTable(scopes)})
    select s.as_of as "asOf", s.revision_id as "revisionId",
      m.id as "id", m.code as "code", m.kind as "kind", v.title as "title", v.description as "description",
      v.level as "level", v.lead_id as "leadId", v.lead_assumed as "leadAssumed",
      v.responsible_body as "responsibleBody", v.topic_area_id as "topicAreaId",
      v.start_date as "startDate", v.start_precision as "startPrecision",
      v.planned_end_date as "plannedEndDate", v.planned_end_precision as "plannedEndPrecision",
      v.position as "position", v.source_ref as "sourceRef", v.source_stand as "sourceStand",
      r.reported_on as "reportedOn", r.lifecycle as "lifecycle", r.forecast_end_date as "forecastEndDate",
      r.forecast_end_precision as "forecastEndPrecision", r.actual_end_date as "actualEndDate",
      r.progress_percent as "progressPercent", r.self_light as "selfLight", r.simulated as "simulated",
      fr.number as "firstNumber", f.planned_end_date as "firstDate", f.planned_end_precision as "firstPrecision",
      pr.number as "previousNumber", p.planned_end_date as "previousDate",
      p.planned_end_precision as "previousPrecision"
    from scope s
    join measure_version v on v.revision_id = s.revision_id
    join measure m on m.id = v.measure_id
    left join status_report r on r.id = (
      select x.id from status_report x
      where x.measure_id = m.id and x.state = 'ACCEPTED' and ${upTo('x.reported_on')}
      order by x.reported_on desc, x.id desc limit 1)
    left join measure_version f on f.id = (
      select x.id from measure_version x join revision xr on xr.id = x.revision_id
      where x.measure_id = m.id and xr.state = 'PUBLISHED' and xr.number <= s.number
      order by xr.number limit 1)
    left join revision fr on fr.id = f.revision_id
    left join measure_version p on p.revision_id = s.previous_id and p.measure_id = m.id
    left join revision pr on pr.id = p.revision_id
    ${onlyMeasureId === undefined ? sql`` : sql`where m.id = ${onlyMeasureId}`}`.execute(db);
  return rows;
}

/**
 * The milestones of each scope. Forecast and actual date come from the newest accepted report, up to the
 * day, of any linked measure that speaks of the milestone.
 * @param onlyMeasureId reads only the milestones that this measure underpins
 */
export async function readMilestones(
  db: ReadDatabase,
  scopes: readonly BoardScope[],
  onlyMeasureId?: number,
): Promise<MilestoneRow[]> {
  const only =
    onlyMeasureId === undefined
      ? sql``
      : sql`where exists (select 1 from measure_milestone o where o.revision_id = s.revision_id
          and o.milestone_id = v.milestone_id and o.measure_id = ${onlyMeasureId})`;
  const { rows } = await sql<MilestoneRow>`
    with scope as (${scopeTable(scopes)})
    select s.as_of as "asOf", s.revision_id as "revisionId",
      m.id as "id", m.code as "code", v.title as "title", v.description as "description",
      ip.ministry_id as "ministryId", v.planned_date as "plannedDate",
      v.planned_precision as "plannedPrecision", v.position as "position", v.source_ref as "sourceRef",
      x.forecast_date as "forecastDate", x.forecast_precision as "forecastPrecision",
      x.actual_date as "actualDate", xr.simulated as "simulated",
      fr.number as "firstNumber", f.planned_date as "firstDate", f.planned_precision as "firstPrecision",
      pr.number as "previousNumber", p.planned_date as "previousDate", p.planned_precision as "previousPrecision"
    from scope s
    join milestone_version v on v.revision_id = s.revision_id
    join milestone m on m.id = v.milestone_id
    join implementation_plan_version ip
      on ip.revision_id = v.revision_id and ip.implementation_plan_id = v.implementation_plan_id
    left join status_report_milestone x on x.id = (
      select y.id from measure_milestone l
      join status_report r on r.measure_id = l.measure_id and r.state = 'ACCEPTED' and ${upTo('r.reported_on')}
      join status_report_milestone y on y.report_id = r.id and y.milestone_id = l.milestone_id
      where l.revision_id = s.revision_id and l.milestone_id = v.milestone_id
        and (y.forecast_date is not null or y.actual_date is not null)
      order by r.reported_on desc, r.id desc limit 1)
    left join status_report xr on xr.id = x.report_id
    left join milestone_version f on f.id = (
      select y.id from milestone_version y join revision yr on yr.id = y.revision_id
      where y.milestone_id = m.id and yr.state = 'PUBLISHED' and yr.number <= s.number
      order by yr.number limit 1)
    left join revision fr on fr.id = f.revision_id
    left join milestone_version p on p.revision_id = s.previous_id and p.milestone_id = m.id
    left join revision pr on pr.id = p.revision_id
    ${only}`.execute(db);
  return rows;
}

/** The scopes as a table of their own, so that one statement answers for several days and revisions. */
function scopeTable(scopes: readonly BoardScope[]): RawBuilder<unknown> {
  const rows = scopes.map(
    (s) => sql`select cast(${s.asOf} as text) as as_of, cast(${s.revisionId} as integer) as revision_id,
      cast(${s.revisionNumber} as integer) as number, cast(${s.previousRevisionId} as integer) as previous_id`,
  );
  return sql.join(rows, sql` union all `);
}

/** Days compare as text: both databases write them YYYY-MM-DD, and neither takes the other's date cast. */
function upTo(column: string): RawBuilder<boolean> {
  return sql`cast(${sql.ref(column)} as text) <= s.as_of`;
}
