/** So many of so many. */
export interface Share {
  readonly count: number;
  readonly total: number;
}

/** From this many on a share says something; below, the count alone is shown: a single one would weigh too much. */
export const SHARE_FROM = 5;

/** The share in percent; null where the denominator is too small to speak of one. */
export function fairPercent({ count, total }: Share): number | null {
  return total < SHARE_FROM ? null : (100 * count) / total;
}
