import {
  FRESHNESS,
  LIFECYCLES,
  MEASURE_KINDS,
  MEASURE_LEVELS,
  SCHEDULE_LIGHTS,
} from '../../../shared/domain/vocabulary.ts';
import { TOO_ROSY } from '../../lib/paths.ts';
import type { MeasureFilter, MeasureOrderField } from '../../gql/graphql.ts';
import type { FilterParams } from '../../lib/filter-params.ts';
import { readSort, type UrlSort, writeSort } from '../../lib/sort-params.ts';
import type { Sort } from '../../ui/data-table.tsx';

/** Names of the catalogue's URL parameters; lists repeat the parameter. */
export const MEASURE_PARAMS = {
  text: 'suche',
  ministry: 'ressort',
  light: 'ampel',
  lifecycle: 'stand',
  goal: 'ziel',
  level: 'ebene',
  kind: 'art',
  freshness: 'meldung',
  optimismGap: 'einschaetzung',
  topicArea: 'themenfeld',
  dueFrom: 'von',
  dueTo: 'bis',
} as const;

export type MeasureParam = keyof typeof MEASURE_PARAMS;

/** Columns that the server sorts by; their ids in the table are these words. */
const SORT_FIELDS = [
  'CODE',
  'TITLE',
  'MINISTRY',
  'LIGHT',
  'LIFECYCLE',
  'PROGRESS',
  'PLANNED_END',
  'EXPECTED_END',
  'DRIFT_FIRST',
  'REPORTED_ON',
] as const satisfies readonly MeasureOrderField[];

/** Worst news first. */
const DEFAULT_SORT = 'LIGHT';

/** The filter that the URL states; values outside the closed lists are dropped. */
export function readFilter(filters: FilterParams): MeasureFilter {
  return {
    text: filters.text(MEASURE_PARAMS.text),
    ministry: filters.codes(MEASURE_PARAMS.ministry),
    light: filters.list(MEASURE_PARAMS.light, SCHEDULE_LIGHTS),
    lifecycle: filters.list(MEASURE_PARAMS.lifecycle, LIFECYCLES),
    goal: filters.codes(MEASURE_PARAMS.goal),
    level: filters.list(MEASURE_PARAMS.level, MEASURE_LEVELS),
    kind: filters.list(MEASURE_PARAMS.kind, MEASURE_KINDS),
    freshness: filters.list(MEASURE_PARAMS.freshness, FRESHNESS),
    optimismGap: filters.text(MEASURE_PARAMS.optimismGap) === TOO_ROSY ? true : undefined,
    topicArea: filters.codes(MEASURE_PARAMS.topicArea),
    ...readWindow(filters),
  };
}

/** The due window; a reversed one is read the way round that a person meant it. */
function readWindow(filters: FilterParams): Pick<MeasureFilter, 'dueFrom' | 'dueTo'> {
  const from = filters.day(MEASURE_PARAMS.dueFrom);
  const to = filters.day(MEASURE_PARAMS.dueTo);
  return from && to && from > to ? { dueFrom: to, dueTo: from } : { dueFrom: from, dueTo: to };
}

/** A change that takes every filter out of the URL; view and sorting stay. */
export const NO_FILTER = Object.fromEntries(Object.values(MEASURE_PARAMS).map((name) => [name, null]));

/** Number of conditions that are set, a list counting once. */
export function countFilters(filter: MeasureFilter, of: readonly MeasureParam[]): number {
  return of.filter((name) => filter[name] != null).length;
}

/** The sorting that the URL states; worst news first where it says nothing. */
export function readMeasureSort(filters: FilterParams): UrlSort<(typeof SORT_FIELDS)[number]> {
  return readSort(filters, SORT_FIELDS, DEFAULT_SORT);
}

/** The change of the URL that sorts. */
export function writeMeasureSort(sort: Sort): Record<string, string | null> {
  return writeSort(sort, DEFAULT_SORT);
}
