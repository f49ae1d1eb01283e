import { ImageRun, type ParagraphChild, Tab, TextRun } from 'docx';
import type { ScheduleLight } from '../../../shared/domain/vocabulary.ts';
import { LIGHT_SHAPES } from '../../../shared/light-shapes.ts';
import { LIGHT_SWATCHES, SERIES_SWATCHES } from '../../../shared/palette.ts';
import { toPicture } from './picture.ts';

/** Pixels of the fallback, for programs that draw no SVG. */
const FALLBACK_WIDTH = 64;

/** The shape of a light. It is decorative: its word stands beside it, and screen readers say that. */
export function lightShape(light: ScheduleLight, pixels: number): ImageRun {
  const { svg, png } = shapeOf(light);
  const transformation = { width: pixels, height: pixels };
  return new ImageRun({
    type: 'svg',
    data: svg,
    transformation,
    fallback: { type: 'png', data: png },
    decorative: true,
    // Letters stand on the line, a shape looks right a little beneath it.
    run: { position: '-0.75pt' },
  });
}

/** A light as everywhere: shape, word and colour. */
export function lightWord(light: ScheduleLight, word: string): ParagraphChild[] {
  return [
    lightShape(light, 10),
    new TextRun({ children: [new Tab(), word], color: wordColour(light), bold: true }),
  ];
}

/** Text needs 4.5:1 on white, a shape 3:1: yellow is written in the darker yellow of the chart lines. */
export function wordColour(light: ScheduleLight): string {
  const swatch = (light === 'YELLOW' && SERIES_SWATCHES[4]) || LIGHT_SWATCHES[light];
  return swatch.light.slice(1);
}

const shapes = new Map<ScheduleLight, ReturnType<typeof toPicture>>();

function shapeOf(light: ScheduleLight): ReturnType<typeof toPicture> {
  const known = shapes.get(light);
  if (known) return known;
  const { outline, sign } = LIGHT_SHAPES[light];
  const { light: fill, onLight } = LIGHT_SWATCHES[light];
  const signPath = sign
    ? `<path d="${sign}" fill="none" stroke="${onLight}" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"/>`
    : '';
  const picture = toPicture(
    `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="0 0 16 16"><path d="${outline}" fill="${fill}"/>${signPath}</svg>`,
    FALLBACK_WIDTH,
  );
  shapes.set(light, picture);
  return picture;
}
