import { type CalendarDate, endOfMonth, parseDate } from '@internationalized/date';
import type { DatePrecision } from './vocabulary.ts';

/** Plain calendar day, 'YYYY-MM-DD'. Such strings sort like the days they name. */
export type Day = string;

/** A date as it was planned: the last day of the period that was written down, and how exact that was. */
export interface PlanDate {
  readonly date: Day;
  readonly precision: DatePrecision;
}

const YEAR_MIN = 1900;
const YEAR_MAX = 2199;

/**
 * Reads a calendar day.
 * @param text exactly 'YYYY-MM-DD', year 1900 to 2199
 * @throws RangeError for another form or a day that does not exist (2021-02-30)
 */
export function parseDay(text: string): Day {
  return calendarDate(text).toString();
}

/** True where parseDay would succeed. */
export function isDay(text: string): boolean {
  try {
    calendarDate(text);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

const QUARTER = /^(\d{4})-Q([1-4])$/;
const MONTH = /^(\d{4})-(\d{2})$/;
const YEAR = /^(\d{4})$/;

/**
 * Reads a date in the precision in which it was written; the date becomes the last day of that period.
 * @param text '2019', '2020-Q4', '2022-12' or '2022-12-31'
 * @throws RangeError for another form, an impossible day or month, or a year outside 1900 to 2199
 */
export function parsePlanDate(text: string): PlanDate {
  const quarter = QUARTER.exec(text);
  if (quarter) return periodEnding(`${quarter[1]}-${twoDigits(Number(quarter[2]) * 3)}-01`, 'QUARTER');
  if (MONTH.test(text)) return periodEnding(`${text}-01`, 'MONTH');
  if (YEAR.test(text)) return periodEnding(`${text}-12-01`, 'YEAR');
  return { date: parseDay(text), precision: 'DAY' };
}

/** Writes a planned date as it was written down: the inverse of parsePlanDate. */
export function writePlanDate(p: PlanDate): string {
  switch (p.precision) {
    case 'DAY':
      return p.date;
    case 'MONTH':
      return p.date.slice(0, 7);
    case 'QUARTER':
      return `${p.date.slice(0, 4)}-Q${quarterOf(p.date)}`;
    case 'YEAR':
      return p.date.slice(0, 4);
  }
}

/**
 * Builds a planned date from the two columns that store it.
 * @param date any day of the period; the result always holds the period's last day
 * @returns null where both are null
 * @throws RangeError where only one of the two is set, or the day is impossible
 */
export function planDateOf(date: Day | null, precision: DatePrecision | null): PlanDate | null {
  if (date === null && precision === null) return null;
  if (date === null || precision === null) {
    throw new RangeError('a planned date needs both its day and its precision');
  }
  return parsePlanDate(writePlanDate({ date: parseDay(date), precision }));
}

/**
 * The day n days later (earlier where n is negative).
 * @throws RangeError where the result leaves the years 1900 to 2199
 */
export function addDays(d: Day, n: number): Day {
  return inRange(calendarDate(d).add({ days: n }));
}

/**
 * The same day n months later; a day that the month lacks becomes its last (31 January + 1 month = 28 February).
 * @throws RangeError where the result leaves the years 1900 to 2199
 */
export function addMonths(d: Day, n: number): Day {
  return inRange(calendarDate(d).add({ months: n }));
}

/** Whole days from one day to another; negative where `to` lies earlier. */
export function daysBetween(from: Day, to: Day): number {
  return calendarDate(to).compare(calendarDate(from));
}

/** Days that are left from asOf until a day is due; negative once it has passed. */
export function daysUntil(due: Day, asOf: Day): number {
  return daysBetween(asOf, due);
}

/** Last day of the month that holds the day. */
export function monthEnd(d: Day): Day {
  return endOfMonth(calendarDate(d)).toString();
}

/** All month ends e with from ≤ e ≤ to, oldest first. */
export function monthEnds(from: Day, to: Day): Day[] {
  const ends: Day[] = [];
  let end = endOfMonth(calendarDate(from));
  while (end.toString() <= to) {
    ends.push(end.toString());
    end = endOfMonth(end.add({ months: 1 }));
  }
  return ends;
}

/** Quarter of the year that holds the day, 1 to 4. */
export function quarterOf(d: Day): number {
  return Math.ceil(Number(d.slice(5, 7)) / 3);
}

/** Order of two days for sorting: negative where a is earlier, 0 where equal, positive where later. */
export function compareDays(a: Day, b: Day): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function periodEnding(firstOfLastMonth: string, precision: DatePrecision): PlanDate {
  return { date: monthEnd(firstOfLastMonth), precision };
}

/** Days that were read before. A plan names few days, and its rules look at each of them thousands of times. */
const known = new Map<string, CalendarDate>();

/** From so many on all are forgotten: texts from outside must not pile up. */
const KNOWN_MAX = 20_000;

function calendarDate(text: string): CalendarDate {
  const found = known.get(text);
  if (found) return found;
  const date = readDate(text);
  if (known.size >= KNOWN_MAX) known.clear();
  known.set(text, date);
  return date;
}

function readDate(text: string): CalendarDate {
  let date: CalendarDate;
  try {
    date = parseDate(text);
  } catch (error) {
    throw new RangeError(`not a calendar day: ${JSON.stringify(text)}`, { cause: error });
  }
  inRange(date);
  return date;
}

function inRange(date: CalendarDate): Day {
  if (date.era !== 'AD' || date.year < YEAR_MIN || date.year > YEAR_MAX) {
    throw new RangeError(`day outside the years ${YEAR_MIN} to ${YEAR_MAX}: ${date.toString()}`);
  }
  return date.toString();
}

function twoDigits(n: number): string {
  return String(n).padStart(2, '0');
}
