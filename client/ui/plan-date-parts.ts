import { DATE_PRECISIONS, type DatePrecision } from '../../shared/domain/vocabulary.ts';
import { isDay, parsePlanDate } from '../../shared/domain/plan-date.ts';

/**
 * A planned date while it is typed. Its written form may be incomplete ('2020-Q', '-05', '20'): so it never passes
 * for "no date", and the rule that reads it refuses it.
 */
export interface PlanDateParts {
  readonly precision: DatePrecision;
  /** Digits as typed. */
  readonly year: string;
  /** '01' to '12', or '' */
  readonly month: string;
  /** '1' to '4', or '' */
  readonly quarter: string;
  /** YYYY-MM-DD, or '' */
  readonly day: string;
}

/** Parts of a written form, complete or not; null and '' have the given precision and nothing else. */
export function readParts(written: string | null, precision: DatePrecision): PlanDateParts {
  const nothing = { year: '', month: '', quarter: '', day: '' };
  if (!written) return { precision, ...nothing };
  if (isDay(written)) return { ...nothing, precision: 'DAY', day: written };
  const quarter = /^(\d{0,4})-Q([1-4]?)$/.exec(written);
  if (quarter) return { ...nothing, precision: 'QUARTER', year: quarter[1] ?? '', quarter: quarter[2] ?? '' };
  const month = /^(\d{0,4})-(\d{0,2})$/.exec(written);
  if (month) return { ...nothing, precision: 'MONTH', year: month[1] ?? '', month: month[2] ?? '' };
  return { ...nothing, precision: 'YEAR', year: written.replaceAll(/\D/g, '').slice(0, 4) };
}

/** The written form of parts; null where nothing is filled in. */
export function writeParts(parts: PlanDateParts): string | null {
  switch (parts.precision) {
    case 'DAY':
      return parts.day || null;
    case 'MONTH':
      return parts.year || parts.month ? `${parts.year}-${parts.month}` : null;
    case 'QUARTER':
      return parts.year || parts.quarter ? `${parts.year}-Q${parts.quarter}` : null;
    case 'YEAR':
      return parts.year || null;
  }
}

/** The same date less or more exactly: what is known stays, nothing is invented. */
export function withPrecision(parts: PlanDateParts, precision: DatePrecision): PlanDateParts {
  const year = parts.day ? parts.day.slice(0, 4) : parts.year;
  const month = parts.day ? parts.day.slice(5, 7) : parts.month;
  const quarter = month ? String(Math.ceil(Number(month) / 3)) : parts.quarter;
  const finer = DATE_PRECISIONS.indexOf(precision) < DATE_PRECISIONS.indexOf(parts.precision);
  if (finer && precision === 'DAY') return { precision, year: '', month: '', quarter: '', day: '' };
  return { precision, year, month, quarter, day: precision === 'DAY' ? parts.day : '' };
}

/** True for a written form that names a period of the calendar: '2022', '2020-Q4', '2022-12', '2022-12-31'. */
export function isPlanDate(written: string): boolean {
  try {
    parsePlanDate(written);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
