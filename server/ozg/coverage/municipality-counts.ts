import { sql } from 'kysely';
import type { Day } from '../../../shared/domain/plan-date.ts';
import type { ReadDatabase } from '../../platform/read-database.ts';
import { validOn } from '../board-queries.ts';

/** A municipality of a day's register with what is available there. */
export interface MunicipalityCount {
  readonly ags: string;
  readonly name: string;
  readonly county: { readonly ags: string; readonly name: string; readonly position: number };
  /** Of the last count up to the day, else of the first; null where none is known. */
  readonly population: number | null;
  /** Services available on the day, none of the federation. */
  readonly available: number;
  readonly simulated: boolean;
}

interface Row {
  readonly ags: string;
  readonly name: string;
  readonly countyAgs: string;
  readonly countyName: string;
  readonly countyPosition: number;
  readonly population: number | null;
  readonly available: number | string | null;
  readonly simulated: number | string | null;
}

/** All municipalities of a day by key, from the counter of roll-outs: the cost does not grow with the roll-outs. */
export async function municipalityCounts(db: ReadDatabase, asOf: Day): Promise<MunicipalityCount[]> {
  const { rows } = await sql<Row>`
    select m.ags as "ags", m.name as "name", c.ags as "countyAgs", c.name as "countyName",
      c.position as "countyPosition", coalesce(
        (select p.population from municipality_population p
          where p.municipality_id = m.id and p.counted_on <= ${asOf} order by p.counted_on desc limit 1),
        (select p.population from municipality_population p
          where p.municipality_id = m.id order by p.counted_on limit 1)) as "population",
      b.services as "available", b.simulated as "simulated"
    from municipality m
    join county c on c.id = m.county_id
    left join (
      select municipality_id, sum(services) as services, sum(simulated) as simulated
      from rollout_by_municipality where first_day <= ${asOf} and last_day >= ${asOf} group by municipality_id
    ) b on b.municipality_id = m.id
    where ${validOn('m', asOf)}
    order by m.ags`.execute(db);
  return rows.map((row) => ({
    ags: row.ags,
    name: row.name,
    county: { ags: row.countyAgs, name: row.countyName, position: row.countyPosition },
    population: row.population,
    available: Number(row.available ?? 0),
    simulated: Number(row.simulated ?? 0) > 0,
  }));
}
