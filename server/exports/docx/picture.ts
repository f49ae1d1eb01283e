import { Resvg } from '@resvg/resvg-js';
import { FONT_FILES } from '../fonts.ts';
import { TYPEFACE } from './theme.ts';

/** A drawing for a document: vectors, and pixels for programs that draw none. */
export interface Picture {
  readonly svg: Buffer;
  readonly png: Buffer;
  /** Of the drawing, in its own units. */
  readonly width: number;
  readonly height: number;
}

/**
 * Turns an SVG into what a document can hold. Its text becomes outlines: Word draws SVG with the machine's fonts, and
 * not with those that the document brings along.
 * @param pixels width of the fallback; whole, or the library takes none of its options
 */
export function toPicture(svg: string, pixels: number): Picture {
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'width', value: Math.round(pixels) },
    font: { loadSystemFonts: false, fontFiles: [...FONT_FILES], defaultFontFamily: TYPEFACE },
  });
  return {
    svg: Buffer.from(drawing.toString()),
    png: drawing.render().asPng(),
    width: drawing.width,
    height: drawing.height,
  };
}
