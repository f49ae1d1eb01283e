import type { Day } from './plan-date.ts';

/**
 * Did an organisation or a municipality exist on a day? Both ends of its time are days of it; no end is no limit.
 */
export function existsOn(
  { validFrom, validTo }: { readonly validFrom?: Day | null; readonly validTo?: Day | null },
  day: Day,
): boolean {
  return (validFrom == null || validFrom <= day) && (validTo == null || validTo >= day);
}
