import type { OzgOutlookQuery } from '../../gql/graphql.ts';
import { useLabels } from '../../lib/labels.ts';
import { useLanguage } from '../../lib/language.ts';
import { forecastSentences } from './forecast-words.ts';

/**
 * Writes a forecast in two sentences, see forecast-words.ts.
 * @param scope which part of the services it is of; '' for all
 */
export function useForecastSentences(): (
  forecast: OzgOutlookQuery['ozgForecast'],
  scope?: string,
) => readonly string[] {
  const labels = useLabels();
  const language = useLanguage();
  return ({ figure, ...forecast }, scope = '') =>
    forecastSentences({ ...figure, ...forecast, unit: labels(`ozgUnit.${figure.unit}`), scope }, language);
}
