import { inflateSync } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import { smallPng } from '../support/small-png.ts';

/** The colour of a point of a picture that smallPng made, as #rrggbb. */
function colourAt(png: Buffer, width: number, x: number, y: number): string {
  const part = (kind: string) => {
    const at = png.indexOf(kind, 0, 'latin1');
    return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
  };
  const place = inflateSync(part('IDAT'))[y * (width + 1) + x + 1] ?? 0;
  return `#${part('PLTE').toString('hex', place * 3, place * 3 + 3)}`;
}

/** A shade for every column, and one small sign in a colour of its own. */
function picture(width: number): Buffer {
  const columns = Array.from(
    { length: width },
    (_, x) =>
      `<rect x="${x}" width="1" height="20" fill="rgb(${x % 256},${(x * 7) % 256},${(x * 3) % 256})"/>`,
  );
  const sign = '<rect x="5" y="5" width="2" height="2" fill="#b8860b"/>';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="20">${columns.join('')}${sign}</svg>`;
  return Buffer.from(new Resvg(svg).render().asPng());
}

test('a picture of few colours keeps each of them', () => {
  const small = smallPng(picture(100));
  expect(colourAt(small, 100, 6, 6)).toBe('#b8860b');
  expect(colourAt(small, 100, 0, 0)).toBe('#000000');
  expect(colourAt(small, 100, 99, 19)).toBe('#63b529');
});

test('of many colours a rare one is kept that nothing else is near', () => {
  const small = smallPng(picture(1000));
  const shown = colourAt(small, 1000, 6, 6);
  const channels = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const off = channels(shown).map((value, i) => Math.abs(value - (channels('#b8860b')[i] ?? 0)));
  expect(Math.max(...off)).toBeLessThan(16);
});

test('what is no plain picture is refused', () => {
  const png = picture(10);
  png[24] = 16;
  expect(() => smallPng(png)).toThrow(RangeError);
});
