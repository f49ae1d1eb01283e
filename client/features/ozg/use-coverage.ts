import { useSuspenseQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import type { OzgCoverageQuery as Coverage } from '../../gql/graphql.ts';
import { useText } from '../../lib/i18n.ts';
import { useViewState } from '../../lib/view-state.ts';
import { OzgCoverageQuery } from './coverage-queries.ts';
import { COVERAGE_TEXTS } from './coverage-texts.ts';
import { countyNames } from './county-places.ts';

/** The coverage as of the day of the view; every part of the page asks, the answer comes once. */
export function useCoverage(): Coverage['ozgCoverage'] {
  const { asOf } = useViewState().variables;
  return useSuspenseQuery(OzgCoverageQuery, { variables: { asOf } }).data.ozgCoverage;
}

/** Names of the counties by key, told apart from cities of the same name. */
export function useCountyNames(): ReadonlyMap<string, string> {
  const { counties } = useCoverage();
  const words = useText(COVERAGE_TEXTS);
  return useMemo(() => countyNames(counties, words), [counties, words]);
}
