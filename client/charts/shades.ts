import { SHARE_SWATCHES, type Swatch } from './palette.ts';

/** Ends of the scale that people read easily, in percent. */
const ENDS = [5, 10, 25, 50, 100] as const;

/** How shares are shaded: five equal steps from 0 to a round end. */
export interface Shades {
  /** Where each step begins, ascending from 0; percent. */
  readonly starts: readonly number[];
  readonly swatchOf: (percent: number) => Swatch;
}

/**
 * Shades for some shares: the scale ends at the first of 5, 10, 25, 50 or 100 % that holds them all, so that small
 * differences between small shares are seen. The legend says where each shade begins.
 * @param percents 0 to 100
 */
export function shadesFor(percents: readonly number[]): Shades {
  const highest = Math.max(0, ...percents);
  const end = ENDS.find((each) => highest <= each) ?? 100;
  const step = end / SHARE_SWATCHES.length;
  return {
    starts: SHARE_SWATCHES.map((_swatch, index) => index * step),
    swatchOf: (percent) => {
      const index = Math.min(SHARE_SWATCHES.length - 1, Math.floor(percent / step));
      return SHARE_SWATCHES[index] ?? SHARE_SWATCHES[0];
    },
  };
}
