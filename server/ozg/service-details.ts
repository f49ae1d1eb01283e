import { sql } from 'kysely';
import { maturitySteps } from '../../shared/domain/maturity.ts';
import type { Day } from '../../shared/domain/plan-date.ts';
import type { FederalLevel, Maturity } from '../../shared/domain/vocabulary.ts';
import { asBoolean } from '../platform/db/kysely.ts';
import { groupBy } from '../platform/group-by.ts';
import type { ReadDatabase } from '../platform/read-database.ts';
import { validOn } from './board-queries.ts';
import type { BoardService } from './ozg-board.ts';

/** What the register of members says of one. */
export interface MemberRow {
  readonly id: number;
  readonly serviceId: number;
  readonly position: number;
  readonly leikaKey: string | null;
  readonly title: string | null;
  readonly leikaType: number | null;
  readonly sdg: boolean | null;
  /** Its own values; null where it follows its service. */
  readonly ministryLineage: string | null;
  readonly execution: FederalLevel | null;
  readonly targetDate: Day | null;
}

export interface ServiceMember extends MemberRow {
  readonly maturity: Maturity | null;
  readonly recordedOn: Day | null;
}

/** Members of services, in their own order: one statement for all. */
export async function membersOf(
  db: ReadDatabase,
  serviceIds: readonly number[],
): Promise<Map<number, MemberRow[]>> {
  const rows = await db
    .selectFrom('ozg_member')
    .where('service_id', 'in', serviceIds)
    .orderBy('service_id')
    .orderBy('position')
    .select([
      'id',
      'service_id as serviceId',
      'position',
      'leika_key as leikaKey',
      'title',
      'leika_type as leikaType',
      'sdg',
      'ministry_lineage as ministryLineage',
      'execution',
      'target_date as targetDate',
    ])
    .execute();
  const members = rows.map((row) => ({ ...row, sdg: row.sdg === null ? null : asBoolean(row.sdg) }));
  return groupBy(members, (row) => row.serviceId);
}

/** The members with the record that holds for each as of the board's day. */
export function memberMaturities(service: BoardService, members: readonly MemberRow[]): ServiceMember[] {
  return members.map((member) => {
    const record = service.events.findLast((event) => event.memberId === member.id);
    return { ...member, maturity: record?.maturity ?? null, recordedOn: record?.recordedOn ?? null };
  });
}

export interface MaturityStep {
  readonly date: Day;
  readonly minimum: Maturity | null;
  readonly maximum: Maturity | null;
}

/**
 * The days on which minimum or maximum of a service changed, oldest first.
 * @param memberIds all members, recorded or not
 */
export function maturityHistory(service: BoardService, memberIds: readonly number[]): MaturityStep[] {
  const steps: MaturityStep[] = [];
  for (const { from, maturity } of maturitySteps(memberIds, service.events)) {
    if (from === null) continue;
    const { minimum, maximum } = maturity;
    const last = steps.at(-1);
    const isNew = last ? last.minimum !== minimum || last.maximum !== maximum : maximum !== null;
    if (isNew) steps.push({ date: from, minimum, maximum });
  }
  return steps;
}

export interface CountyCoverage {
  readonly ags: string;
  readonly name: string;
  readonly available: number;
  readonly competent: number;
}

interface CountyRow {
  /** Null counts the competent municipalities of the county. */
  readonly serviceId: number | null;
  readonly ags: string;
  readonly name: string;
  readonly position: number;
  readonly municipalities: number | string;
}

/** Coverage of services by county as of a day, counties in their own order: one statement for all. */
export async function countyCoverages(
  db: ReadDatabase,
  serviceIds: readonly number[],
  asOf: Day,
): Promise<Map<number, CountyCoverage[]>> {
  const { rows } = await sql<CountyRow>`
    select cast(null as integer) as "serviceId", c.ags as "ags", c.name as "name", c.position as "position",
      count(*) as "municipalities"
    from county c join municipality m on m.county_id = c.id and ${validOn('m', asOf)}
    group by c.ags, c.name, c.position
    union all
    select r.service_id, c.ags, c.name, c.position, count(distinct m.id)
    from rollout r
    join municipality m on m.id = r.municipality_id and ${validOn('m', asOf)}
    join county c on c.id = m.county_id
    where r.service_id in (${sql.join([...serviceIds])}) and r.available_from <= ${asOf}
      and (r.available_to is null or r.available_to >= ${asOf})
    group by r.service_id, c.ags, c.name, c.position`.execute(db);
  const counties = rows.filter((row) => row.serviceId === null).toSorted((a, b) => a.position - b.position);
  const available = new Map(rows.map((row) => [`${row.serviceId} ${row.ags}`, Number(row.municipalities)]));
  return new Map(
    serviceIds.map((serviceId) => [
      serviceId,
      counties.map(({ ags, name, municipalities }) => ({
        ags,
        name,
        available: available.get(`${serviceId} ${ags}`) ?? 0,
        competent: Number(municipalities),
      })),
    ]),
  );
}
