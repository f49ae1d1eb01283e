import type { Day } from '../../../../shared/domain/plan-date.ts';
import { endPeriods, insertPeriods } from '../../../ozg/availability/write-periods.ts';
import { groupBy } from '../../../platform/group-by.ts';
import { breathe, inParts } from '../../../platform/in-parts.ts';
import type { ImportTrace, ImportWork } from '../../frame/import-kind.ts';
import { type KnownRollouts } from './known-rollouts.ts';
import { periodsTrace } from './rollout-traces.ts';

/** What is to be written, as short as it can be said: there may be tens of thousands. */
export interface RolloutWrites {
  /** Service, municipality, first and last day. */
  readonly begin: readonly (readonly [
    serviceId: number,
    municipalityId: number,
    from: Day,
    to: Day | null,
  ])[];
  /** Period, last day before and after. */
  readonly end: readonly (readonly [id: number, before: Day | null, after: Day | null])[];
}

/** Ids in one condition; SQLite takes 32,766 values. */
const IDS = 5_000;

/**
 * Writes periods as planned, with one entry of the audit trail for each service.
 * @returns for each service what was changed, and a digest of all its periods afterwards
 */
export async function writeRollouts(
  { db, audit, onWritten }: ImportWork,
  { begin, end }: RolloutWrites,
  known: KnownRollouts,
): Promise<ImportTrace[]> {
  const ended = await periodsById(
    db,
    end.map(([id]) => id),
  );
  // First what ends earlier, so that no two ever overlap.
  for (const [to, list] of groupBy(end, ([, , after]) => after)) {
    await endPeriods(
      db,
      list.map(([id]) => id),
      to,
    );
  }
  const periods = begin.map(([serviceId, municipalityId, from, to]) => ({
    serviceId,
    municipalityId,
    from,
    to,
  }));
  await insertPeriods(db, periods, (done) => onWritten(end.length + done, end.length + begin.length));
  const codes = new Map([...known.services.values()].map(({ id, code }) => [id, code]));
  const ags = new Map([...known.byAgs.values()].map((each) => [each.id, each.ags]));
  const begunBy = groupBy(periods, ({ serviceId }) => serviceId);
  const endedBy = groupBy(end, ([id]) => ended.get(id)?.serviceId ?? 0);
  const traces: ImportTrace[] = [];
  for (const serviceId of new Set([...begunBy.keys(), ...endedBy.keys()])) {
    const code = codes.get(serviceId) ?? String(serviceId);
    const begun = begunBy.get(serviceId) ?? [];
    const changed = (endedBy.get(serviceId) ?? []).flatMap(([id, before, after]) => {
      const period = ended.get(id);
      return period ? [{ ...period, id, before, after }] : [];
    });
    const inWords = (id: number, from: Day, to: Day | null) => `${ags.get(id) ?? id} ${from}/${to ?? ''}`;
    audit.record({
      entity: 'rollout',
      entityKey: code,
      before: {
        ended: changed.map(({ municipalityId, from, before }) => inWords(municipalityId, from, before)),
      },
      after: {
        ended: changed.map(({ municipalityId, from, after }) => inWords(municipalityId, from, after)),
        begun: begun.map(({ municipalityId, from, to }) => inWords(municipalityId, from, to)),
      },
    });
    traces.push({
      key: code,
      before: {
        begun: begun.map(({ municipalityId, from }) => [municipalityId, from]),
        ended: changed.map(({ id, before }) => [id, before]),
      },
      after: await periodsTrace(db, serviceId),
    });
    await breathe();
  }
  return traces;
}

async function periodsById(db: ImportWork['db'], ids: readonly number[]) {
  const found = new Map<number, { serviceId: number; municipalityId: number; from: Day }>();
  for (const part of inParts(ids, IDS)) {
    const rows = await db
      .selectFrom('rollout')
      .where('id', 'in', part)
      .select([
        'id',
        'service_id as serviceId',
        'municipality_id as municipalityId',
        'available_from as from',
      ])
      .execute();
    for (const { id, ...row } of rows) found.set(id, row);
  }
  return found;
}
