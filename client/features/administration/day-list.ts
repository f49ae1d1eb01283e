import { DEADLINE_DAYS_MAX, REMINDERS_MAX } from '../../../shared/domain/limits.ts';

/** Days as they are typed: '10, 3, 1'. */
export function writeDays(days: readonly number[]): string {
  return days.join(', ');
}

/**
 * Reads days separated by commas, semicolons or spaces.
 * @returns each day once, the longest time first; null where anything is not a whole number within the limit, or there
 *   are more than a round may have
 */
export function readDays(text: string): number[] | null {
  const parts = text.split(/[\s,;]+/).filter((part) => part !== '');
  if (!parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= DEADLINE_DAYS_MAX)) return null;
  const days = [...new Set(parts.map(Number))].toSorted((a, b) => b - a);
  return days.length <= REMINDERS_MAX ? days : null;
}
