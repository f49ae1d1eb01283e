import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../../shared/domain/plan-date.ts';
import type { FederalLevel, Maturity, SituationKind } from '../../shared/domain/vocabulary.ts';
import type { OrganisationRow } from '../organisations/organisations.ts';
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
}

/** The catalogue: topic areas, situations and services. */
export async function catalogueRows(db: ReadDatabase): Promise<CatalogueRow[]> {
  const { rows } = await sql<CatalogueRow>`
    select t.id as "areaId", t.code as "areaCode", t.name_de as "areaNameDe", t.name_en as "areaNameEn",
      t.position as "areaPosition", si.id as "situationId", si.code as "situationCode",
      si.name_de as "situationNameDe", si.kind as "situationKind", si.position as "situationPosition",
      s.id as "serviceId", s.topic_area_id as "serviceAreaId", s.code as "code", s.title as "title",
      s.regulation as "regulation", s.execution as "execution", s.ministry_lineage as "ministryLineage",
      s.ministry_assumed as "ministryAssumed", s.documented_member_count as "documentedMemberCount",
      s.target_date as "targetDate", s.version as "version"
    from topic_area t
    left join situation si on si.topic_area_id = t.id
    left join ozg_service s on s.situation_id = si.id
    order by t.position, t.id, si.position, si.id, s.id`.execute(db);
  return rows;
}

/** A ministry in the days of which it carries its lineage. */
export interface MinistryRow extends OrganisationRow {
  readonly nameEn: string | null;
  readonly position: number;
}

/** All ministries that there ever were, in their own order. */
export async function ministryRows(db: ReadDatabase): Promise<MinistryRow[]> {
  return db
    .selectFrom('organisation')
    .where('kind', '=', 'MINISTRY')
    .orderBy('position')
    .orderBy('id')
    .select([
      'code',
      'abbreviation',
      'name',
      'name_en as nameEn',
      'kind',
      'lineage',
      'position',
      'valid_from as validFrom',
      'valid_to as validTo',
    ])
    .execute();
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

/** All members with their records, and the records of services without members, whatever their day. */
export async function recordRows(db: ReadDatabase): Promise<RecordRow[]> {
  const { rows } = await sql<RecordRow>`
    select m.service_id as "serviceId", m.id as "memberId", r.id as "id", r.maturity as "maturity",
      r.recorded_on as "recordedOn", r.corrects_id as "correctsId", r.simulated as "simulated"
    from ozg_member m
    left join maturity_record r on r.member_id = m.id
    union all
    select r.service_id, null, r.id, r.maturity, r.recorded_on, r.corrects_id, r.simulated
    from maturity_record r
    where r.member_id is null`.execute(db);
  return rows;
}

/**
 * A counter of roll-outs: in how many municipalities a service is available from the first to the last day. Under the
 * day of each later count of inhabitants stands by how much it differs from the one before, without municipalities.
 */
export interface RolloutCountRow {
  readonly serviceId: number;
  readonly firstDay: Day;
  readonly lastDay: Day;
  readonly countedOn: Day;
  readonly municipalities: number;
  readonly population: number;
  readonly simulated: number;
}

/**
 * All roll-outs from the counters that triggers keep (platform/db/triggers/rollout-counts.ts): the cost does not grow
 * with the roll-outs. Periods of one service in one municipality must not overlap: they would count twice.
 */
export async function rolloutCountRows(db: ReadDatabase): Promise<RolloutCountRow[]> {
  return db
    .selectFrom('rollout_by_service')
    .select([
      'service_id as serviceId',
      'first_day as firstDay',
      'last_day as lastDay',
      'counted_on as countedOn',
      'municipalities',
      'population',
      'simulated',
    ])
    .execute();
}

/** A municipality with one of the counts of its inhabitants; one that was never counted has one row without. */
export interface RegisterRow {
  readonly id: number;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  readonly countedOn: Day | null;
  readonly population: number | null;
}

/** The register of municipalities, of each the counts in their order. */
export async function registerRows(db: ReadDatabase): Promise<RegisterRow[]> {
  return db
    .selectFrom('municipality as m')
    .leftJoin('municipality_population as p', 'p.municipality_id', 'm.id')
    .orderBy('m.id')
    .orderBy('p.counted_on')
    .select([
      'm.id',
      'm.valid_from as validFrom',
      'm.valid_to as validTo',
      'p.counted_on as countedOn',
      'p.population',
    ])
    .execute();
}

/** The row of the table (by its alias) is valid on the day; both ends are included, null is open. */
export function validOn(alias: string, asOf: Day): RawBuilder<boolean> {
  const from = sql.ref(`${alias}.valid_from`);
  const to = sql.ref(`${alias}.valid_to`);
  return sql`(${from} is null or ${from} <= ${asOf}) and (${to} is null or ${to} >= ${asOf})`;
}
