import { ImageRun } from 'docx';
import type { Lang } from '../../../shared/i18n/index.ts';
import { chartSvg } from '../charts/chart-svg.tsx';
import type { ChartBlock } from '../../../shared/report/report-model.ts';
import { toPicture } from './picture.ts';
import { plainText } from './plain-text.ts';

/** A pixel is the 96th part of an inch, a twip the 1440th. */
const TWIPS_PER_PIXEL = 15;

/** Pixels of the fallback per pixel of the drawing: sharp in print. */
const FALLBACK_SCALE = 3;

/**
 * The chart as wide as the text, with what a reader who cannot see it must know.
 * @param width of the text in twips
 */
export function chartPicture(lang: Lang, { chart, title, alt }: ChartBlock, width: number): ImageRun {
  const pixels = Math.floor(width / TWIPS_PER_PIXEL);
  const picture = toPicture(chartSvg(chart, lang, { width: pixels }), pixels * FALLBACK_SCALE);
  const transformation = { width: pixels, height: (pixels * picture.height) / picture.width };
  return new ImageRun({
    type: 'svg',
    data: picture.svg,
    transformation,
    fallback: { type: 'png', data: picture.png },
    altText: { name: plainText(title), title: plainText(title), description: plainText(alt) },
  });
}
