import { judgeForecast, type Outlook } from '../domain/forecast-verdict.ts';
import { FORECAST_WORDS } from './forecast-words.ts';
import { formatDay, formatNumber, type Lang } from './index.ts';

type Words = (typeof FORECAST_WORDS)['de'];

/** What the two sentences are told. */
export interface ForecastFacts extends Outlook {
  readonly targetDate: string;
  /** What is counted: "OZG-Leistungen". */
  readonly unit: string;
  /** Which part of it, with a blank before: " im Themenfeld „Gesundheit“"; empty for the whole. */
  readonly scope: string;
  /** Mean of the last 12 months; null where the series is shorter. */
  readonly observedPerMonth?: number | null;
  /** Forecast months, ascending. */
  readonly path: readonly { readonly date: string; readonly p50: number }[];
  /** Null: not in sight. */
  readonly p50Completion?: string | null;
}

/**
 * A forecast in two sentences for people who do not know the matter: what is to be expected by the target date and
 * how sure that is; then how fast it goes and how fast it would have to go.
 */
export function forecastSentences(facts: ForecastFacts, lang: Lang): [string, string] {
  const words: Words = FORECAST_WORDS[lang];
  return [expectation(facts, words, lang), pace(facts, words, lang)];
}

function expectation(facts: ForecastFacts, words: Words, lang: Lang): string {
  const { online, total, unit, scope, targetDate, probabilityByTarget, path } = facts;
  const day = formatDay(lang, targetDate);
  const all = words.all(total, formatNumber(lang, total, 0), unit, scope);
  const goal = words.goal(day, all);
  const counted = words.counted(formatNumber(lang, online, 0), formatNumber(lang, total, 0), unit, scope);
  switch (judgeForecast(facts)) {
    case 'NOTHING_TO_COUNT':
      return words.nothingToCount(unit, scope);
    case 'REACHED':
      return words.reached(day, all);
    case 'PAST':
      return words.past(day, counted, formatNumber(lang, total - online, 0));
    case 'NOT_ENOUGH':
      return words.notEnough(day, all);
    case 'UNLIKELY': {
      const expected = path.findLast((point) => point.date <= targetDate)?.p50 ?? online;
      return words.unlikely(goal, formatNumber(lang, Math.round(expected), 0), chances(facts, words, lang));
    }
    case 'LIKELY':
      return words.likely(goal, chances({ probabilityByTarget }, words, lang));
  }
}

/** In how many courses it comes true: rounded to whole ones in a hundred, but never to none or all where it is not so. */
function chances(
  { probabilityByTarget }: Pick<Outlook, 'probabilityByTarget'>,
  words: Words,
  lang: Lang,
): string {
  const inHundred = (probabilityByTarget ?? 0) * 100;
  if (inHundred === 0) return words.inNone;
  if (inHundred === 100) return words.inAll;
  if (inHundred < 1) return words.inHardlyAny;
  if (inHundred > 99) return words.inNearlyAll;
  return words.inSome(formatNumber(lang, Math.round(inHundred), 0));
}

function pace(facts: ForecastFacts, words: Words, lang: Lang): string {
  const { requiredPerMonth, observedPerMonth, p50Completion } = facts;
  const verdict = judgeForecast(facts);
  if (verdict === 'NOTHING_TO_COUNT') return words.noForecast;
  const observed =
    observedPerMonth == null
      ? words.paceUnknown
      : observedPerMonth > 0
        ? words.observed(formatNumber(lang, observedPerMonth, 1))
        : words.standstill;
  if (verdict === 'REACHED') return words.nothingNeeded;
  if (requiredPerMonth == null) {
    const outlook = p50Completion == null ? words.noEnd : words.goesOn(formatDay(lang, p50Completion));
    return observedPerMonth == null ? words.sentence(observed) : words.joined(observed, outlook);
  }
  const required = formatNumber(lang, requiredPerMonth, 1);
  if (observedPerMonth == null || observedPerMonth <= 0)
    return words.joined(observed, words.needed(required));
  if (observedPerMonth >= requiredPerMonth) return words.joined(observed, words.enough(required));
  return words.joined(
    observed,
    words.neededTimes(required, formatNumber(lang, requiredPerMonth / observedPerMonth, 1)),
  );
}
