import { assert, integer, property } from 'fast-check';
import { expect, it } from 'vitest';
import { placeCard } from '../../../client/features/tour/place-card.ts';

const CARD = { width: 384, height: 200 };
const SCREEN = { width: 1440, height: 900 };

it.each([
  ['below', { top: 100, left: 200, width: 300, height: 50 }, { top: 166, left: 200 }],
  ['above what stands low', { top: 800, left: 200, width: 300, height: 50 }, { top: 584, left: 200 }],
  [
    'at the bottom, over what fills the screen',
    { top: 0, left: 0, width: 1440, height: 900 },
    { top: 684, left: 16 },
  ],
  ['in the middle, where there is no place yet', null, { top: 350, left: 520 }],
])('the card stands %s', (_case, spot, place) => {
  expect(placeCard(spot, CARD, SCREEN)).toEqual(place);
});

it('never leaves the screen, wherever the place is', () => {
  const number = integer({ min: -3000, max: 3000 });
  const size = integer({ min: 0, max: 3000 });
  assert(
    property(number, number, size, size, (top, left, width, height) => {
      const place = placeCard({ top, left, width, height }, CARD, SCREEN);
      expect(place.top).toBeGreaterThanOrEqual(16);
      expect(place.left).toBeGreaterThanOrEqual(16);
      expect(place.top + CARD.height).toBeLessThanOrEqual(SCREEN.height);
      expect(place.left + CARD.width).toBeLessThanOrEqual(SCREEN.width);
    }),
  );
});
