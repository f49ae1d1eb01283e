import type { Lang } from '../../../shared/i18n/index.ts';
import type { MeasureFilter } from '../../gql/graphql.ts';
import type { Sort } from '../../ui/data-table.tsx';

/** The column that every file has: on the screen it stands under the measure's title. */
const ALWAYS = 'CODE';

/**
 * Parameters of GET /exports/measures.{xlsx,ods,csv,json}: the filter by its names in the API (lists repeat theirs), the
 * order, and the columns by their ids in the table:
 * LIGHT, CODE, TITLE, MINISTRY, LIFECYCLE, PROGRESS, PLANNED_END, EXPECTED_END, DRIFT_FIRST, driftPrevious, REPORTED_ON,
 * selfLight, freshness, level, kind, topicArea, responsibleBody, start.
 */
export function exportQuery(view: {
  filter: MeasureFilter;
  sort: Sort;
  columns: readonly string[];
  revision?: number;
  asOf?: string;
  lang: Lang;
}): Record<string, readonly string[]> {
  const { sort, columns, revision, asOf, lang } = view;
  const filter = Object.entries(view.filter).map(([name, value]): [string, readonly string[]] => [
    name,
    value == null ? [] : Array.isArray(value) ? value.map(String) : [String(value)],
  ]);
  return {
    ...Object.fromEntries(filter),
    orderBy: [sort.column],
    direction: [sort.descending ? 'DESC' : 'ASC'],
    columns: [(columns.includes(ALWAYS) ? columns : [ALWAYS, ...columns]).join(',')],
    revision: revision === undefined ? [] : [String(revision)],
    asOf: asOf === undefined ? [] : [asOf],
    lang: [lang],
  };
}
