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

/** Which revision to read. */
export interface RevisionScope {
  readonly revisionId: number;
  readonly revisionNumber: number;
  /** The published revision before; null where there is none. */
  readonly previousRevisionId: number | null;
}

/** Planned dates of the two baselines of a thing. */
export interface BaselineColumns {
  readonly firstNumber: number | null;
  readonly firstDate: Day | null;
  readonly firstPrecision: DatePrecision | null;
  readonly previousNumber: number | null;
  readonly previousDate: Day | null;
  readonly previousPrecision: DatePrecision | null;
}

/** A measure as a revision words it. */
export interface MeasureRow extends BaselineColumns {
  readonly revisionId: number;
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
}

/** A milestone as a revision words it. */
export interface MilestoneRow extends BaselineColumns {
  readonly revisionId: number;
  readonly id: number;
  readonly code: string;
  readonly title: string;
  readonly description: string;
  readonly ministryId: number;
  readonly plannedDate: Day;
  readonly plannedPrecision: DatePrecision;
  readonly position: number;
  readonly sourceRef: string | null;
}

/**
 * An accepted report with one of the milestones that it says something of; a report that speaks of none has one row
 * without a milestone.
 */
export interface AcceptedReportRow {
  readonly id: number;
  readonly measureId: number;
  readonly reportedOn: Day;
  readonly lifecycle: Lifecycle;
  readonly forecastEndDate: Day | null;
  readonly forecastEndPrecision: DatePrecision | null;
  readonly actualEndDate: Day | null;
  readonly progressPercent: number | null;
  readonly selfLight: SelfLight | null;
  readonly simulated: boolean | 0 | 1;
  readonly milestoneId: number | null;
  readonly forecastDate: Day | null;
  readonly forecastPrecision: DatePrecision | null;
  readonly actualDate: Day | null;
}

/**
 * The measures of revisions.
 * @param onlyMeasureId reads this one measure alone
 */
export async function readMeasures(
  db: ReadDatabase,
  scopes: readonly RevisionScope[],
  onlyMeasureId?: number,
): Promise<MeasureRow[]> {
  const { rows } = await sql<MeasureRow>`
    with scope as (${scopeTable(scopes)})
    select s.revision_id as "revisionId",
      m.id as "id", m.code as "code", m.kind as "kind", v.title as "title", v.description as "description",
      v.level as "level", v.lead_id as "leadId", v.lead_assumed as "leadAssumed",
      v.responsible_body as "responsibleBody", v.topic_area_id as "topicAreaId",
      v.start_date as "startDate", v.start_precision as "startPrecision",
      v.planned_end_date as "plannedEndDate", v.planned_end_precision as "plannedEndPrecision",
      v.position as "position", v.source_ref as "sourceRef", v.source_stand as "sourceStand",
      fr.number as "firstNumber", f.planned_end_date as "firstDate", f.planned_end_precision as "firstPrecision",
      pr.number as "previousNumber", p.planned_end_date as "previousDate",
      p.planned_end_precision as "previousPrecision"
    from scope s
    join measure_version v on v.revision_id = s.revision_id
    join measure m on m.id = v.measure_id
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
 * The milestones of revisions.
 * @param onlyMeasureId reads only the milestones that this measure underpins
 */
export async function readMilestones(
  db: ReadDatabase,
  scopes: readonly RevisionScope[],
  onlyMeasureId?: number,
): Promise<MilestoneRow[]> {
  const only =
    onlyMeasureId === undefined
      ? sql``
      : sql`where exists (select 1 from measure_milestone o where o.revision_id = s.revision_id
          and o.milestone_id = v.milestone_id and o.measure_id = ${onlyMeasureId})`;
  const { rows } = await sql<MilestoneRow>`
    with scope as (${scopeTable(scopes)})
    select s.revision_id as "revisionId",
      m.id as "id", m.code as "code", v.title as "title", v.description as "description",
      ip.ministry_id as "ministryId", v.planned_date as "plannedDate",
      v.planned_precision as "plannedPrecision", v.position as "position", v.source_ref as "sourceRef",
      fr.number as "firstNumber", f.planned_date as "firstDate", f.planned_precision as "firstPrecision",
      pr.number as "previousNumber", p.planned_date as "previousDate", p.planned_precision as "previousPrecision"
    from scope s
    join milestone_version v on v.revision_id = s.revision_id
    join milestone m on m.id = v.milestone_id
    join implementation_plan_version ip
      on ip.revision_id = v.revision_id and ip.implementation_plan_id = v.implementation_plan_id
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

/**
 * All accepted reports without their texts, in no order, whatever their day: a board of any day picks from them.
 * @param onlyMeasureId reads only those on this measure, and on measures that share a milestone with it in any revision
 */
export async function readAcceptedReports(
  db: ReadDatabase,
  onlyMeasureId?: number,
): Promise<AcceptedReportRow[]> {
  const only =
    onlyMeasureId === undefined
      ? sql``
      : sql`and (r.measure_id = ${onlyMeasureId} or r.measure_id in (
          select other.measure_id from measure_milestone own
          join measure_milestone other on other.milestone_id = own.milestone_id
          where own.measure_id = ${onlyMeasureId}))`;
  const { rows } = await sql<AcceptedReportRow>`
    select r.id as "id", r.measure_id as "measureId", r.reported_on as "reportedOn", r.lifecycle as "lifecycle",
      r.forecast_end_date as "forecastEndDate", r.forecast_end_precision as "forecastEndPrecision",
      r.actual_end_date as "actualEndDate", r.progress_percent as "progressPercent",
      r.self_light as "selfLight", r.simulated as "simulated", x.milestone_id as "milestoneId",
      x.forecast_date as "forecastDate", x.forecast_precision as "forecastPrecision",
      x.actual_date as "actualDate"
    from status_report r
    left join status_report_milestone x on x.report_id = r.id
      and (x.forecast_date is not null or x.actual_date is not null)
    where r.state = 'ACCEPTED' ${only}`.execute(db);
  return rows;
}

/** The scopes as a table of their own, so that one statement answers for several revisions. */
function scopeTable(scopes: readonly RevisionScope[]): RawBuilder<unknown> {
  const rows = scopes.map(
    (s) => sql`select cast(${s.revisionId} as integer) as revision_id,
      cast(${s.revisionNumber} as integer) as number, cast(${s.previousRevisionId} as integer) as previous_id`,
  );
  return sql.join(rows, sql` union all `);
}
