import { type Day, isDay, parsePlanDate, type PlanDate } from '../../../shared/domain/plan-date.ts';
import { formatPlanDate, LANGS } from '../../../shared/i18n/index.ts';

/** Letters of a shortened month. */
const SHORT = 3;
/** Number of a month by its name in both languages, in full and shortened. */
const MONTHS: ReadonlyMap<string, number> = monthNames();
/** Words before a date that say no more than the date does: its last day counts anyway. */
const BEFORE =
  /^(?:(?:bis|spätestens|by|until|on|am|im|in|the|zum)\s+)*(?:(?:ende|the end of|end of|end)\s+)?/i;
const ROMAN = ['i', 'ii', 'iii', 'iv'] as const;

/**
 * A day as people write it: '2022-12-31', '31.12.2022', '31.12.22', '31. Dezember 2022', '31 December 2022', 'December
 * 31, 2022'. With slashes nobody knows which is the month: null, as for a day that does not exist.
 */
export function parseWrittenDay(text: string): Day | null {
  const written = text.trim().replaceAll(/\s+/g, ' ');
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/.exec(written);
  if (iso) return dayOf(iso[1], Number(iso[2]), Number(iso[3]));
  const german = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d{2})$/.exec(written);
  if (german) return dayOf(german[3], Number(german[2]), Number(german[1]));
  const named = /^(\d{1,2})(?:\.|st|nd|rd|th)? ?(\p{L}+)\.?,? (\d{4})$/u.exec(written);
  if (named) return dayOf(named[3], monthOf(named[2]), Number(named[1]));
  const american = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?, ?(\d{4})$/u.exec(written);
  return american ? dayOf(american[3], monthOf(american[1]), Number(american[2])) : null;
}

/**
 * A planned date as people write it, in the precision that they wrote: a day, or 'Q4 2020', '4. Quartal 2020', 'IV.
 * Quartal 2020', '2020-Q4', 'Dezember 2022', 'Dez. 2022', '12/2022', '12.2022', '2022-12', '2022'; 'bis Ende 2022' is
 * 2022. Null for anything else.
 */
export function parseWrittenPlanDate(text: string): PlanDate | null {
  const written = text.trim().replaceAll(/\s+/g, ' ').replace(BEFORE, '');
  const day = parseWrittenDay(written);
  if (day !== null) return { date: day, precision: 'DAY' };
  const form = quarterForm(written) ?? monthForm(written) ?? yearForm(written);
  return form === null ? null : parsed(form);
}

function quarterForm(text: string): string | null {
  const first =
    /^(?:Q ?([1-4])|([1-4]|IV|I{1,3})\. ?(?:Quartal|Quarter|Qu?\.?)|([1-4])(?:st|nd|rd|th) quarter|Quartal ([1-4]))(?: of)?[ /.-]{0,3}(\d{4})$/i.exec(
      text,
    );
  if (first) {
    const [, arabic, german, english, after, year] = first;
    const quarter = arabic ?? german ?? english ?? after ?? '';
    const roman = ROMAN.findIndex((each) => each === quarter.toLowerCase());
    return `${year}-Q${roman === -1 ? quarter : roman + 1}`;
  }
  const last = /^(\d{4})[ /-]{0,3}Q ?([1-4])$/i.exec(text);
  return last ? `${last[1]}-Q${last[2]}` : null;
}

function monthForm(text: string): string | null {
  const number = /^(\d{1,2}) ?[./] ?(\d{4})$/.exec(text);
  if (number) return month(number[2], Number(number[1]));
  const iso = /^(\d{4})-(\d{1,2})$/.exec(text);
  if (iso) return month(iso[1], Number(iso[2]));
  const named = /^(\p{L}+)\.?,? ?(\d{4})$/u.exec(text);
  return named ? month(named[2], monthOf(named[1])) : null;
}

function yearForm(text: string): string | null {
  return /^(?:(?:Jahr|year) )?(\d{4})$/i.exec(text)?.[1] ?? null;
}

function month(year = '', number: number): string | null {
  return number >= 1 && number <= 12 ? `${year}-${String(number).padStart(2, '0')}` : null;
}

function dayOf(year = '', monthNumber: number, day: number): Day | null {
  const full = year.length === 2 ? `20${year}` : year;
  const written = `${full}-${String(monthNumber).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDay(written) ? written : null;
}

/** 0 for a word that is no month. */
function monthOf(word = ''): number {
  return MONTHS.get(word.toLowerCase()) ?? 0;
}

function parsed(form: string): PlanDate | null {
  try {
    return parsePlanDate(form);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function monthNames(): Map<string, number> {
  const names = new Map<string, number>([
    ['mrz', 3],
    ['maerz', 3],
    ['sept', 9],
  ]);
  for (const lang of LANGS) {
    for (let number = 1; number <= 12; number += 1) {
      const written = formatPlanDate(lang, `2022-${String(number).padStart(2, '0')}`);
      const name = written.replace(/ \d+$/, '').toLowerCase();
      names.set(name, number).set(name.slice(0, SHORT), number);
    }
  }
  return names;
}
