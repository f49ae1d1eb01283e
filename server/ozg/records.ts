import { type MaturityEvent, type ServiceStep, maturitySteps } from '../../shared/domain/maturity.ts';
import type { Day } from '../../shared/domain/plan-date.ts';
import { asBoolean } from '../platform/db/kysely.ts';
import { groupBy } from '../platform/group-by.ts';
import type { RecordRow } from './board-queries.ts';

/** The records of one service as they hold while no further correction comes. */
export interface ServiceRecords {
  readonly memberIds: readonly number[];
  /** Oldest first. */
  readonly events: readonly MaturityEvent[];
  /** The maturity of the service, at first and from each day on which a record changed it. */
  readonly steps: readonly ServiceStep[];
  /** Day of the first simulated record; null where none is. */
  readonly simulatedFrom: Day | null;
}

export interface Records {
  /** How many corrections were recorded up to the day: days with the same number see the same records. */
  correctionsUpTo(asOf: Day): number;
  /**
   * The records, those left out that one of the first so many corrections replaces.
   * @returns a function of the service's id
   */
  standing(corrections: number): (serviceId: number) => ServiceRecords;
}

/** Sorts members and records by service and time. A record that another one corrects holds until that is recorded. */
export function readRecords(rows: readonly RecordRow[]): Records {
  const members = new Map<number, Set<number>>();
  const events: (MaturityEvent & { readonly simulated: boolean })[] = [];
  const corrections: { readonly recordedOn: Day; readonly correctsId: number }[] = [];
  for (const { serviceId, memberId, id, maturity, recordedOn, correctsId, simulated } of rows) {
    if (memberId !== null) {
      const known = members.get(serviceId) ?? new Set<number>();
      members.set(serviceId, known.add(memberId));
    }
    if (id === null || maturity === null || recordedOn === null) continue;
    const isSimulated = simulated !== null && asBoolean(simulated);
    events.push({ id, serviceId, memberId, maturity, recordedOn, simulated: isSimulated });
    if (correctsId !== null) corrections.push({ recordedOn, correctsId });
  }
  events.sort(byTime);
  corrections.sort((a, b) => (a.recordedOn < b.recordedOn ? -1 : Number(a.recordedOn > b.recordedOn)));
  return {
    correctionsUpTo: (asOf) => corrections.findLastIndex(({ recordedOn }) => recordedOn <= asOf) + 1,
    standing(count) {
      const corrected = new Set(corrections.slice(0, count).map(({ correctsId }) => correctsId));
      const holding = corrected.size === 0 ? events : events.filter(({ id }) => !corrected.has(id));
      const byService = groupBy(holding, ({ serviceId }) => serviceId);
      const known = new Map<number, ServiceRecords>();
      return (serviceId) => {
        const found = known.get(serviceId);
        if (found) return found;
        const own = byService.get(serviceId) ?? [];
        const memberIds = [...(members.get(serviceId) ?? [])];
        const records = {
          memberIds,
          events: own,
          steps: maturitySteps(memberIds, own),
          simulatedFrom: own.find(({ simulated }) => simulated)?.recordedOn ?? null,
        };
        known.set(serviceId, records);
        return records;
      };
    },
  };
}

function byTime(a: MaturityEvent, b: MaturityEvent): number {
  return a.recordedOn === b.recordedOn ? a.id - b.id : a.recordedOn < b.recordedOn ? -1 : 1;
}
