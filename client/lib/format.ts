import {
  formatDay,
  formatDays,
  formatNumber,
  formatPercent,
  formatPlanDate,
  type Lang,
} from '../../shared/i18n/index.ts';
import { parsePlanDate } from '../../shared/domain/plan-date.ts';
import { useLanguage } from './language.ts';

/** What stands where a value is unknown; screen readers get words from the cell's own text. */
export const NO_VALUE = '–';

/** Writers for values in one language. Every one answers "–" for null and undefined. */
export interface Format {
  readonly language: Lang;
  /** '2021-10-15' → "15.10.2021" */
  readonly day: (day: string | null | undefined) => string;
  /** '2020-Q4' → "4. Quartal 2020": as exact as it was planned, never an invented day */
  readonly planDate: (written: string | null | undefined) => string;
  /** 1234.5 → "1.234,5"; digits: places after the comma, default 0 */
  readonly number: (value: number | null | undefined, digits?: number) => string;
  /** 0 to 100 → "42 %"; digits: places after the comma, default 0 */
  readonly percent: (value: number | null | undefined, digits?: number) => string;
  /** 41 → "41 Tage" */
  readonly days: (count: number | null | undefined) => string;
  /** 41 → "+41 Tage", −3 → "−3 Tage" */
  readonly signedDays: (count: number | null | undefined) => string;
}

/** Writers for one language; components use `useFormat`. */
export function formatIn(language: Lang): Format {
  const known = <T>(write: (value: T) => string) => {
    return (value: T | null | undefined) => (value === null || value === undefined ? NO_VALUE : write(value));
  };
  return {
    language,
    day: known((day: string) => formatDay(language, day)),
    planDate: known((written: string) => formatPlanDate(language, parsePlanDate(written))),
    number: (value, digits = 0) =>
      value === null || value === undefined ? NO_VALUE : formatNumber(language, value, digits),
    percent: (value, digits = 0) =>
      value === null || value === undefined ? NO_VALUE : formatPercent(language, value, digits),
    days: known((count: number) => formatDays(language, count, false)),
    signedDays: known((count: number) => formatDays(language, count, true)),
  };
}

const FORMATS: Record<Lang, Format> = { de: formatIn('de'), en: formatIn('en') };

/** Writers for the current language. */
export function useFormat(): Format {
  return FORMATS[useLanguage()];
}
