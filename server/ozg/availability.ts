import type { Coverage } from '../../shared/domain/coverage.ts';
import type { Day } from '../../shared/domain/plan-date.ts';
import { groupBy } from '../platform/group-by.ts';
import type { AvailabilityRow } from './board-queries.ts';

/** Where a service was available, at each of the dates asked for. */
export interface ServiceAvailability {
  /** As of the last date. */
  readonly coverage: Coverage;
  /** Available in every competent municipality, at each date. */
  readonly comprehensive: readonly boolean[];
  readonly simulated: boolean;
}

/**
 * Coverage of all services at each date, from the movements of roll-outs and register (see availabilityRows).
 * @param dates month ends, ascending, and last the day up to which the movements were read
 * @returns a function of the service's id; one without roll-outs is available nowhere
 */
export function availabilityOf(
  rows: readonly AvailabilityRow[],
  dates: readonly Day[],
): (serviceId: number) => ServiceAvailability {
  const byService = groupBy(rows, (row) => row.serviceId);
  const competent = levels(byService.get(null) ?? [], dates);
  return (serviceId) => {
    const movements = byService.get(serviceId) ?? [];
    const available = levels(movements, dates);
    const comprehensive = dates.map((_date, i) => {
      const needed = competent.municipalities[i] ?? 0;
      return needed > 0 && available.municipalities[i] === needed;
    });
    const now = {
      available: available.municipalities.at(-1) ?? 0,
      competent: competent.municipalities.at(-1) ?? 0,
    };
    return {
      coverage: {
        ...now,
        percent: share(now.available, now.competent),
        populationPercent: share(available.population, competent.population),
        comprehensive: comprehensive.at(-1) ?? false,
      },
      comprehensive,
      simulated: movements.some((movement) => movement.simulated > 0),
    };
  };
}

interface Levels {
  /** At each date. */
  readonly municipalities: readonly number[];
  /** At the last date. */
  readonly population: number;
}

/** Sums movements up to each date: what began by its month, less what ceased before it. */
function levels(movements: readonly AvailabilityRow[], dates: readonly Day[]): Levels {
  const steps = dates.map(() => 0);
  let population = 0;
  for (const movement of movements) {
    const { month, lastDay } = movement;
    const sign = lastDay === null ? 1 : -1;
    const from = dates.findIndex((date) =>
      lastDay === null ? month !== null && month <= date.slice(0, 7) : lastDay < date,
    );
    if (from === -1) continue;
    steps[from] = (steps[from] ?? 0) + sign * Number(movement.municipalities);
    population += sign * Number(movement.population ?? 0);
  }
  let level = 0;
  return { municipalities: dates.map((_date, i) => (level += steps[i] ?? 0)), population };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : (100 * part) / whole;
}
