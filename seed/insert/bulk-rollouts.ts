import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Demonstration } from '../demonstration.ts';
import { addMonths } from '../../shared/domain/plan-date.ts';
import type { Ids } from './ids.ts';
import { insertRows } from './rows.ts';

const SERVICES = 575;
const MUNICIPALITIES = 11_000;
/** Synthetic keys start here; no German state begins with 9. */
const FIRST_KEY = 90_000_000;
const FIRST_SERVICE_KEY = 90_000;
const MONTHS = 30;

/**
 * Adds made-up services and municipalities, and roll-outs of every service in the made-up municipalities
 * until the table holds the wanted number of rows.
 */
export async function insertBulkRollouts(
  em: SqlEntityManager,
  demo: Demonstration,
  ids: Ids,
  wanted: number,
): Promise<void> {
  const services = await addServices(em, demo, ids);
  const municipalities = await addMunicipalities(em, demo);
  const months = Array.from({ length: MONTHS }, (_, month) => addMonths('2019-03-01', month));
  let id = demo.rollouts.length;
  for (const [index, service_id] of services.entries()) {
    const rows = municipalities.slice(0, Math.max(0, wanted - id)).map((municipality_id, position) => ({
      id: (id += 1),
      service_id,
      municipality_id,
      available_from: months[(index * 7 + position) % MONTHS] ?? '2019-03-01',
      available_to: null,
      simulated: true,
    }));
    if (rows.length === 0) return;
    await insertRows(em, 'rollout', rows);
  }
}

async function addServices(em: SqlEntityManager, demo: Demonstration, ids: Ids): Promise<number[]> {
  const known = demo.services.map((service) => ids.service.id(service.code));
  const situation = demo.data.situations[0];
  const extra = Array.from(
    { length: Math.max(0, SERVICES - known.length) },
    (_, index) => known.length + index + 1,
  );
  if (situation) {
    await insertRows(
      em,
      'ozg_service',
      extra.map((id) => ({
        id,
        code: String(FIRST_SERVICE_KEY + id),
        title: `Messleistung ${id}`,
        topic_area_id: ids.topicArea.id(situation.topic_area),
        situation_id: ids.situation.id(situation.code),
        regulation: 'MIXED' as const,
        execution: 'STATE_MUNICIPAL' as const,
        ministry_lineage: null,
        ministry_assumed: true,
        target_date: null,
        documented_member_count: 0,
        catalogue_stand: 'Messdaten',
      })),
    );
  }
  return [...known, ...extra];
}

async function addMunicipalities(em: SqlEntityManager, demo: Demonstration): Promise<number[]> {
  const known = demo.data.municipalities.length;
  const extra = Array.from({ length: MUNICIPALITIES }, (_, index) => known + index + 1);
  await insertRows(
    em,
    'municipality',
    extra.map((id) => ({
      id,
      ags: String(FIRST_KEY + id),
      name: `Messgemeinde ${id}`,
      name_short: `Messgemeinde ${id}`,
      county_id: 1 + (id % demo.data.counties.length),
      kind: 'MUNICIPALITY' as const,
      valid_from: null,
      valid_to: null,
      successor_id: null,
    })),
  );
  return extra;
}
