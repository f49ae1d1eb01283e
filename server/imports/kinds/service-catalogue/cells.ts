import { LEIKA_KEY_PATTERN } from '../../../../shared/domain/limits.ts';
import { FEDERAL_LEVELS, type FederalLevel } from '../../../../shared/domain/vocabulary.ts';
import type { CATALOGUE_FAULTS } from './faults.ts';

/** What can be wrong with a row. */
export type CatalogueFault = keyof typeof CATALOGUE_FAULTS | 'CONTROL_CHARACTERS' | 'FORMULA';

/** A value, or why there is none. */
export type Read<T> = { readonly value: T | null } | { readonly fault: CatalogueFault };

/** Stands for "nothing" in lists that people keep. */
const NOTHING = new Set([
  '',
  '-',
  '–',
  '—',
  'k.a.',
  'k. a.',
  'ka',
  'n.n.',
  'n/a',
  '#n/a',
  '#nv',
  'keine angabe',
  'entfällt',
]);
// oxlint-disable-next-line no-control-regex -- finding control characters is what it is for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;
const INVISIBLE = /[\u200b-\u200d\u2060\ufeff\u00ad]/g;

/** A cell without the spaces, invisible characters and stand-ins for nothing that lists collect. */
export function cleanCell(cell: string | undefined): Read<string> {
  const text = (cell ?? '').normalize('NFC').replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim();
  if (CONTROL.test(cell ?? '')) return { fault: 'CONTROL_CHARACTERS' };
  if (NOTHING.has(text.toLowerCase())) return { value: null };
  return /^[=@]/.test(text) ? { fault: 'FORMULA' } : { value: text };
}

/** Five digits; a spreadsheet may have made a decimal number of them. */
export function readCode(text: string): Read<string> {
  const found = /^(\d{5})(?:[.,]0+)?$/.exec(text.replaceAll(' ', ''));
  return found?.[1] ? { value: found[1] } : { fault: 'CODE_MALFORMED' };
}

/** Fourteen digits, in groups or not. A spreadsheet that shows 9,90E+13 has lost the last of them for good. */
export function readLeikaKey(text: string): Read<string> {
  if (/^\d(?:[.,]\d+)?E\+?\d+$/i.test(text)) return { fault: 'LEIKA_ROUNDED' };
  const digits = text.replace(/[\s.]/g, '');
  return LEIKA_KEY_PATTERN.test(digits) ? { value: digits } : { fault: 'LEIKA_MALFORMED' };
}

/** "2", "2a", "Typ 2/3": the first digit from 1 to 5. */
export function readLeikaType(text: string): Read<number> {
  const found = /^(?:typ\s*)?([1-5])(?:\s*[a-c/].*)?$/i.exec(text);
  return found ? { value: Number(found[1]) } : { fault: 'LEIKA_TYPE' };
}

/** Whether the Single Digital Gateway names the service, in the spellings of the catalogue. */
export function readSdg(text: string): Read<boolean> {
  if (/^(ja|x|wahr|true|1|sdg.*|yes)$/i.test(text)) return { value: true };
  return /^(nein|falsch|false|0|no)$/i.test(text) ? { value: false } : { fault: 'SDG_UNKNOWN' };
}

/** A place in a list, from 1. */
export function readPlace(text: string): Read<number> {
  return /^[1-9]\d{0,3}$/.test(text) ? { value: Number(text) } : { fault: 'MEMBER_MALFORMED' };
}

/** Federation, state, municipalities, in any order and spelling, German or English. */
export function readLevel(text: string): Read<FederalLevel> {
  const words = text.toLowerCase();
  const known = FEDERAL_LEVELS.find((level) => level === text);
  if (known) return { value: known };
  const [federal, state, municipal] = [
    /bund|federa/,
    /l[aä]nd(?!kreis)|state/,
    /kommun|gemeind|kreis|municip/,
  ].map((word) => word.test(words));
  if (federal && (state || municipal)) return { value: 'MIXED' };
  if (federal) return { value: 'FEDERAL' };
  if (municipal) return { value: 'STATE_MUNICIPAL' };
  return state ? { value: 'STATE' } : { fault: 'LEVEL_UNKNOWN' };
}
