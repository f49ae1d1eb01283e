import type { Day } from '../../../shared/domain/plan-date.ts';
import { breathe, inParts } from '../../platform/in-parts.ts';
import type { ReadDatabase } from '../../platform/read-database.ts';

/** A new period of a service in a municipality. */
export interface NewPeriod {
  readonly serviceId: number;
  readonly municipalityId: number;
  readonly from: Day;
  readonly to: Day | null;
}

/** Rows of one statement: few enough that triggers count them without holding up others. */
const ROWS = 500;

/** Adds periods that a person has said. @param onWritten hears how many of them are written */
export async function insertPeriods(
  db: ReadDatabase,
  periods: readonly NewPeriod[],
  onWritten: (done: number) => void = () => {},
): Promise<void> {
  let done = 0;
  for (const part of inParts(periods, ROWS)) {
    const rows = part.map(({ serviceId, municipalityId, from, to }) => ({
      service_id: serviceId,
      municipality_id: municipalityId,
      available_from: from,
      available_to: to,
      simulated: false,
    }));
    await db.insertInto('rollout').values(rows).execute();
    onWritten((done += rows.length));
    await breathe();
  }
}

/** Gives periods their last day; null: none. */
export async function endPeriods(db: ReadDatabase, ids: readonly number[], to: Day | null): Promise<void> {
  for (const part of inParts(ids, ROWS)) {
    await db.updateTable('rollout').set({ available_to: to }).where('id', 'in', part).execute();
    await breathe();
  }
}

/** Takes periods away, part by part; the counters follow by themselves. */
export async function deletePeriods(db: ReadDatabase, ids: readonly number[]): Promise<void> {
  for (const part of inParts(ids, ROWS)) {
    await db.deleteFrom('rollout').where('id', 'in', part).execute();
    await breathe();
  }
}
