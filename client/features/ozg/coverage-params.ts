import { withQuery } from '../../../shared/addresses.ts';
import type { MunicipalityFilter, MunicipalityOrderField } from '../../gql/graphql.ts';
import type { FilterParams } from '../../lib/filter-params.ts';
import { paths } from '../../lib/paths.ts';

/** Names of the page's URL parameters. */
export const COVERAGE_PARAMS = { text: 'suche', county: 'kreis', measure: 'anteil' } as const;

/** Anchor of the list of municipalities; the tiles of the map lead to it. */
export const MUNICIPALITIES_ANCHOR = 'gemeinden';

/** What the map shows: the mean of a county's municipalities, or the same weighted by population. */
export const MEASURES = ['gemeinden', 'bevoelkerung'] as const;
export type CoverageMeasure = (typeof MEASURES)[number];

/** What the list can be sorted by; ids of its columns. */
export const MUNICIPALITY_FIELDS = [
  'NAME',
  'POPULATION',
  'AVAILABLE',
] as const satisfies readonly MunicipalityOrderField[];

/** By name where the URL says nothing. */
export const MUNICIPALITY_SORT = 'NAME';

/** The filters of the list as the URL states them. */
export function readMunicipalityFilter(params: FilterParams): MunicipalityFilter {
  return { text: params.text(COVERAGE_PARAMS.text), county: params.codes(COVERAGE_PARAMS.county) };
}

/** Address of the list of one county's municipalities. */
export function municipalitiesLink(ags: string): string {
  return `${withQuery(paths.coverage, { [COVERAGE_PARAMS.county]: [ags] })}#${MUNICIPALITIES_ANCHOR}`;
}
