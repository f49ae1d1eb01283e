import { useSuspenseQuery } from '@apollo/client/react';
import type { OzgCoverageQuery as Coverage } from '../../gql/graphql.ts';
import { useCountyNames } from '../../lib/county-names.ts';
import { useViewState } from '../../lib/view-state.ts';
import { OzgCoverageQuery } from './coverage-queries.ts';

/** The coverage as of the day of the view; every part of the page asks, the answer comes once. */
export function useCoverage(): Coverage['ozgCoverage'] {
  const { asOf } = useViewState().variables;
  return useSuspenseQuery(OzgCoverageQuery, { variables: { asOf } }).data.ozgCoverage;
}

/** Names of the counties of the day by key. */
export function useNamesOfCounties(): ReadonlyMap<string, string> {
  return useCountyNames(useCoverage().counties);
}
