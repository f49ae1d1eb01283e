import { useSuspenseQuery } from '@apollo/client/react';
import { withQuery } from '../../../shared/addresses.ts';
import type { ForecastScopesQuery as Scopes } from '../../gql/graphql.ts';
import { useFilterParams } from '../../lib/filter-params.ts';
import { useText } from '../../lib/i18n.ts';
import { useLanguage } from '../../lib/language.ts';
import { paths } from '../../lib/paths.ts';
import { useViewState } from '../../lib/view-state.ts';
import type { Option } from '../../ui/filters.tsx';
import { FORECAST_TEXTS } from './forecast-texts.ts';
import { OZG_PARAMS } from './ozg-filters.ts';
import { ForecastScopesQuery } from './forecast-queries.ts';

/** Anchor of the forecast; links to the forecast of a group lead to it. */
export const FORECAST_ANCHOR = 'prognose';

/** What forecasts are grouped by, as the URL says it. */
export const FORECAST_GROUPINGS = ['ressort', 'themenfeld'] as const;
export type ForecastGrouping = (typeof FORECAST_GROUPINGS)[number];

/** Address of the forecast of one topic area or ministry. */
export function forecastLink(grouping: ForecastGrouping, key: string): string {
  return `${withQuery(paths.counting, { [OZG_PARAMS.group]: [grouping], [grouping]: [key] })}#${FORECAST_ANCHOR}`;
}

/** Which part of the services a forecast is of. */
export interface ForecastScope {
  /** Key of the chosen one; '' for all, null where the URL names one that there is not. */
  readonly topicArea: string | null;
  readonly ministry: string | null;
  readonly topicAreas: readonly Option[];
  readonly ministries: readonly Option[];
  /** " im Themenfeld „Gesundheit“ im Ressort SMS"; empty for the whole. */
  readonly words: string;
}

/** The part of the services that the URL names, and all that can be chosen. */
export function useForecastScope(): ForecastScope {
  const t = useText(FORECAST_TEXTS);
  const language = useLanguage();
  const filters = useFilterParams();
  const { asOf } = useViewState().variables;
  const { data } = useSuspenseQuery(ForecastScopesQuery, { variables: { asOf } });
  const topicAreas = data.topicAreas.groups.map((group) => ({
    value: group.key,
    label: language === 'de' ? group.labelDe : group.labelEn,
  }));
  const abbreviation = abbreviationsOf(data);
  const ministries = data.ministries.groups.map((group) => ({
    value: group.key,
    label: `${abbreviation(group.key)} – ${language === 'de' ? group.labelDe : group.labelEn}`,
  }));
  const topicArea = known(topicAreas, filters.text(OZG_PARAMS.topicArea));
  const ministry = known(ministries, ministryKey(data, filters.text(OZG_PARAMS.ministry)));
  const areaName = topicAreas.find(({ value }) => value === topicArea)?.label;
  return {
    topicArea,
    ministry,
    topicAreas,
    ministries,
    words: `${areaName ? t.inTopicArea(areaName) : ''}${ministry ? t.ofMinistry(abbreviation(ministry)) : ''}`,
  };
}

/** Short names of ministries by their key; a ministry that did not exist on the day keeps its key. */
function abbreviationsOf({ organisations }: Pick<Scopes, 'organisations'>): (key: string) => string {
  return (key) => organisations.find(({ lineage }) => lineage === key)?.abbreviation ?? key;
}

/** The key of a ministry that a link may name by code or abbreviation too. */
function ministryKey({ organisations }: Scopes, written: string | null): string | null {
  const named = organisations.find(({ code, abbreviation }) => code === written || abbreviation === written);
  return named?.lineage ?? written;
}

function known(options: readonly Option[], key: string | null): string | null {
  if (key === null) return '';
  return options.some(({ value }) => value === key) ? key : null;
}
