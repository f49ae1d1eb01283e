/** Longest time that a reminder may lie before the due date, in days. */
export const DAYS_MAX = 60;

/** Most reminders of one round. */
export const REMINDERS_MAX = 5;

/** Days as they are typed: '10, 3, 1'. */
export function writeDays(days: readonly number[]): string {
  return days.join(', ');
}

/**
 * Reads days separated by commas, semicolons or spaces.
 * @returns each day once, the longest time first; null where anything is not a whole number of 0 to 60, or there are more
 *   than five
 */
export function readDays(text: string): number[] | null {
  const parts = text.split(/[\s,;]+/).filter((part) => part !== '');
  if (!parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= DAYS_MAX)) return null;
  const days = [...new Set(parts.map(Number))].toSorted((a, b) => b - a);
  return days.length <= REMINDERS_MAX ? days : null;
}
