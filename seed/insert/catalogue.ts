import type { SqlEntityManager } from '@mikro-orm/sql';
import { DEMONSTRATION_PASSWORD } from '../../server/auth/demonstration.ts';
import { hashPassword } from '../../server/auth/password-hash.ts';
import type { Demonstration } from '../demonstration.ts';
import { PLAN, REVISIONS } from '../plan/revisions.ts';
import { type Ids, PLAN_ID, memberKey } from './ids.ts';
import { counter, insertRows } from './rows.ts';

const CATALOGUE_STAND = 'OZG-Umsetzungskatalog, Stand Oktober 2019';
/** Target of the plan for every service that is not executed by the federation alone. */
const SERVICE_TARGET = PLAN.targetDate;

/** Everything that belongs to no revision: plan, organisations, accounts, register, catalogue of services. */
export async function insertCatalogue(em: SqlEntityManager, demo: Demonstration, ids: Ids): Promise<void> {
  await insertRows(em, 'plan', [
    {
      id: PLAN_ID,
      code: PLAN.code,
      title: PLAN.title,
      adopted_on: PLAN.adoptedOn,
      target_date: PLAN.targetDate,
      demonstration: true,
    },
  ]);
  await insertOrganisations(em, demo, ids);
  await insertAccounts(em, demo, ids);
  await insertRegister(em, demo, ids);
  await insertServices(em, demo, ids);
}

async function insertOrganisations(em: SqlEntityManager, demo: Demonstration, ids: Ids): Promise<void> {
  const { data } = demo;
  await insertRows(
    em,
    'organisation',
    data.organisations.map((row, index) => ({
      id: ids.organisation.id(row.code),
      code: row.code,
      abbreviation: row.abbreviation,
      kind: row.kind,
      name: row.name,
      name_en: row.name_en,
      lineage: row.lineage,
      parent_id: ids.organisation.idOrNull(row.parent),
      valid_from: row.valid_from,
      valid_to: row.valid_to,
      position: index + 1,
    })),
  );
  await insertRows(
    em,
    'organisation_succession',
    data.organisationSuccessions.map((row, index) => ({
      id: index + 1,
      predecessor_id: ids.organisation.id(row.predecessor),
      successor_id: ids.organisation.id(row.successor),
    })),
  );
}

async function insertAccounts(em: SqlEntityManager, demo: Demonstration, ids: Ids): Promise<void> {
  // One hash for all: nothing hides behind a password that every page of the demonstration shows.
  const passwordHash = await hashPassword(DEMONSTRATION_PASSWORD);
  await insertRows(
    em,
    'account',
    demo.accounts.map((account) => ({
      id: ids.account.id(account.email),
      email: account.email,
      display_name: account.displayName,
      role: account.role,
      organisation_id: ids.organisation.idOrNull(account.organisation),
      password_hash: passwordHash,
      active: true,
      created_at: REVISIONS[0]?.openedAt ?? '',
    })),
  );
}

async function insertRegister(em: SqlEntityManager, demo: Demonstration, ids: Ids): Promise<void> {
  const { counties, municipalities } = demo.data;
  await insertRows(
    em,
    'county',
    counties.map((row, index) => ({
      id: ids.county.id(row.ags),
      ags: row.ags,
      name: row.name,
      kind: row.kind,
      position: index + 1,
    })),
  );
  // A merged municipality points to its successor, so those without one come first.
  const successorsFirst = [...municipalities].toSorted(
    (a, b) => Number(a.successor !== null) - Number(b.successor !== null),
  );
  await insertRows(
    em,
    'municipality',
    successorsFirst.map((row) => ({
      id: ids.municipality.id(row.ags),
      ags: row.ags,
      name: row.name,
      name_short: row.name_short,
      county_id: ids.county.id(row.county),
      kind: row.kind,
      valid_from: row.valid_from,
      valid_to: row.valid_to,
      successor_id: ids.municipality.idOrNull(row.successor),
    })),
  );
  const next = counter();
  await insertRows(
    em,
    'municipality_population',
    municipalities.flatMap((row) =>
      [
        { counted_on: '2019-12-31', population: row.population_2019 },
        { counted_on: '2022-12-31', population: row.population_2022 },
      ].flatMap(({ counted_on, population }) =>
        population === null
          ? []
          : [{ id: next(), municipality_id: ids.municipality.id(row.ags), counted_on, population }],
      ),
    ),
  );
}

async function insertServices(em: SqlEntityManager, demo: Demonstration, ids: Ids): Promise<void> {
  const { data } = demo;
  await insertRows(
    em,
    'topic_area',
    data.topicAreas.map((row, index) => ({
      id: ids.topicArea.id(row.code),
      code: row.code,
      name_de: row.name_de,
      name_en: row.name_en,
      position: index + 1,
    })),
  );
  await insertRows(
    em,
    'situation',
    data.situations.map((row, index) => ({
      id: ids.situation.id(row.code),
      code: row.code,
      topic_area_id: ids.topicArea.id(row.topic_area),
      kind: row.kind,
      name_de: row.name,
      position: index + 1,
    })),
  );
  const lineages = new Map(demo.services.map((service) => [service.code, service.lineage]));
  await insertRows(
    em,
    'ozg_service',
    data.services.map((row) => ({
      id: ids.service.id(row.code),
      code: row.code,
      title: row.title,
      topic_area_id: ids.topicArea.id(row.topic_area),
      situation_id: ids.situation.id(row.situation),
      regulation: row.regulation,
      execution: row.execution,
      ministry_lineage: lineages.get(row.code) ?? null,
      ministry_assumed: true,
      target_date: row.execution === 'FEDERAL' ? null : SERVICE_TARGET,
      documented_member_count: row.member_count,
      catalogue_stand: CATALOGUE_STAND,
    })),
  );
  await insertRows(
    em,
    'ozg_member',
    demo.services.flatMap((service) =>
      Array.from({ length: service.memberRows }, (_, index) => ({
        id: ids.member.id(memberKey(service.code, index + 1)),
        service_id: ids.service.id(service.code),
        position: index + 1,
        leika_key: null,
        title: null,
        simulated: true,
      })),
    ),
  );
}
