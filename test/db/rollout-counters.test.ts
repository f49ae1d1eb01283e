import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { recountRollouts } from '../../server/ozg/rollout-recount.ts';
import { kysely } from '../../server/platform/db/kysely.ts';
import type { ReadDatabase } from '../../server/platform/read-database.ts';
import { competentMunicipalities, coverage, type RolloutPeriod } from '../../shared/domain/coverage.ts';
import { forEachDatabase } from '../support/databases.ts';
import { runServerCommand } from '../support/run-server-command.ts';
import { insertPlan, insertRow } from './sample-rows.ts';

const DAYS = [
  '2019-06-30',
  '2020-01-01',
  '2020-06-15',
  '2021-01-01',
  '2021-12-31',
  '2022-01-01',
  '2023-03-01',
];
const MUNICIPALITIES = 4;
const SERVICES = 2;

const day = fc.constantFrom(...DAYS);
const one = (n: number) => fc.integer({ min: 0, max: n - 1 });
/** What can happen to the register and to roll-outs. */
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('roll' as const),
      service: one(SERVICES),
      from: day,
      all: fc.boolean(),
      at: one(MUNICIPALITIES),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('end' as const), service: one(SERVICES), to: day }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('withdraw' as const), at: one(MUNICIPALITIES) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('exist' as const),
      at: one(MUNICIPALITIES),
      from: fc.option(day, { nil: null }),
      to: fc.option(day, { nil: null }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('count' as const),
      at: one(MUNICIPALITIES),
      on: day,
      population: fc.integer({ min: 0, max: 500_000 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('uncount' as const), at: one(MUNICIPALITIES) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('federal' as const),
      service: one(SERVICES),
      federal: fc.boolean(),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

forEachDatabase((_kind, freshDatabase) => {
  async function world() {
    const { orm, url } = await freshDatabase();
    const em = orm.em.fork();
    const db = kysely(em);
    const { service } = await insertPlan(em);
    const { topic_area_id, situation_id } = await db
      .selectFrom('ozg_service')
      .where('id', '=', service)
      .select(['topic_area_id', 'situation_id'])
      .executeTakeFirstOrThrow();
    const facts = {
      topic_area_id,
      situation_id,
      regulation: 'STATE',
      execution: 'STATE_MUNICIPAL',
    } as const;
    const services: number[] = [];
    for (let i = 0; i < SERVICES; i += 1) {
      services.push(
        await insertRow(em, 'ozg_service', { code: `8000${i}`, title: 'S', catalogue_stand: '1', ...facts }),
      );
    }
    const county_id = await insertRow(em, 'county', { ags: '14999', name: 'K', kind: 'COUNTY', position: 1 });
    const municipalities: number[] = [];
    for (let i = 0; i < MUNICIPALITIES; i += 1) {
      const names = { ags: `1499900${i}`, name: `G${i}`, name_short: `G${i}`, kind: 'TOWN' as const };
      municipalities.push(await insertRow(em, 'municipality', { ...names, county_id }));
    }
    return { em, db, url, services, municipalities };
  }
  type World = Awaited<ReturnType<typeof world>>;

  async function take({ db, services, municipalities }: World, happening: Step): Promise<void> {
    const at = 'at' in happening ? (municipalities[happening.at] ?? 0) : 0;
    const service = 'service' in happening ? (services[happening.service] ?? 0) : 0;
    switch (happening.kind) {
      case 'roll': {
        const rows = (happening.all ? municipalities : [at]).map((municipality_id) => ({
          service_id: service,
          municipality_id,
          available_from: happening.from,
          simulated: happening.all,
        }));
        await db
          .insertInto('rollout')
          .values(rows)
          .onConflict((on) => on.doNothing())
          .execute();
        return;
      }
      case 'end':
        await db
          .updateTable('rollout')
          .set({ available_to: happening.to })
          .where('service_id', '=', service)
          .where('available_from', '<=', happening.to)
          .execute();
        return;
      case 'withdraw':
        await db.deleteFrom('rollout').where('municipality_id', '=', at).execute();
        return;
      case 'exist': {
        const { from, to } = happening;
        const ordered = from !== null && to !== null && to < from ? [to, from] : [from, to];
        await db
          .updateTable('municipality')
          .set({ valid_from: ordered[0] ?? null, valid_to: ordered[1] ?? null })
          .where('id', '=', at)
          .execute();
        return;
      }
      case 'count':
        await db
          .insertInto('municipality_population')
          .values({ municipality_id: at, counted_on: happening.on, population: happening.population })
          .onConflict((on) =>
            on.columns(['municipality_id', 'counted_on']).doUpdateSet({ population: happening.population }),
          )
          .execute();
        return;
      case 'uncount':
        await db.deleteFrom('municipality_population').where('municipality_id', '=', at).execute();
        return;
      case 'federal':
        await db
          .updateTable('ozg_service')
          .set({ execution: happening.federal ? 'FEDERAL' : 'STATE_MUNICIPAL' })
          .where('id', '=', service)
          .execute();
    }
  }

  it('counters equal the roll-outs after whatever happens, by the rule of coverage on every day', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
        const scene = await world();
        for (const each of steps) await take(scene, each);
        expect(await recountRollouts(scene.db)).toEqual([]);
        for (const asOf of DAYS)
          expect(await counted(scene.db, asOf)).toEqual(await recounted(scene.db, asOf));
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  it('the command names a counter that was tampered with, and writes it anew', async () => {
    const scene = await world();
    await take(scene, { kind: 'count', at: 0, on: '2020-01-01', population: 700 });
    await take(scene, { kind: 'roll', service: 0, from: '2021-01-01', all: true, at: 0 });
    const good = await runServerCommand('recount-rollouts', scene.url);
    expect(good).toMatchObject({ code: 0, stdout: 'The counters agree with the roll-outs.\n' });
    await scene.db.updateTable('rollout_by_service').set({ municipalities: 99 }).execute();
    const bad = await runServerCommand('recount-rollouts', scene.url);
    expect(bad.code).toBe(1);
    expect(bad.stdout).toContain('counted   municipalities 99, population 700');
    expect(bad.stdout).toContain('recounted municipalities 4, population 700');
    const repaired = await runServerCommand('recount-rollouts', scene.url, ['--repair']);
    expect(repaired.code).toBe(0);
    expect(await recountRollouts(scene.db)).toEqual([]);
  });
});

/** Municipalities and population by service, and services by municipality, as the counters say. */
async function counted(db: ReadDatabase, asOf: string) {
  const services = await db
    .selectFrom('rollout_by_service')
    .where('first_day', '<=', asOf)
    .where('last_day', '>=', asOf)
    .where('municipalities', '<>', 0)
    .select(['service_id', 'municipalities'])
    .execute();
  const population = await db
    .selectFrom('rollout_by_service')
    .where('first_day', '<=', asOf)
    .where('last_day', '>=', asOf)
    .where('counted_on', '<=', asOf)
    .select(['service_id', 'population'])
    .execute();
  const municipalities = await db
    .selectFrom('rollout_by_municipality')
    .where('first_day', '<=', asOf)
    .where('last_day', '>=', asOf)
    .where('services', '<>', 0)
    .select(['municipality_id', 'services'])
    .execute();
  return {
    services: sums(services.map((row) => [row.service_id, row.municipalities])),
    population: sums(population.map((row) => [row.service_id, row.population])),
    municipalities: sums(municipalities.map((row) => [row.municipality_id, row.services])),
  };
}

/** The same from the rows themselves, by the rules of shared/domain/coverage.ts. */
async function recounted(db: ReadDatabase, asOf: string) {
  const rollouts = await db.selectFrom('rollout').selectAll().execute();
  const register = await db.selectFrom('municipality').selectAll().execute();
  const counts = await db.selectFrom('municipality_population').orderBy('counted_on').selectAll().execute();
  const federal = new Set(
    (await db.selectFrom('ozg_service').where('execution', '=', 'FEDERAL').select('id').execute()).map(
      ({ id }) => id,
    ),
  );
  const municipalities = register.map(({ id, valid_from, valid_to }) => {
    const own = counts.filter((each) => each.municipality_id === id);
    const count = own.findLast((each) => each.counted_on <= asOf) ?? own[0];
    return { id, validFrom: valid_from, validTo: valid_to, population: count?.population ?? null };
  });
  const periodOf = (row: (typeof rollouts)[number]): RolloutPeriod => ({
    municipalityId: row.municipality_id,
    availableFrom: row.available_from,
    availableTo: row.available_to,
  });
  const holds = (row: (typeof rollouts)[number]) =>
    row.available_from <= asOf && (row.available_to === null || row.available_to >= asOf);
  const running = rollouts.filter(holds);
  const competent = competentMunicipalities(municipalities, asOf);
  // Periods of one service in one municipality may overlap here: each counts, as the counters say.
  const services = running
    .filter((row) => competent.some(({ id }) => id === row.municipality_id))
    .map((row): [number, number] => [row.service_id, 1]);
  const population = running.flatMap((row): [number, number][] => {
    const found = competent.find(({ id }) => id === row.municipality_id);
    return found ? [[row.service_id, found.population ?? 0]] : [];
  });
  const withoutOverlap = new Set(running.map((row) => `${row.service_id} ${row.municipality_id}`));
  if (withoutOverlap.size === running.length) {
    for (const service of new Set(running.map((row) => row.service_id))) {
      const own = rollouts.filter((row) => row.service_id === service).map(periodOf);
      const { available } = coverage({ rollouts: own, municipalities, asOf });
      expect(services.filter(([id]) => id === service)).toHaveLength(available);
    }
  }
  return {
    services: sums(services),
    population: sums(population),
    municipalities: sums(
      running
        .filter((row) => !federal.has(row.service_id))
        .filter((row) => competent.some(({ id }) => id === row.municipality_id))
        .map((row): [number, number] => [row.municipality_id, 1]),
    ),
  };
}

/** Sums by key, those of nothing left out. */
function sums(pairs: readonly (readonly [number, number])[]): Record<string, number> {
  const total: Record<string, number> = {};
  for (const [key, value] of pairs) total[key] = (total[key] ?? 0) + value;
  return Object.fromEntries(Object.entries(total).filter(([, value]) => value !== 0));
}
