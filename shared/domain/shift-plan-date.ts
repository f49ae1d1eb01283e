import { DATE_MAX, DATE_MIN } from './limits.ts';
import { addMonths, monthEnd, parsePlanDate, type PlanDate, writePlanDate } from './plan-date.ts';
import type { DatePrecision } from './vocabulary.ts';

/** Months that make one period of a precision. */
const PERIOD_MONTHS: Readonly<Record<DatePrecision, number>> = { DAY: 1, MONTH: 1, QUARTER: 3, YEAR: 12 };

/** Why a date cannot be moved: the precision that would be lost, or that it would leave the days that an input may name. */
export type ShiftRefusal = 'QUARTER' | 'YEAR' | 'RANGE';

/** A moved date in its written form, or why there is none. */
export type ShiftedDate =
  { readonly date: string; readonly refusal: null } | { readonly date: null; readonly refusal: ShiftRefusal };

/**
 * Moves a planned date by months and keeps the precision in which it was written: 2020-Q4 and 3 months are 2021-Q1,
 * 2021 and 12 months are 2022. What cannot be said in that precision is refused (2021 and 6 months), never guessed.
 *
 * A day keeps its number; one that the month lacks becomes the month's last, and the last day of a month stays the last
 * (30 June and 6 months are 31 December): deadlines are set to the end of a month far more often than to its 30th day.
 * @param written as parsePlanDate reads it
 * @param months whole; negative moves to earlier
 * @throws RangeError for another form
 */
export function shiftPlanDate(written: string, months: number): ShiftedDate {
  const planDate = parsePlanDate(written);
  const { precision } = planDate;
  if (months % PERIOD_MONTHS[precision] !== 0) return refused(precision === 'YEAR' ? 'YEAR' : 'QUARTER');
  const moved = movedBy(planDate, months);
  if (moved === null || moved.date < DATE_MIN || moved.date > DATE_MAX) return refused('RANGE');
  return { date: writePlanDate(moved), refusal: null };
}

/** Null beyond the years that dates can have. */
function movedBy({ date, precision }: PlanDate, months: number): PlanDate | null {
  try {
    // From the first of its month no day is lost on the way.
    const last = monthEnd(addMonths(`${date.slice(0, 8)}01`, months));
    const keepsEnd = precision !== 'DAY' || date === monthEnd(date);
    const day = keepsEnd ? last : addMonths(date, months);
    return { date: day, precision };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function refused(refusal: ShiftRefusal): ShiftedDate {
  return { date: null, refusal };
}
