import { useSuspenseQuery } from '@apollo/client/react';
import { useViewState } from '../../lib/view-state.ts';
import { type Standing, StandingQuery } from './queries.ts';

/** Where the plan stands as of the view's day, under its rule. */
export function useStanding(): Standing {
  return useSuspenseQuery(StandingQuery, { variables: useStartVariables() }).data;
}

/** Day and rule of the view; a start page shows no chosen revision. */
export function useStartVariables() {
  const { asOf, rule } = useViewState().variables;
  return { ...(asOf ? { asOf } : {}), rule };
}
