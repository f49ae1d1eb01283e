/** A part of a whole, in the same unit. */
export interface Part {
  readonly count: number;
  /** May be 0: then there is no share. */
  readonly of: number;
}

/** 0 to 100, not rounded; null of nothing. */
export function shareOf({ count, of }: Part): number | null {
  return of > 0 ? (100 * count) / of : null;
}
