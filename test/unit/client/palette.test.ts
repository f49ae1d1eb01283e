import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  ALL_SWATCHES,
  LIGHT_SWATCHES,
  MATURITY_SWATCHES,
  SHARE_SWATCHES,
  type Swatch,
} from '../../../client/charts/palette.ts';
import { LIGHT_SHAPES } from '../../../shared/light-shapes.ts';
import { SCHEDULE_LIGHTS } from '../../../shared/domain/vocabulary.ts';

const PAGE = { light: '#ffffff', dark: '#000000' };
const tokens = readFileSync(new URL('../../../client/styles/tokens.css', import.meta.url), 'utf8');

/** Relative luminance and contrast as WCAG 2.1 defines them. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((start) => parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

describe.each(['light', 'dark'] as const)('chart colours on the %s theme', (theme) => {
  it.each(ALL_SWATCHES.map((swatch) => [swatch.token, swatch] as const))(
    '%s stands out',
    (_token, swatch) => {
      expect(contrast(swatch[theme], PAGE[theme])).toBeGreaterThanOrEqual(3);
    },
  );

  it.each(ALL_SWATCHES.map((swatch) => [swatch.token, swatch] as const))(
    'text on %s is readable',
    (_token, swatch) => {
      const text = theme === 'light' ? swatch.onLight : swatch.onDark;
      expect(contrast(swatch[theme], text)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each([
    ['maturity', Object.values(MATURITY_SWATCHES)],
    ['the share of municipalities', SHARE_SWATCHES],
  ])('grow steadily with %s', (_what, swatches) => {
    const steps = swatches.map((swatch) => contrast(swatch[theme], PAGE[theme]));
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    expect(new Set(steps).size).toBe(5);
  });

  it('are what the style sheet says', () => {
    const blocks = declarations(theme);
    for (const swatch of ALL_SWATCHES) {
      for (const block of blocks) {
        expect(block).toContain(`--${swatch.token}: ${swatch[theme]};`);
        expect(block).toContain(
          `--${swatch.token}-on: ${theme === 'light' ? swatch.onLight : swatch.onDark};`,
        );
      }
    }
  });
});

describe('lights', () => {
  it('have a colour and a shape each of their own', () => {
    const values = SCHEDULE_LIGHTS.map((light): Swatch => LIGHT_SWATCHES[light]);
    expect(new Set(values.map((swatch) => swatch.light)).size).toBe(SCHEDULE_LIGHTS.length);
    expect(new Set(SCHEDULE_LIGHTS.map((light) => LIGHT_SHAPES[light].outline)).size).toBe(
      SCHEDULE_LIGHTS.length,
    );
  });
});

/** The blocks of the style sheet that hold a theme: one for light; the media query and the attribute for dark. */
function declarations(theme: 'light' | 'dark'): string[] {
  const blocks = tokens.split('}').filter((block) => block.includes('--mp-light-red:'));
  expect(blocks).toHaveLength(3);
  return theme === 'light' ? blocks.slice(0, 1) : blocks.slice(1);
}
