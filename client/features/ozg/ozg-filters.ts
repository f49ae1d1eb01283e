import { FEDERAL_LEVELS, MATURITY_LEVELS, type FederalLevel } from '../../../shared/domain/vocabulary.ts';
import type { OzgServiceFilter, OzgServiceOrderField } from '../../gql/graphql.ts';
import type { FilterParams, FilterReader } from '../../lib/filter-params.ts';
import { readSort, type UrlSort, writeSort } from '../../lib/sort-params.ts';
import type { Sort } from '../../ui/data-table.tsx';

/** Names of the list's URL parameters, in the order in which the form shows them. */
export const OZG_PARAMS = {
  text: 'suche',
  topicArea: 'themenfeld',
  situation: 'lage',
  ministry: 'ressort',
  maturity: 'reifegrad',
  execution: 'vollzug',
  online: 'online',
  group: 'gruppe',
} as const;

/** Anchor of the list; links from groups and figures lead to it. */
export const LIST_ANCHOR = 'liste';

/** Services that count as online, or do not. */
export const ONLINE_CHOICES = ['ja', 'nein'] as const;
export type OnlineChoice = (typeof ONLINE_CHOICES)[number];

const MATURITY_TEXTS = MATURITY_LEVELS.map(String);

/** The list's filters as the URL states them; unknown values of closed lists are dropped. */
export interface OzgFilterState {
  readonly text: string | null;
  readonly topicArea: readonly string[];
  readonly situation: readonly string[];
  readonly ministry: readonly string[];
  readonly maturity: readonly string[];
  readonly execution: readonly FederalLevel[];
  readonly online: OnlineChoice | '';
}

/** Reads the filters out of the URL. */
export function readOzgFilters(params: FilterReader): OzgFilterState {
  return {
    text: params.text(OZG_PARAMS.text),
    topicArea: params.codes(OZG_PARAMS.topicArea) ?? [],
    situation: params.codes(OZG_PARAMS.situation) ?? [],
    ministry: params.codes(OZG_PARAMS.ministry) ?? [],
    maturity: params.list(OZG_PARAMS.maturity, MATURITY_TEXTS) ?? [],
    execution: params.list(OZG_PARAMS.execution, FEDERAL_LEVELS) ?? [],
    online: params.choice<OnlineChoice | ''>(OZG_PARAMS.online, ONLINE_CHOICES, ''),
  };
}

/** The filters as the API takes them: only what is set. */
export function toServiceFilter(state: OzgFilterState): OzgServiceFilter {
  return {
    ...(state.text === null ? {} : { text: state.text }),
    ...(state.topicArea.length > 0 ? { topicArea: [...state.topicArea] } : {}),
    ...(state.situation.length > 0 ? { situation: [...state.situation] } : {}),
    ...(state.ministry.length > 0 ? { ministry: [...state.ministry] } : {}),
    ...(state.maturity.length > 0 ? { maturity: state.maturity.map(Number) } : {}),
    ...(state.execution.length > 0 ? { execution: [...state.execution] } : {}),
    ...(state.online === '' ? {} : { onlineByRule: state.online === 'ja' }),
  };
}

/** Number of filters that are set. */
export function activeFilters(state: OzgFilterState): number {
  return Object.values(state).filter((value) => value !== null && value.length > 0).length;
}

const ORDER_FIELDS = [
  'CODE',
  'TITLE',
  'TOPIC_AREA',
  'MATURITY',
  'COVERAGE',
] as const satisfies readonly OzgServiceOrderField[];

/** By number where the URL says nothing. */
const DEFAULT_SORT = 'CODE';

/** The sorting of the services as the URL states it. */
export function readServiceSort(params: FilterParams): UrlSort<(typeof ORDER_FIELDS)[number]> {
  return readSort(params, ORDER_FIELDS, DEFAULT_SORT);
}

/** The change of the URL that sorts the services. */
export function writeServiceSort(sort: Sort): Record<string, string | null> {
  return writeSort(sort, DEFAULT_SORT);
}
