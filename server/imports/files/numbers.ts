import { type RawCell, textCell } from './raw-file.ts';

/** What the format of a cell makes of its number. */
export type NumberFormat =
  | { readonly kind: 'plain' }
  | { readonly kind: 'percent' }
  /** A date, shown as a day, as a month of a year, or as a year alone. */
  | { readonly kind: 'day' | 'month' | 'year' }
  /** Written with leading zeros to so many digits, as codes are. */
  | { readonly kind: 'code'; readonly digits: number };

export const PLAIN: NumberFormat = { kind: 'plain' };

/** A number that is no date. */
export function numberCell(number: number, format: NumberFormat): RawCell {
  const text =
    format.kind === 'percent'
      ? `${percentOf(number)} %`
      : format.kind === 'code' && Number.isInteger(number) && number >= 0
        ? String(number).padStart(format.digits, '0')
        : String(number);
  return { text, kind: 'number', number, day: null };
}

/** A cell that is true or false. */
export function booleanCell(value: boolean): RawCell {
  return { text: String(value), kind: 'boolean', number: null, day: null };
}

/**
 * A moment as ISO 8601 writes it: '2021-10-15', '2021-10-15T12:30:00'. What is shown as a month or year is a text, since
 * a day of it would be invented.
 */
export function dateCell(moment: string, format: NumberFormat): RawCell {
  const [day = '', time = ''] = moment.split('T');
  if (format.kind === 'month') return textCell(day.slice(0, 7));
  if (format.kind === 'year') return textCell(day.slice(0, 4));
  return {
    text: /^(?:00[:.0]*)?$/.test(time) ? day : `${day} ${time.slice(0, 5)}`,
    kind: 'date',
    number: null,
    day,
  };
}

/** The cell as one that a formula computed: what it shows, and nothing to import. */
export function formulaCell(shown: RawCell): RawCell {
  return textCell(shown.text, 'formula');
}

/** 0.07 is 7, not 7.000000000000001: the shortest number that divided by 100 is the same again. */
function percentOf(part: number): number {
  for (const digits of [15, 16, 17]) {
    const percent = Number((part * 100).toPrecision(digits));
    if (percent / 100 === part) return percent;
  }
  return part * 100;
}
