import { type NumberFormat, PLAIN } from '../numbers.ts';

/** Formats that have a number but no code in the file (ECMA-376, 18.8.30), so far as they are no plain numbers. */
const BUILT_IN: Readonly<Record<number, NumberFormat['kind']>> = {
  9: 'percent',
  10: 'percent',
  14: 'day',
  15: 'day',
  16: 'day',
  17: 'month',
  22: 'day',
};
/** Days of East Asian Excel. */
const EAST_ASIAN = [
  [27, 31],
  [36, 36],
  [50, 54],
  [57, 58],
] as const;

/** What a format that has no code in the file makes of a number. */
export function builtInFormat(id: number): NumberFormat {
  if (EAST_ASIAN.some(([from, to]) => from <= id && id <= to)) return { kind: 'day' };
  const kind = BUILT_IN[id];
  return kind === undefined || kind === 'code' ? PLAIN : { kind };
}

/**
 * What a format code makes of a number. Codes are stored in English whatever language the program speaks; TT.MM.JJJJ is
 * what some libraries store all the same.
 */
export function formatOf(code: string): NumberFormat {
  const plain = code
    // Elapsed hours are no date; what else stands in brackets is a colour, condition or language.
    .replaceAll(/\[[^\]]*\]/g, '')
    .replaceAll(/"[^"]*"/g, '')
    .replaceAll(/[\\_*]./g, '')
    .toLowerCase()
    .replaceAll('general', '');
  if (plain.includes('%')) return { kind: 'percent' };
  const [first = ''] = plain.split(';');
  if (/^0{2,}$/.test(first)) return { kind: 'code', digits: first.length };
  const years = /[yej]/.test(first.replaceAll(/e[+-]/g, ''));
  if (/d|tt/.test(first)) return { kind: 'day' };
  if (!years || /[0#?]/.test(first)) return PLAIN;
  return { kind: first.includes('m') ? 'month' : 'year' };
}
