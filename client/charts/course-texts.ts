import { defineTexts } from '../lib/i18n.ts';

/** Labels at the lines of the course chart. */
export const COURSE_TEXTS = defineTexts({
  de: {
    reached: (count: string) => `${count} online`,
    needed: (count: string) => `nötig wären ${count}`,
    missing: (count: string) => `${count} fehlen`,
    target: (count: string, day: string) => `Ziel ${count} bis ${day}`,
    expected: (p50: string, p10: string, p90: string) => `zu erwarten ${p50}, wohl ${p10} bis ${p90}`,
    expectedShort: (_p50: string, p10: string, p90: string) => `wohl ${p10}–${p90}`,
  },
  en: {
    reached: (count: string) => `${count} online`,
    needed: (count: string) => `${count} needed by now`,
    missing: (count: string) => `${count} missing`,
    target: (count: string, day: string) => `Target ${count} by ${day}`,
    expected: (p50: string, p10: string, p90: string) => `${p50} expected, likely ${p10} to ${p90}`,
    expectedShort: (_p50: string, p10: string, p90: string) => `likely ${p10}–${p90}`,
  },
});
