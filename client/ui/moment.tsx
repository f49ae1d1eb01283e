import { formatInstant } from '../lib/instant.ts';
import { useLanguage } from '../lib/language.ts';

/** A moment, in Berlin's time: "15.10.2021, 14:05". */
export function Moment({ at }: { at: string }) {
  return <time dateTime={at}>{formatInstant(at, useLanguage())}</time>;
}
