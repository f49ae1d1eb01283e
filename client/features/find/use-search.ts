import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { graphql } from '../../gql/gql.ts';
import type { SearchQuery as Answer } from '../../gql/graphql.ts';
import { useViewState } from '../../lib/view-state.ts';

const SearchQuery = graphql(`
  query Search($text: String!, $first: Int!, $revision: Int, $asOf: Date) {
    search(text: $text, first: $first, revision: $revision, asOf: $asOf) {
      measures {
        code
        title
        light
        ministry {
          abbreviation
        }
      }
      measureCount
      milestones {
        code
        title
        planned
        state
      }
      milestoneCount
      services {
        code
        title
        maturity
      }
      serviceCount
      ministries {
        abbreviation
        name
        lineage
      }
      ministryCount
      goals {
        code
        title
        kind
      }
      goalCount
    }
  }
`);

export type SearchAnswer = Answer['search'];

/** Rows of each kind; who wants more opens the list. */
const FIRST = 4;
/** Time between a key and the question to the server. */
const PAUSE_MS = 150;

/**
 * Asks the server for what is typed, in the view of the page, once the typing pauses.
 * @returns `answer` null before the first one and while nothing is typed; `searching` as long as it is not the answer to `text`
 */
export function useSearch(text: string): { answer: SearchAnswer | null; searching: boolean; error: unknown } {
  const typed = text.trim();
  const { variables } = useViewState();
  const [asked, setAsked] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const { asOf, revision } = variables;
  const { data, previousData, loading, error } = useQuery(SearchQuery, {
    variables: {
      text: asked,
      first: FIRST,
      ...(asOf === undefined ? {} : { asOf }),
      ...(revision === undefined ? {} : { revision }),
    },
    skip: asked === '',
    fetchPolicy: 'no-cache',
  });
  if (typed === '') return { answer: null, searching: false, error: undefined };
  // What was found for the shorter word stays while the longer one is looked up.
  const answer = (data ?? previousData)?.search ?? null;
  return { answer: error ? null : answer, searching: loading || asked !== typed, error };
}
