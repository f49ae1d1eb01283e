import { wrapWords } from '../../../shared/wrap-words.ts';

/** Size of usual text in a chart, in the units of its width; 642 units are the text width of a page of A4. */
export const TEXT = 11;

/** A usual line of text, from baseline to baseline. */
export const LINE = 14;

const NARROW = /[fijlrtI.,:;|!()[\]'’ -]/;
const WIDE = /[mwMWÄÖÜA-Z@%–—+−]/;
const USUAL = 0.55;
/** By code of the letter, up to the dashes. */
const WIDTHS: readonly number[] = Array.from({ length: 0x2040 }, (_, code) => {
  const letter = String.fromCharCode(code);
  return NARROW.test(letter) ? 0.34 : WIDE.test(letter) ? 0.72 : USUAL;
});

/**
 * Width of a text in Fira Sans, estimated on the safe side: a server has no device to measure with, and labels only
 * need to know what room to keep.
 */
export function textWidth(text: string, size = TEXT): number {
  let ems = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    ems += WIDTHS[code] ?? USUAL;
  }
  return ems * size;
}

/** A text in at most `most` lines of a width; what does not fit ends in an ellipsis. */
export function fitText(text: string, width: number, most: number, size = TEXT): string[] {
  if (textWidth(text, size) <= width) return [text];
  const lines = wrapWords(text, Math.max(4, Math.floor(width / (0.55 * size))));
  const kept = lines.slice(0, most);
  return kept.map((line, index) => {
    const isCut = index === most - 1 && lines.length > most;
    return isCut || textWidth(line, size) > width ? ellipsis(line, width, size, isCut) : line;
  });
}

function ellipsis(line: string, width: number, size: number, isCut: boolean): string {
  const letters = Array.from(line);
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, size) > width) letters.pop();
  return isCut || letters.length < Array.from(line).length ? `${letters.join('').trimEnd()}…` : line;
}
