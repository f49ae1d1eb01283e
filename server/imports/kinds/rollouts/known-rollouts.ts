import type { Day } from '../../../../shared/domain/plan-date.ts';
import type { FederalLevel } from '../../../../shared/domain/vocabulary.ts';
import { groupBy } from '../../../platform/group-by.ts';
import { breathe, inParts } from '../../../platform/in-parts.ts';
import type { ReadDatabase } from '../../../platform/read-database.ts';
import { plainName } from '../../frame/words.ts';

export interface KnownService {
  readonly id: number;
  readonly code: string;
  readonly title: string;
  readonly execution: FederalLevel;
  readonly ministry: string | null;
}

export interface KnownMunicipality {
  readonly id: number;
  readonly ags: string;
  readonly name: string;
  readonly nameShort: string;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
}

export interface KnownPeriod {
  readonly id: number;
  readonly from: Day;
  readonly to: Day | null;
}

/** Services, the register of all times, and where what is available. */
export interface KnownRollouts {
  readonly services: ReadonlyMap<string, KnownService>;
  readonly byAgs: ReadonlyMap<string, KnownMunicipality>;
  /** By plain name, in full and shortened. */
  readonly byName: ReadonlyMap<string, readonly KnownMunicipality[]>;
  /** By pairKey, ascending. */
  readonly periods: ReadonlyMap<string, readonly KnownPeriod[]>;
}

/** Names a service in a municipality. */
export function pairKey(serviceId: number, municipalityId: number): string {
  return `${serviceId} ${municipalityId}`;
}

/** Services whose roll-outs are read at once, so that nobody waits for tens of thousands. */
const SERVICES = 20;

/** Reads services and register, then the roll-outs part by part. */
export async function loadKnownRollouts(db: ReadDatabase): Promise<KnownRollouts> {
  const services = await db
    .selectFrom('ozg_service')
    .select(['id', 'code', 'title', 'execution', 'ministry_lineage as ministry'])
    .execute();
  const register = await db
    .selectFrom('municipality')
    .select(['id', 'ags', 'name', 'name_short as nameShort', 'valid_from as validFrom'])
    .select('valid_to as validTo')
    .execute();
  const periods = new Map<string, KnownPeriod[]>();
  for (const part of inParts(services, SERVICES)) {
    const ids = part.map(({ id }) => id);
    const rows = await db
      .selectFrom('rollout')
      .where('service_id', 'in', ids)
      .orderBy('available_from')
      .select(['id', 'service_id as serviceId', 'municipality_id as municipalityId'])
      .select(['available_from as from', 'available_to as to'])
      .execute();
    for (const [key, own] of groupBy(rows, (row) => pairKey(row.serviceId, row.municipalityId))) {
      periods.set(key, own);
    }
    await breathe();
  }
  const named = register.flatMap((each) =>
    [...new Set([plainName(each.name), plainName(each.nameShort)])].map((name) => ({ name, each })),
  );
  return {
    services: new Map(services.map((service) => [service.code, service])),
    byAgs: new Map(register.map((each) => [each.ags, each])),
    byName: new Map(
      [...groupBy(named, ({ name }) => name)].map(([name, list]) => [name, list.map(({ each }) => each)]),
    ),
    periods,
  };
}
