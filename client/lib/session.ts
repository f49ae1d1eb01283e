import { useSuspenseQuery } from '@apollo/client/react';
import type { ViewerQuery as ViewerAnswer } from '../gql/graphql.ts';
import { ViewerQuery } from './shell-query.ts';

/**
 * Who is asking and what they may do at all (`viewerCan`); `role`, `email` and `organisation` are null for visitors.
 * Abilities on one record stand on the record itself.
 */
export type Viewer = ViewerAnswer['viewer'];

/** The person at this page; suspends until the first answer (asked once, shared by all, renewed when it changes). */
export function useViewer(): Viewer {
  return useSuspenseQuery(ViewerQuery).data.viewer;
}

/** True where a person is signed in, false for visitors. */
export function useSignedIn(): boolean {
  return useViewer().role !== null;
}
