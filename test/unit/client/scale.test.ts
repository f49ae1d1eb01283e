import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** What is measured by the scale alone. */
const SCALED = /^(font-size|border-radius|(margin|padding|gap|row-gap|column-gap)(-[a-z-]+)?)$/;

/** Lengths of one's own: in pixels, points or root ems. Zero, shares and what follows the type (em) are free. */
const RAW = /(?<![\w.-])-?(?!0[a-z])\d*\.?\d+(px|pt|rem)\b/;

/** Where a length of one's own is right, and why. */
const ARGUED = [
  // Takes the element out of sight without a place of its own.
  'client/styles/base.css: margin: -1px',
  // A hairline between two tiles, not a space.
  'client/styles/ui.css: gap: 1px',
  // The shares in the cells of the matrix on a phone: larger, it would not fit 320 pixels.
  'client/features/overview/overview.css: font-size: 0.6875rem',
  // Paper is measured in points.
  'client/styles/print.css: font-size: 10pt',
];

it('spaces, sizes of type and round corners come from client/styles/tokens.css', () => {
  const files = globSync('client/**/*.css').filter((file) => !/styles\/(tokens|fonts)\.css$/.test(file));
  const own = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/([a-z-]+):\s*([^;{}]+);/g)]
      .filter(([, property = '', value = '']) => SCALED.test(property) && RAW.test(value))
      .map(([, property, value]) => `${file.replaceAll('\\', '/')}: ${property}: ${value}`),
  );
  expect(files.length).toBeGreaterThan(30);
  expect(own.toSorted()).toEqual(ARGUED.toSorted());
});
