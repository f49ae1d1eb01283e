const DAY_MS = 86_400_000;
/** Serial number of 1 January 1970 where days are counted from 1900, with the 29 February 1900 that never was. */
const EPOCH_1900 = 25_569;
/** Days by which the count from 1904 lags behind. */
const LAG_1904 = 1_462;
/** The day that never was; before it the count is one less. */
const NEVER = 60;
const LAST = 2_958_465;

/**
 * A serial number of Excel as a moment of ISO 8601, without any time zone: it says what the cell says.
 * @param from1904 counted as old Excel for Macintosh did
 * @returns null for what is no date in Excel
 */
export function serialMoment(serial: number, from1904: boolean): string | null {
  const since1900 = from1904 ? serial + LAG_1904 : serial;
  const day = Math.floor(since1900);
  if (!(since1900 >= 1) || day > LAST || day === NEVER) return null;
  // To the second: fractions of days are seldom exact.
  const seconds = Math.round((since1900 - EPOCH_1900 + (day < NEVER ? 1 : 0)) * 86_400);
  if (seconds * 1000 >= (LAST + 1 - EPOCH_1900) * DAY_MS) return null;
  return new Date(seconds * 1000).toISOString().slice(0, 19);
}
