import { MILESTONE_STATES, type MilestoneState } from '../../../shared/domain/vocabulary.ts';
import type { MilestoneFilter, MilestoneOrderField } from '../../gql/graphql.ts';
import type { FilterParams } from '../../lib/filter-params.ts';
import { readSort, type UrlSort, writeSort } from '../../lib/sort-params.ts';
import type { Sort } from '../../ui/data-table.tsx';

/** Names of the page's URL parameters; the filters hold for list and trend alike. */
export const MILESTONE_PARAMS = {
  text: 'suche',
  ministry: 'ressort',
  goal: 'ziel',
  state: 'zustand',
  dueFrom: 'von',
  dueTo: 'bis',
} as const;

/** Which of list and trend is shown. */
export const VIEW_PARAM = 'ansicht';
export const VIEWS = ['liste', 'trend'] as const;

/** What the trend's time axis counts in, and which lines are drawn. */
export const AXIS_PARAM = 'achse';
export const AXES = ['fassungen', 'stichtage'] as const;
export const LINES_PARAM = 'linie';

/** The filters as the URL states them, ready for the API; unknown states are dropped. */
export function readFilter(filters: FilterParams): MilestoneFilter {
  return {
    text: filters.text(MILESTONE_PARAMS.text),
    ministry: filters.codes(MILESTONE_PARAMS.ministry),
    goal: filters.codes(MILESTONE_PARAMS.goal),
    state: filters.list(MILESTONE_PARAMS.state, MILESTONE_STATES),
    ...readWindow(filters),
  };
}

/** The due window; a reversed one is read the way round that a person meant it. */
function readWindow(filters: FilterParams): Pick<MilestoneFilter, 'dueFrom' | 'dueTo'> {
  const from = filters.day(MILESTONE_PARAMS.dueFrom);
  const to = filters.day(MILESTONE_PARAMS.dueTo);
  return from && to && from > to ? { dueFrom: to, dueTo: from } : { dueFrom: from, dueTo: to };
}

/** The same filters narrowed to one state, for the counts. */
export function inState(filter: MilestoneFilter, state: MilestoneState): MilestoneFilter {
  return { ...filter, state: [state] };
}

/** A change that takes every filter out of the URL. */
export const NO_FILTER = Object.fromEntries(Object.values(MILESTONE_PARAMS).map((name) => [name, null]));

/** Number of filters that are set; the two ends of the due window count one each. */
export function activeFilters(filter: MilestoneFilter): number {
  return Object.values(filter).filter((value) => value != null).length;
}

const ORDER_FIELDS = [
  'CODE',
  'TITLE',
  'MINISTRY',
  'PLANNED_DATE',
  'STATE',
  'DRIFT_FIRST',
] as const satisfies readonly MilestoneOrderField[];

const DEFAULT_SORT = 'PLANNED_DATE';

/** The sorting as the URL states it; by planned date where it says nothing. */
export function readMilestoneSort(filters: FilterParams): UrlSort<(typeof ORDER_FIELDS)[number]> {
  return readSort(filters, ORDER_FIELDS, DEFAULT_SORT);
}

/** The change of the URL that sorts. */
export function writeMilestoneSort(sort: Sort): Record<string, string | null> {
  return writeSort(sort, DEFAULT_SORT);
}
