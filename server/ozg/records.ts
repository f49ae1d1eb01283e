import type { MaturityEvent } from '../../shared/domain/maturity.ts';
import { asBoolean } from '../platform/db/kysely.ts';
import type { RecordRow } from './board-queries.ts';

export interface Records {
  memberIds(serviceId: number): readonly number[];
  /** Oldest first. */
  eventsOf(serviceId: number): readonly MaturityEvent[];
  /** A record of the service is simulated. */
  simulated(serviceId: number): boolean;
}

/** Sorts members and records by service. A record that another one corrects does not hold any more. */
export function readRecords(rows: readonly RecordRow[]): Records {
  const corrected = new Set(rows.flatMap((row) => row.correctsId ?? []));
  const members = new Map<number, Set<number>>();
  const events = new Map<number, MaturityEvent[]>();
  const simulated = new Set<number>();
  for (const { serviceId, memberId, id, maturity, recordedOn, simulated: isSimulated } of rows) {
    if (memberId !== null) grown(members, serviceId, () => new Set<number>()).add(memberId);
    if (id === null || maturity === null || recordedOn === null || corrected.has(id)) continue;
    grown(events, serviceId, () => []).push({ id, serviceId, memberId, maturity, recordedOn });
    if (isSimulated !== null && asBoolean(isSimulated)) simulated.add(serviceId);
  }
  return {
    memberIds: (serviceId) => [...(members.get(serviceId) ?? [])],
    eventsOf: (serviceId) => (events.get(serviceId) ?? []).toSorted(byTime),
    simulated: (serviceId) => simulated.has(serviceId),
  };
}

function grown<V>(map: Map<number, V>, key: number, create: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const value = create();
  map.set(key, value);
  return value;
}

function byTime(a: MaturityEvent, b: MaturityEvent): number {
  return a.recordedOn === b.recordedOn ? a.id - b.id : a.recordedOn < b.recordedOn ? -1 : 1;
}
