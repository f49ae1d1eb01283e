import { readFileSync } from 'node:fs';
import { FONT_FILES } from '../fonts.ts';

let covered: ((code: number) => boolean) | null = null;

/** Has the typeface of documents a glyph for a character? All its weights have the same. */
export function isCovered(code: number): boolean {
  covered ??= coverageOf(readFileSync(FONT_FILES[1] ?? ''));
  return covered(code);
}

/**
 * Reads which characters a TrueType font has: its 'cmap' table in format 4, the one for the basic plane.
 * https://learn.microsoft.com/typography/opentype/spec/cmap
 */
export function coverageOf(font: Buffer): (code: number) => boolean {
  const cmap = tableAt(font, 'cmap');
  const table = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, index) => cmap + font.readUInt32BE(cmap + 4 + 8 * index + 4),
  ).find((at) => font.readUInt16BE(at) === 4);
  if (table === undefined) throw new RangeError('the font has no character map of format 4');
  const segments = font.readUInt16BE(table + 6) / 2;
  const ranges: (readonly [number, number])[] = [];
  for (let index = 0; index < segments; index++) {
    const end = font.readUInt16BE(table + 14 + 2 * index);
    const start = font.readUInt16BE(table + 16 + 2 * (segments + index));
    if (end !== 0xffff) ranges.push([start, end]);
  }
  return (code) => ranges.some(([start, end]) => start <= code && code <= end);
}

function tableAt(font: Buffer, tag: string): number {
  const count = font.readUInt16BE(4);
  for (let index = 0; index < count; index++) {
    const record = 12 + 16 * index;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new RangeError(`the font has no table ${tag}`);
}
