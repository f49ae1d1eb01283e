import {
  CODE_PATTERN,
  DATE_MAX,
  DATE_MIN,
  LIST_MAX,
  TEXT_MAX,
  type TextField,
} from '../../../shared/domain/limits.ts';
import type { Day, PlanDate } from '../../../shared/domain/plan-date.ts';
import type { TextParams } from '../../../shared/i18n/index.ts';
import type { RawCell } from '../files/raw-file.ts';
import { exactText } from './exact-text.ts';
import { parseWrittenDay, parseWrittenPlanDate } from './written-dates.ts';
import type { WordList } from './words.ts';

/** A value, or why there is none. */
export type Read<T> = { readonly value: T } | { readonly fault: string; readonly params?: TextParams };

/** Reads one cell that is not empty; `text` is what stands in it, without space around it. */
export type CellReader<T> = (text: string, cell: RawCell) => Read<T>;

// oxlint-disable-next-line no-control-regex -- finding control characters is what it is for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;

/** Stands for "nothing" in lists that people keep; not where any text may stand. */
const NOTHING = new Set(['-', '–', '—', 'k.a.', 'k. a.', 'n/a', 'keine angabe', 'entfällt', 'none']);

/** Does a cell say that there is nothing? */
export function saysNothing(text: string): boolean {
  return NOTHING.has(text.toLowerCase());
}

/** What stands in a cell; null where it is empty, a fault where it is no value at all. */
export function cellText(cell: RawCell): Read<string | null> {
  if (cell.kind === 'formula') return { fault: 'FORMULA' };
  if (cell.kind === 'error') return { fault: 'ERROR_VALUE' };
  const text = exactText(cell).replaceAll(/\r\n?/g, '\n').trim();
  if (text === '' || cell.kind === 'empty') return { value: null };
  return CONTROL.test(text) ? { fault: 'CONTROL_CHARACTERS' } : { value: text };
}

/** A text within the limit of its field. */
export const readText =
  (field: TextField): CellReader<string> =>
  (text) =>
    text.length > TEXT_MAX[field] ? { fault: 'TOO_LONG', params: { max: TEXT_MAX[field] } } : { value: text };

/** A code of plan content. */
export const readCode: CellReader<string> = (text) =>
  CODE_PATTERN.test(text) && text.length <= TEXT_MAX.code
    ? { value: text }
    : { fault: 'CODE_MALFORMED', params: { max: TEXT_MAX.code } };

/** Codes separated by comma, semicolon or line break, each once. */
export const readCodes: CellReader<readonly string[]> = (text) => {
  const codes = splitList(text, /[,;\n]/);
  return codes.length > LIST_MAX ? { fault: 'LIST_TOO_LONG', params: { max: LIST_MAX } } : { value: codes };
};

/** The entries of a list, without space around them and each once. */
export function splitList(text: string, separator: RegExp): string[] {
  return [...new Set(text.split(separator).map((each) => each.trim()))].filter((each) => each !== '');
}

/** A whole number, grouped or not. */
export const readInteger =
  (min: number, max: number): CellReader<number> =>
  (text, cell) => {
    const number = cell.kind === 'number' ? cell.number : integerOf(text);
    if (number === null || !Number.isInteger(number)) return { fault: 'NUMBER_MALFORMED' };
    return number < min || number > max ? { fault: 'NUMBER_RANGE', params: { min, max } } : { value: number };
  };

/** A percentage from 0 to 100: '18', '18 %', or a cell that shows 0.18 as 18 %. */
export const readPercent: CellReader<number> = (text, cell) => {
  const plain = text.replace(/\s*%$/, '');
  const shownAsPercent = cell.kind === 'number' && plain !== text;
  const number = cell.kind === 'number' && !shownAsPercent ? cell.number : decimalOf(plain);
  const whole = number !== null && Number.isInteger(number) && number >= 0 && number <= 100;
  return whole ? { value: number } : { fault: 'PERCENT_MALFORMED' };
};

/** A calendar day. */
export const readDay: CellReader<Day> = (text, cell) => {
  const day = cell.day ?? parseWrittenDay(text);
  return day === null ? { fault: 'DAY_MALFORMED' } : inRange(day, day);
};

/** A planned date in any of its written forms; the precision is the one in which it was written. */
export const readPlanDate: CellReader<PlanDate> = (text, cell) => {
  if (cell.kind === 'date' && cell.day !== null) {
    return inRange(cell.day, { date: cell.day, precision: 'DAY' });
  }
  const date = parseWrittenPlanDate(text);
  return date === null ? { fault: 'PLAN_DATE_MALFORMED' } : inRange(date.date, date);
};

/** A word of a closed list, by its code or in German or English. */
export const readWord =
  <T extends string>(list: WordList<T>): CellReader<T> =>
  (text) => {
    const value = list.find(text);
    return value === null ? { fault: 'WORD_UNKNOWN', params: { words: list.german } } : { value };
  };

function inRange<T>(day: Day, value: T): Read<T> {
  return day < DATE_MIN || day > DATE_MAX
    ? { fault: 'DAY_RANGE', params: { min: DATE_MIN, max: DATE_MAX } }
    : { value };
}

/** '1.234', '1 234', '12,0': null for anything but a whole number. */
function integerOf(text: string): number | null {
  const grouped = /^[+-]?\d{1,3}(?:[.\u00a0\u202f ]\d{3})+$/.test(text);
  return grouped ? Number(text.replaceAll(/[.\u00a0\u202f ]/g, '')) : decimalOf(text);
}

function decimalOf(text: string): number | null {
  return /^[+-]?\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : null;
}
