/** Excel has no more. */
const LINES_MAX = 1_048_576;
const PLACES_MAX = 16_384;

/** 'C17' as place from 0 and line, or null where that is no cell of Excel. */
export function parsePlace(reference: string): { readonly place: number; readonly line: number } | null {
  let at = 0;
  let place = 0;
  for (; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    place = place * 26 + letter;
    if (place > PLACES_MAX) return null;
  }
  const line = Number(reference.slice(at));
  if (at === 0 || !isLine(line)) return null;
  return { place: place - 1, line };
}

/** Can a sheet have such a line? */
export function isLine(line: number): boolean {
  return Number.isInteger(line) && line >= 1 && line <= LINES_MAX;
}
