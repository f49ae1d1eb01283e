import type { OzgOutlookQuery } from '../../gql/graphql.ts';
import { useLabels } from '../../lib/labels.ts';
import { useLanguage } from '../../lib/language.ts';
import { forecastSentences } from '../../../shared/i18n/forecast-sentences.ts';

/**
 * Writes a forecast in two sentences, see forecast-sentences.ts.
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
