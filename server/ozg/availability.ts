import type { Coverage } from '../../shared/domain/coverage.ts';
import type { Day } from '../../shared/domain/plan-date.ts';
import { OPEN_END } from '../platform/db/triggers/rollout-counts.ts';
import { groupBy } from '../platform/group-by.ts';
import type { RegisterRow, RolloutCountRow } from './board-queries.ts';

/** Where services are available on a day. A service without roll-outs is available nowhere. */
export interface AvailabilityOnDay {
  readonly day: Day;
  /** Available in every competent municipality. */
  isComprehensive(serviceId: number): boolean;
  coverage(serviceId: number): Coverage;
  /** A roll-out that began up to the day is simulated. */
  isSimulated(serviceId: number): boolean;
}

/** Where services are available, on whatever day. */
export interface Availability {
  /** Available in every competent municipality, at each date; they must ascend. */
  comprehensiveAt(serviceId: number, dates: readonly Day[]): boolean[];
  on(day: Day): AvailabilityOnDay;
}

/** Something begins or ceases: by how many municipalities. */
interface Movement {
  /** In effect on every day that is not less, compared as text; see `ceased`. */
  readonly from: string;
  readonly municipalities: number;
}

/** Inhabitants that a count adds to those reached: in effect from the movement on, once the count was taken. */
interface Inhabitants {
  readonly from: string;
  readonly countedOn: Day;
  readonly population: number;
}

interface Reach {
  /** Ascending. */
  readonly movements: readonly Movement[];
  readonly inhabitants: readonly Inhabitants[];
  /** First day of the first simulated roll-out; null where none is. */
  readonly simulatedFrom: Day | null;
}

const NOWHERE: Reach = { movements: [], inhabitants: [], simulatedFrom: null };

/** What was the last day is still available: the mark stands behind every day equal to it and before all later ones. */
const ceased = (lastDay: Day): string => `${lastDay}~`;

/**
 * Roll-outs and register as movements instead of states: the sum of all movements up to a date is the number of
 * municipalities that have the service on it, whenever a municipality joined, left or merged. A roll-out counts only
 * while its municipality exists; the register's own movements give the number of competent municipalities in the same
 * way. Population is that of the last count up to the day, else of the first after it.
 */
export function readAvailability(
  rollouts: readonly RolloutCountRow[],
  register: readonly RegisterRow[],
): Availability {
  const byService = groupBy(rollouts, (row) => row.serviceId);
  const reaches = new Map([...byService].map(([serviceId, rows]) => [serviceId, reachOf(rows)]));
  const municipalities = [...groupBy(register, (row) => row.id).values()];
  const competent = movementsOf(
    municipalities.flatMap(([row]) => (row ? [{ ...period(row), municipalities: 1 }] : [])),
  );
  return {
    comprehensiveAt(serviceId, dates) {
      const levelAt = levels(reaches.get(serviceId)?.movements ?? []);
      const neededAt = levels(competent);
      return dates.map((date) => {
        const needed = neededAt(date);
        return needed > 0 && levelAt(date) === needed;
      });
    },
    on(day) {
      const needed = levels(competent)(day);
      const reachOn = (serviceId: number) => reaches.get(serviceId) ?? NOWHERE;
      const availableIn = (serviceId: number) => levels(reachOn(serviceId).movements)(day);
      let known: number | null = null;
      const people = () => (known ??= municipalities.reduce((sum, rows) => sum + populationOn(rows, day), 0));
      return {
        day,
        isComprehensive: (serviceId) => needed > 0 && availableIn(serviceId) === needed,
        isSimulated: (serviceId) => isUpTo(reachOn(serviceId).simulatedFrom, day),
        coverage(serviceId) {
          const available = availableIn(serviceId);
          let reached = 0;
          for (const { from, countedOn, population } of reachOn(serviceId).inhabitants) {
            if (from <= day && countedOn <= day) reached += population;
          }
          return {
            available,
            competent: needed,
            percent: share(available, needed),
            populationPercent: share(reached, people()),
            comprehensive: needed > 0 && available === needed,
          };
        },
      };
    },
  };
}

/** Did what began on the first day, if it ever did, begin up to the second? */
export function isUpTo(first: Day | null, day: Day): boolean {
  return first !== null && first <= day;
}

function reachOf(rows: readonly RolloutCountRow[]): Reach {
  return {
    movements: movementsOf(rows),
    inhabitants: rows.flatMap(({ firstDay, lastDay, countedOn, population }) => [
      { from: firstDay, countedOn, population },
      { from: ceased(lastDay), countedOn, population: -population },
    ]),
    simulatedFrom: rows.reduce<Day | null>(
      (first, { simulated, firstDay }) =>
        simulated > 0 && (first === null || firstDay < first) ? firstDay : first,
      null,
    ),
  };
}

interface Period {
  readonly firstDay: Day;
  readonly lastDay: Day;
  readonly municipalities: number;
}

/** One movement for each moment, ascending; what stays for good never ceases. */
function movementsOf(periods: readonly Period[]): Movement[] {
  const sums = new Map<string, number>();
  const add = (from: string, municipalities: number) => {
    if (municipalities !== 0) sums.set(from, (sums.get(from) ?? 0) + municipalities);
  };
  for (const { firstDay, lastDay, municipalities } of periods) {
    add(firstDay, municipalities);
    if (lastDay !== OPEN_END) add(ceased(lastDay), -municipalities);
  }
  return [...sums]
    .map(([from, municipalities]) => ({ from, municipalities }))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

/** Walks forward: the sum of all movements in effect at a date. Dates must be asked for in ascending order. */
function levels(movements: readonly Movement[]): (date: Day) => number {
  let next = 0;
  let level = 0;
  return (date) => {
    for (let movement = movements[next]; movement && movement.from <= date; movement = movements[++next]) {
      level += movement.municipalities;
    }
    return level;
  };
}

/** A municipality that was always there, or is to stay, as days that lie before and behind all others. */
function period({ validFrom, validTo }: RegisterRow): { firstDay: Day; lastDay: Day } {
  return { firstDay: validFrom ?? '0000-00-00', lastDay: validTo ?? OPEN_END };
}

/** @param rows of one municipality, counts ascending */
function populationOn(rows: readonly RegisterRow[], day: Day): number {
  const [first] = rows;
  if (!first) return 0;
  const { firstDay, lastDay } = period(first);
  if (firstDay > day || lastDay < day) return 0;
  const counted = rows.findLast(({ countedOn }) => countedOn !== null && countedOn <= day) ?? first;
  return counted.population ?? 0;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : (100 * part) / whole;
}
