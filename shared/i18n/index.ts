import { type Day, parsePlanDate, type PlanDate, quarterOf } from '../domain/plan-date.ts';
import type { LightReasonCode } from '../domain/vocabulary.ts';
import { de, type Texts } from './de.ts';
import { en } from './en.ts';

/** Languages of interface, reports and messages; German comes first. */
export const LANGS = ['de', 'en'] as const;
export type Lang = (typeof LANGS)[number];

/** Lists of texts by their codes. */
type Lists = Readonly<Record<string, Readonly<Record<string | number, string>>>>;

/** The same lists with the same codes, no more and no fewer. */
type SameKeys<T> = { readonly [L in keyof T]: { readonly [K in keyof T[L]]: string } };

/** Key of a text: `<list>.<CODE>`. */
export type KeyOf<T> = {
  [L in Extract<keyof T, string>]: `${L}.${Extract<keyof T[L], string | number>}`;
}[Extract<keyof T, string>];
export type TextKey = KeyOf<Texts>;

export type TextParams = Readonly<Record<string, string | number>>;

const LOCALES: Record<Lang, string> = { de: 'de-DE', en: 'en-GB' };

/**
 * A function that gives the text of a key, its parameters filled in. Numbers are written in the language's format;
 * `{name#one|many}` adds the word in the number that the value needs. It throws RangeError for an unknown key or a
 * parameter that the text needs and the caller did not give.
 * @param texts the same lists and codes in both languages
 */
export function translator<T extends Lists>(texts: { readonly de: T; readonly en: SameKeys<T> }) {
  const flat: Partial<Record<Lang, ReadonlyMap<string, string>>> = {};
  return (lang: Lang, key: KeyOf<T>, params: TextParams = {}): string => {
    // Not before a text is asked for: the browser fetches English words only for who reads them.
    const text = (flat[lang] ??= flatten(texts[lang])).get(key);
    if (text === undefined) throw new RangeError(`no text for ${key}`);
    return text.replace(
      /\{(\w+)(?:#([^|}]+)\|([^}]+))?\}/g,
      (_match, name: string, one?: string, many?: string) => {
        const value = params[name];
        if (value === undefined) throw new RangeError(`text ${key} needs the parameter ${name}`);
        if (typeof value === 'string') return value;
        const number = formatNumber(lang, value);
        return one === undefined ? number : `${number} ${isSingular(value) ? one : many}`;
      },
    );
  };
}

/** The text of a key that both sides print, see translator. */
export const translate = translator<Texts>({ de, en });

/** A day in full: '31.12.2022' or '31 December 2022'. */
export function formatDay(lang: Lang, day: Day): string {
  const [year, month, date] = [day.slice(0, 4), day.slice(5, 7), day.slice(8, 10)];
  return lang === 'de' ? `${date}.${month}.${year}` : `${Number(date)} ${monthName(lang, day)} ${year}`;
}

/**
 * A planned date in the precision in which it was written, never an invented day:
 * '31.12.2022', 'Dezember 2022', '4. Quartal 2020', '2022'.
 * @param planDate the date or its written form ('2020-Q4'); null gives '–'
 * @throws RangeError for a written form that parsePlanDate refuses
 */
export function formatPlanDate(lang: Lang, planDate: PlanDate | string | null): string {
  if (planDate === null) return '–';
  const { date, precision } = typeof planDate === 'string' ? parsePlanDate(planDate) : planDate;
  const year = date.slice(0, 4);
  switch (precision) {
    case 'DAY':
      return formatDay(lang, date);
    case 'MONTH':
      return `${monthName(lang, date)} ${year}`;
    case 'QUARTER':
      return lang === 'de' ? `${quarterOf(date)}. Quartal ${year}` : `Q${quarterOf(date)} ${year}`;
    case 'YEAR':
      return year;
  }
}

/**
 * A number: '1.234,5' or '1,234.5', with a true minus sign.
 * @param digits decimals to show; without it up to one, and none for whole numbers
 */
export function formatNumber(lang: Lang, value: number, digits?: number): string {
  const formatter = numberFormatter(lang, digits ?? 0, digits ?? 1);
  return formatter.format(value).replace('-', MINUS);
}

/**
 * A percentage: '23,4 %' (with a no-break space) or '23.4%'. A value below 100 is never rounded up to
 * 100: 417 of 418 is not all.
 * @param value 0 to 100
 * @param digits decimals to show, default 0
 */
export function formatPercent(lang: Lang, value: number, digits = 0): string {
  const step = 10 ** -digits;
  const shown = value < 100 && value > 100 - step ? 100 - step : value;
  return formatNumber(lang, shown, digits) + (lang === 'de' ? '\u00a0%' : '%');
}

/**
 * A number of days in words: '41 Tage', '1 Tag'; signed '+41 Tage', '−3 Tage', '0 Tage'.
 * @param n whole days
 * @param signed true writes the plus sign of a delay
 */
export function formatDays(lang: Lang, n: number, signed = false): string {
  const word = lang === 'de' ? (isSingular(n) ? 'Tag' : 'Tage') : isSingular(n) ? 'day' : 'days';
  return `${signed && n > 0 ? '+' : ''}${formatNumber(lang, n, 0)} ${word}`;
}

/** A reason as the rule gives it (PlanDate) or as the API delivers it (written form, null for unset). */
export interface ReasonParts {
  readonly code: LightReasonCode;
  readonly milestoneCode?: string | null;
  readonly date?: PlanDate | string | null;
  readonly days?: number | null;
}

/** The reason for a light as a full sentence. */
export function reasonText(lang: Lang, reason: ReasonParts): string {
  const params: Record<string, string | number> = {};
  if (isSet(reason.milestoneCode)) params['milestone'] = reason.milestoneCode;
  if (isSet(reason.days)) params['days'] = reason.days;
  if (isSet(reason.date)) {
    const planDate = typeof reason.date === 'string' ? parsePlanDate(reason.date) : reason.date;
    const date = formatPlanDate(lang, planDate);
    params['date'] = date;
    params['when'] = translate(lang, `dateWhen.${planDate.precision}`, { date });
  }
  return translate(lang, `lightReason.${reason.code}`, params);
}

function isSet<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}

const MINUS = '\u2212';

/** German and English alike: one, and minus one, take the singular. */
function isSingular(n: number): boolean {
  return Math.abs(n) === 1;
}

const formatters = new Map<string, Intl.NumberFormat>();

function numberFormatter(lang: Lang, minimum: number, maximum: number): Intl.NumberFormat {
  const key = `${lang} ${minimum} ${maximum}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.NumberFormat(LOCALES[lang], {
      minimumFractionDigits: minimum,
      maximumFractionDigits: maximum,
      signDisplay: 'negative',
    });
    formatters.set(key, formatter);
  }
  return formatter;
}

const MONTH_NAMES: Record<Lang, readonly string[]> = { de: monthNames('de'), en: monthNames('en') };

function monthName(lang: Lang, day: Day): string {
  return MONTH_NAMES[lang][Number(day.slice(5, 7)) - 1] ?? '';
}

function monthNames(lang: Lang): string[] {
  const formatter = new Intl.DateTimeFormat(LOCALES[lang], { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => formatter.format(Date.UTC(2000, month, 1)));
}

function flatten(texts: Lists): ReadonlyMap<string, string> {
  const flat = new Map<string, string>();
  for (const [list, entries] of Object.entries(texts)) {
    for (const [code, text] of Object.entries(entries)) flat.set(`${list}.${code}`, text);
  }
  return flat;
}
