/** What the figures say about the way to the target. */
export type OzgVerdict =
  | 'REACHED'
  /** The target date has passed without it. */
  | 'MISSED'
  /** Too few months of data to speak of a pace. */
  | 'UNKNOWN'
  | 'FAST_ENOUGH'
  | 'TOO_SLOW';

/** A figure of the OZG services with its pace; null where a pace cannot be given. */
export interface PacedFigure {
  readonly online: number;
  readonly target: number;
  /** New ones a month from the day on; null once the target date has passed. */
  readonly requiredPerMonth?: number | null;
  /** Mean of the last 12 months. */
  readonly observedPerMonth?: number | null;
}

/** Judges the pace: the observed one against the one that the target still needs; where the count stands today says judgeCourse. */
export function judgePace(figure: PacedFigure): OzgVerdict {
  const { online, target, requiredPerMonth, observedPerMonth } = figure;
  if (online >= target) return 'REACHED';
  if (requiredPerMonth == null) return 'MISSED';
  if (observedPerMonth == null) return 'UNKNOWN';
  return observedPerMonth >= requiredPerMonth ? 'FAST_ENOUGH' : 'TOO_SLOW';
}
