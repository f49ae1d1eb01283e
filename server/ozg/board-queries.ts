import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../../shared/domain/plan-date.ts';
import type {
  FederalLevel,
  Maturity,
  OrganisationKind,
  SituationKind,
} from '../../shared/domain/vocabulary.ts';
import type { ReadDatabase } from '../platform/read-database.ts';

/** A topic area with one of its situations with one of its services; what there is none of is null. */
export interface CatalogueRow {
  readonly areaId: number;
  readonly areaCode: string;
  readonly areaNameDe: string;
  readonly areaNameEn: string;
  readonly areaPosition: number;
  readonly situationId: number | null;
  readonly situationCode: string | null;
  readonly situationNameDe: string | null;
  readonly situationKind: SituationKind | null;
  readonly situationPosition: number | null;
  readonly serviceId: number | null;
  readonly serviceAreaId: number | null;
  readonly code: string | null;
  readonly title: string | null;
  readonly regulation: FederalLevel | null;
  readonly execution: FederalLevel | null;
  readonly ministryLineage: string | null;
  readonly ministryAssumed: boolean | 0 | 1 | null;
  readonly documentedMemberCount: number | null;
  readonly targetDate: Day | null;
  readonly version: number | null;
  readonly ministryCode: string | null;
  readonly ministryAbbreviation: string | null;
  readonly ministryName: string | null;
  readonly ministryNameEn: string | null;
  readonly ministryKind: OrganisationKind | null;
  readonly ministryPosition: number | null;
  readonly ministryValidFrom: Day | null;
  readonly ministryValidTo: Day | null;
}

/** The catalogue: topic areas, situations and services, with the ministry that carries the lineage on the day. */
export async function catalogueRows(db: ReadDatabase, asOf: Day): Promise<CatalogueRow[]> {
  const { rows } = await sql<CatalogueRow>`
    select t.id as "areaId", t.code as "areaCode", t.name_de as "areaNameDe", t.name_en as "areaNameEn",
      t.position as "areaPosition", si.id as "situationId", si.code as "situationCode",
      si.name_de as "situationNameDe", si.kind as "situationKind", si.position as "situationPosition",
      s.id as "serviceId", s.topic_area_id as "serviceAreaId", s.code as "code", s.title as "title",
      s.regulation as "regulation", s.execution as "execution", s.ministry_lineage as "ministryLineage",
      s.ministry_assumed as "ministryAssumed", s.documented_member_count as "documentedMemberCount",
      s.target_date as "targetDate", s.version as "version",
      o.code as "ministryCode", o.abbreviation as "ministryAbbreviation", o.name as "ministryName",
      o.name_en as "ministryNameEn", o.kind as "ministryKind", o.position as "ministryPosition",
      o.valid_from as "ministryValidFrom", o.valid_to as "ministryValidTo"
    from topic_area t
    left join situation si on si.topic_area_id = t.id
    left join ozg_service s on s.situation_id = si.id
    left join organisation o on o.lineage = s.ministry_lineage and o.kind = 'MINISTRY'
      and ${validOn('o', asOf)}
    order by t.position, t.id, si.position, si.id, s.id`.execute(db);
  return rows;
}

/** A member with one of its records; a member without any has one row without a record. */
export interface RecordRow {
  readonly serviceId: number;
  /** Null where the record speaks for a service without members. */
  readonly memberId: number | null;
  readonly id: number | null;
  readonly maturity: Maturity | null;
  readonly recordedOn: Day | null;
  readonly correctsId: number | null;
  readonly simulated: boolean | 0 | 1 | null;
}

/** All members with their records up to the day, and the records of services without members. */
export async function recordRows(db: ReadDatabase, asOf: Day): Promise<RecordRow[]> {
  const { rows } = await sql<RecordRow>`
    select m.service_id as "serviceId", m.id as "memberId", r.id as "id", r.maturity as "maturity",
      r.recorded_on as "recordedOn", r.corrects_id as "correctsId", r.simulated as "simulated"
    from ozg_member m
    left join maturity_record r on r.member_id = m.id and r.recorded_on <= ${asOf}
    union all
    select r.service_id, null, r.id, r.maturity, r.recorded_on, r.corrects_id, r.simulated
    from maturity_record r
    where r.member_id is null and r.recorded_on <= ${asOf}`.execute(db);
  return rows;
}

/**
 * How many municipalities begin or cease to have a service. Without a service: how many begin or cease to
 * exist in the register.
 */
export interface AvailabilityRow {
  readonly serviceId: number | null;
  /** Month in which they began, 'YYYY-MM'; null for a row of those that ceased. */
  readonly month: string | null;
  /** Last day on which they had it; null for a row of those that began. */
  readonly lastDay: Day | null;
  readonly municipalities: number | string;
  readonly population: number | string | null;
  readonly simulated: number;
}

/**
 * Roll-outs as movements instead of states: what begins, by month, and what ceases, by day, up to the day.
 * The sum of all movements up to a date is the number of municipalities that have the service on it, so that
 * this one statement answers for the day itself and for every month end before it, whenever a municipality
 * joined, left or merged. A roll-out counts only while its municipality exists; the register's own movements
 * (without a service) give the number of competent municipalities in the same way. Population is that of the
 * last count up to the day, else of the first after it.
 *
 * Read from the counters that triggers keep (platform/db/triggers/rollout-counts.ts): the cost does not grow with
 * the roll-outs. Periods of one service in one municipality must not overlap: they would count twice.
 */
export async function availabilityRows(db: ReadDatabase, asOf: Day): Promise<AvailabilityRow[]> {
  const { rows } = await sql<AvailabilityRow>`
    with register as materialized (
      select m.id, m.valid_from, m.valid_to, coalesce(
        (select p.population from municipality_population p
          where p.municipality_id = m.id and p.counted_on <= ${asOf} order by p.counted_on desc limit 1),
        (select p.population from municipality_population p
          where p.municipality_id = m.id order by p.counted_on limit 1)) as population
      from municipality m
    )
    select service_id as "serviceId", substr(cast(first_day as text), 1, 7) as "month",
      cast(null as text) as "lastDay", sum(municipalities) as "municipalities",
      sum(case when counted_on <= ${asOf} then population else 0 end) as "population",
      max(simulated) as "simulated"
    from rollout_by_service where first_day <= ${asOf} group by 1, 2
    union all
    select service_id, cast(null as text), cast(last_day as text), sum(municipalities),
      sum(case when counted_on <= ${asOf} then population else 0 end), max(simulated)
    from rollout_by_service where last_day < ${asOf} group by 1, 3
    union all
    select null, coalesce(substr(cast(valid_from as text), 1, 7), '0000-00'), cast(null as text), count(*),
      sum(population), 0
    from register where valid_from is null or valid_from <= ${asOf} group by 2
    union all
    select null, cast(null as text), cast(valid_to as text), count(*), sum(population), 0
    from register where valid_to < ${asOf} and (valid_from is null or valid_from <= ${asOf})
    group by 3`.execute(db);
  return rows;
}

/** The row of the table (by its alias) is valid on the day; both ends are included, null is open. */
export function validOn(alias: string, asOf: Day): RawBuilder<boolean> {
  const from = sql.ref(`${alias}.valid_from`);
  const to = sql.ref(`${alias}.valid_to`);
  return sql`(${from} is null or ${from} <= ${asOf}) and (${to} is null or ${to} >= ${asOf})`;
}
