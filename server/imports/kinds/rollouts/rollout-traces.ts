import { createHash } from 'node:crypto';
import type { Day } from '../../../../shared/domain/plan-date.ts';
import { forbidden } from '../../../audit/denied.ts';
import { availabilityHurdle } from '../../../ozg/availability/availability-rules.ts';
import { deletePeriods, endPeriods } from '../../../ozg/availability/write-periods.ts';
import type { ReadDatabase } from '../../../platform/read-database.ts';
import type { ImportUndoing, Json } from '../../frame/import-kind.ts';

/** What an import changed at a service; written by writeRollouts alone. */
interface Touched {
  readonly begun: readonly (readonly [municipalityId: number, from: Day])[];
  readonly ended: readonly (readonly [id: number, before: Day | null])[];
}

/** All periods of a service as one digest: they can be many. */
export async function periodsTrace(db: ReadDatabase, serviceId: number): Promise<string> {
  const rows = await db
    .selectFrom('rollout')
    .where('service_id', '=', serviceId)
    .orderBy('municipality_id')
    .orderBy('available_from')
    .select(['municipality_id as m', 'available_from as from', 'available_to as to'])
    .execute();
  const text = rows.map(({ m, from, to }) => `${m} ${from} ${to ?? ''}`).join('\n');
  return createHash('sha256').update(text).digest('hex');
}

/** A service goes back as a whole, as long as no period of it has changed since. */
export const UNDO_ROLLOUTS: ImportUndoing = {
  async states({ db }, traces) {
    const services = await servicesOf(db);
    const states = new Map<string, Json>();
    for (const { key } of traces) {
      const service = services.get(key);
      if (service) states.set(key, await periodsTrace(db, service.id));
    }
    return states;
  },
  async restore({ db, viewer, audit }, traces) {
    const services = await servicesOf(db);
    for (const { key, before } of traces) {
      const service = services.get(key);
      if (!service || availabilityHurdle(viewer, service) !== null) throw forbidden();
      const { begun, ended } = before as unknown as Touched;
      const rows = await db
        .selectFrom('rollout')
        .where('service_id', '=', service.id)
        .select(['id', 'municipality_id as municipalityId', 'available_from as from'])
        .execute();
      const ids = new Map(rows.map(({ id, municipalityId, from }) => [`${municipalityId} ${from}`, id]));
      await deletePeriods(
        db,
        begun.flatMap(([municipalityId, from]) => ids.get(`${municipalityId} ${from}`) ?? []),
      );
      for (const day of new Set(ended.map(([, to]) => to))) {
        const then = ended.filter(([, to]) => to === day);
        await endPeriods(
          db,
          then.map(([id]) => id),
          day,
        );
      }
      audit.record({
        entity: 'rollout',
        entityKey: key,
        before: { begun: begun.length, ended: ended.length },
        after: { takenBack: true },
      });
    }
  },
};

async function servicesOf(db: ReadDatabase) {
  const rows = await db
    .selectFrom('ozg_service')
    .select(['id', 'code', 'execution', 'ministry_lineage as ministry'])
    .execute();
  return new Map(rows.map((row) => [row.code, row]));
}
