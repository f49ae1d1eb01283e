import { isWeekend, parseDate } from '@internationalized/date';
import { getHolidays } from 'feiertagejs';
import { addDays, type Day } from './plan-date.ts';

/** A periodic report is due this many working days after the reporting date. */
const REPORT_WORKING_DAYS = 10;

/**
 * The n-th working day after a day. Working days are Monday to Friday without the public holidays of
 * Saxony (among them Reformationstag and Buß- und Bettag); the day itself does not count.
 * @param n whole number, 0 or more; 0 gives the day itself, working day or not
 * @throws RangeError for a negative or broken n, or an impossible day
 */
export function addWorkingDays(from: Day, n: number): Day {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`not a number of working days: ${n}`);
  let day = addDays(from, 0);
  for (let left = n; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

/** Day on which the report of a reporting date is due: ten working days later. */
export function reportDueDate(reportingDate: Day): Day {
  return addWorkingDays(reportingDate, REPORT_WORKING_DAYS);
}

function isWorkingDay(day: Day): boolean {
  return !isWeekend(parseDate(day), 'de-DE') && !publicHolidays(Number(day.slice(0, 4))).has(day);
}

const holidaysByYear = new Map<number, ReadonlySet<Day>>();

function publicHolidays(year: number): ReadonlySet<Day> {
  let days = holidaysByYear.get(year);
  if (!days) {
    // Each date is noon in UTC; the library's dateString would depend on the machine's time zone.
    days = new Set(getHolidays(year, 'SN').map((holiday) => holiday.date.toISOString().slice(0, 10)));
    holidaysByYear.set(year, days);
  }
  return days;
}
