import { parseDate } from '@internationalized/date';
import type { Day } from '../../shared/domain/plan-date.ts';

/** People name days as the calendar in Berlin has them; records carry instants in UTC. */
const ZONE = 'Europe/Berlin';

/** The instant at which a day begins in Berlin, ISO 8601 in UTC. */
export function startOfDay(day: Day): string {
  return parseDate(day).toDate(ZONE).toISOString();
}

/** The instant at which a day is over in Berlin, which is the first of the next; days of 23 and 25 hours included. */
export function endOfDay(day: Day): string {
  return parseDate(day).add({ days: 1 }).toDate(ZONE).toISOString();
}
