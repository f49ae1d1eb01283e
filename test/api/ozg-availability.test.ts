import { expect, test } from 'vitest';
import { readAvailability } from '../../server/ozg/availability.ts';
import { registerRows, rolloutCountRows } from '../../server/ozg/board-queries.ts';
import { inBatches } from '../../server/platform/db/batches.ts';
import { kysely } from '../../server/platform/db/kysely.ts';
import { coverage } from '../../shared/domain/coverage.ts';
import { addDays, monthEnds } from '../../shared/domain/plan-date.ts';
import { insertPlan, insertRow } from '../db/sample-rows.ts';
import { forEachDatabase } from '../support/databases.ts';

const SERVICES = 6;
const AS_OF = ['2021-10-15', '2021-12-31', '2022-01-01', '2023-06-11'];

/** A small fixed sequence of numbers that looks like chance. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % sides;
  };
}

/** Municipalities that were always there, one that joined, and two that merged into a third. */
const REGISTER = [
  { id: 1, valid_from: null, valid_to: null, population: 100 },
  { id: 2, valid_from: null, valid_to: null, population: 2_000 },
  { id: 3, valid_from: '2020-07-01', valid_to: null, population: 30 },
  { id: 4, valid_from: null, valid_to: '2021-12-31', population: 400 },
  { id: 5, valid_from: null, valid_to: '2021-12-31', population: 500 },
  { id: 6, valid_from: '2022-01-01', valid_to: null, population: null },
] as const;

forEachDatabase((_kind, freshDatabase) => {
  test('movements give at every date what the rule of coverage gives, through mergers and withdrawals', async () => {
    const { orm } = await freshDatabase();
    const em = orm.em.fork();
    const { service } = await insertPlan(em);
    const db = kysely(em);
    const { topic_area_id, situation_id } = await db
      .selectFrom('ozg_service')
      .where('id', '=', service)
      .select(['topic_area_id', 'situation_id'])
      .executeTakeFirstOrThrow();
    for (let i = 1; i < SERVICES; i += 1) {
      await insertRow(em, 'ozg_service', {
        code: String(70_000 + i),
        title: 'Service',
        topic_area_id,
        situation_id,
        regulation: 'FEDERAL',
        execution: 'STATE_MUNICIPAL',
        catalogue_stand: '1',
      });
    }
    const serviceIds = (await db.selectFrom('ozg_service').select('id').orderBy('id').execute()).map(
      ({ id }) => id,
    );
    const county = await insertRow(em, 'county', { ags: '14511', name: 'K', kind: 'COUNTY', position: 1 });
    for (const { id, valid_from, valid_to, population } of REGISTER) {
      const names = { ags: `1451100${id}`, name: `G${id}`, name_short: `G${id}` };
      await db
        .insertInto('municipality')
        .values({ id, ...names, county_id: county, kind: 'TOWN', valid_from, valid_to })
        .execute();
      if (population === null) continue;
      const counted = { municipality_id: id, counted_on: '2019-12-31', population };
      await db.insertInto('municipality_population').values(counted).execute();
      await db
        .insertInto('municipality_population')
        .values({ ...counted, counted_on: '2030-12-31', population: 1 })
        .execute();
    }

    const roll = dice(20_211_015);
    const rollouts = serviceIds.flatMap((service_id, index) =>
      REGISTER.flatMap(({ id }) => {
        // The first two are everywhere, the second until its last day, a month end, in one municipality; of
        // the others some are nowhere, some were withdrawn and came back.
        const everywhere = index < 2;
        const from = everywhere ? '2019-03-10' : addDays('2019-01-01', roll(900));
        const withdrawn = roll(3) === 0 && !everywhere ? addDays(from, roll(400)) : null;
        const to = index === 1 && id === 1 ? '2020-05-31' : withdrawn;
        const first = {
          service_id,
          municipality_id: id,
          available_from: from,
          available_to: to,
          simulated: false,
        };
        const again =
          to === null || everywhere
            ? []
            : [{ ...first, available_from: addDays(to, 1 + roll(60)), available_to: null }];
        return !everywhere && roll(9) === 0 ? [] : [first, ...(roll(2) === 0 ? again : [])];
      }),
    );
    await inBatches(rollouts, (batch) => db.insertInto('rollout').values(batch).execute());

    const municipalities = REGISTER.map(({ id, valid_from, valid_to, population }) => ({
      id,
      validFrom: valid_from,
      validTo: valid_to,
      population,
    }));
    const availability = readAvailability(await rolloutCountRows(db), await registerRows(db));
    const seen = { comprehensive: 0, partial: 0 };
    for (const asOf of AS_OF) {
      const ends = monthEnds('2019-01-31', asOf);
      const dates = ends.at(-1) === asOf ? ends : [...ends, asOf];
      const on = availability.on(asOf);
      for (const id of serviceIds) {
        const own = rollouts
          .filter((row) => row.service_id === id)
          .map((row) => ({
            municipalityId: row.municipality_id,
            availableFrom: row.available_from,
            availableTo: row.available_to,
          }));
        const now = on.coverage(id);
        const comprehensive = availability.comprehensiveAt(id, dates);
        for (const [i, date] of dates.entries()) {
          const expected = coverage({ rollouts: own, municipalities, asOf: date });
          expect({ asOf, id, date, everywhere: comprehensive[i] }).toEqual({
            asOf,
            id,
            date,
            everywhere: expected.comprehensive,
          });
          seen[expected.comprehensive ? 'comprehensive' : 'partial'] += 1;
        }
        const expected = coverage({ rollouts: own, municipalities, asOf });
        expect(now).toMatchObject({ available: expected.available, competent: expected.competent });
        expect(now.populationPercent).toBeCloseTo(expected.populationPercent, 9);
      }
    }
    expect(seen.comprehensive).toBeGreaterThan(20);
    expect(seen.partial).toBeGreaterThan(20);
  });
});
