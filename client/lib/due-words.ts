import type { Lang } from '../../shared/i18n/index.ts';
import { formatNumber } from '../../shared/i18n/index.ts';

/**
 * How far off a due date is, as people say it: "in 3 Tagen fällig", "seit 5 Tagen überfällig".
 * @param daysLeft whole days until the due date; 0 is the day itself (still on time), negative is overdue
 */
export function dueWords(language: Lang, daysLeft: number): string {
  const days = formatNumber(language, Math.abs(daysLeft), 0);
  const one = Math.abs(daysLeft) === 1;
  if (language === 'de') {
    if (daysLeft === 0) return 'heute fällig';
    if (daysLeft === 1) return 'morgen fällig';
    if (daysLeft > 0) return `in ${days} Tagen fällig`;
    return one ? 'seit einem Tag überfällig' : `seit ${days} Tagen überfällig`;
  }
  if (daysLeft === 0) return 'due today';
  if (daysLeft === 1) return 'due tomorrow';
  if (daysLeft > 0) return `due in ${days} days`;
  return one ? 'overdue since yesterday' : `overdue for ${days} days`;
}

/** How much a due date presses. */
export type Urgency = 'OVERDUE' | 'SOON' | 'LATER' | 'NONE';

/** Days in which something counts as due soon: one week. */
const SOON_DAYS = 7;

/** @param daysLeft whole days until the due date; null where there is none */
export function urgencyOf(daysLeft: number | null): Urgency {
  if (daysLeft === null) return 'NONE';
  if (daysLeft < 0) return 'OVERDUE';
  return daysLeft <= SOON_DAYS ? 'SOON' : 'LATER';
}
