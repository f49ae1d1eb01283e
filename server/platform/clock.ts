import type { Day } from '../../shared/domain/plan-date.ts';

/** The product's sense of time. Nothing else reads the machine's clock for a date. */
export interface Clock {
  /** The calendar day in Berlin, or the fixed day of a demonstration. */
  today(): Day;
  /** The instant, ISO 8601 in UTC with milliseconds; never fixed, so that records keep their order. */
  now(): string;
}

/** 'sv-SE' writes a day as YYYY-MM-DD. */
const BERLIN_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin', dateStyle: 'short' });

/**
 * @param fixedToday day that stands still for a demonstration; null follows the machine's clock
 * @param read reads the instant; tests pass their own
 */
export function createClock(fixedToday: Day | null, read: () => Date = () => new Date()): Clock {
  return {
    today: () => fixedToday ?? BERLIN_DAY.format(read()),
    now: () => read().toISOString(),
  };
}
