import type { Day } from '../../shared/domain/plan-date.ts';
import type { Lang } from '../../shared/i18n/index.ts';
import { currentLanguage } from './language.ts';

const WRITERS: Record<Lang, Intl.DateTimeFormat> = {
  de: writer('de-DE', { day: '2-digit', month: '2-digit' }),
  en: writer('en-GB', { day: 'numeric', month: 'long' }),
};
/** Sweden writes days as ISO 8601 does. */
const CALENDAR = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Berlin' });

/**
 * A moment as people in Saxony read it: "15.10.2021, 14:05" (Europe/Berlin), whatever zone the device is set to.
 * @param instant ISO 8601 in UTC, '2021-10-15T12:05:00.000Z'
 */
export function formatInstant(instant: string, language: Lang = currentLanguage()): string {
  return WRITERS[language].format(new Date(instant));
}

/** The day that it really is in Saxony, whatever day the product takes for today; YYYY-MM-DD. */
export function realDay(now = new Date()): Day {
  return CALENDAR.format(now);
}

function writer(locale: string, date: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    ...date,
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Berlin',
  });
}
