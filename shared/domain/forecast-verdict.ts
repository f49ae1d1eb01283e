/** What a forecast says about the target. */
export type ForecastVerdict =
  /** The group holds nothing that the rule counts. */
  | 'NOTHING_TO_COUNT'
  | 'REACHED'
  /** The target date has passed without it. */
  | 'PAST'
  /** Fewer than six months of data. */
  | 'NOT_ENOUGH'
  | 'UNLIKELY'
  | 'LIKELY';

/** From this share of the courses on the target is to be expected. */
const LIKELY_FROM = 0.5;

/** What the verdict follows from; all of the total is the target. */
export interface Outlook {
  readonly online: number;
  readonly total: number;
  /** Per month; null once the target date has passed. */
  readonly requiredPerMonth?: number | null;
  readonly enoughData: boolean;
  /** 0 to 1. */
  readonly probabilityByTarget?: number | null;
}

/** Judges a forecast: what is certain already goes before what is only to be expected. */
export function judgeForecast(outlook: Outlook): ForecastVerdict {
  const { online, total, requiredPerMonth, enoughData, probabilityByTarget } = outlook;
  if (total === 0) return 'NOTHING_TO_COUNT';
  if (online >= total) return 'REACHED';
  if (requiredPerMonth == null) return 'PAST';
  if (!enoughData || probabilityByTarget == null) return 'NOT_ENOUGH';
  return probabilityByTarget < LIKELY_FROM ? 'UNLIKELY' : 'LIKELY';
}
