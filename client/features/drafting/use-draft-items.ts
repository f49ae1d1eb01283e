import { useQuery } from '@apollo/client/react';
import { PAGE_MAX } from '../../../shared/domain/limits.ts';
import type { DraftItemFilter } from '../../gql/graphql.ts';
import { DraftItemsQuery, type DraftItem } from './queries.ts';

/** Things of the draft that the filter lets through, and the way to more than one page of them. */
export function useDraftItems(filter: DraftItemFilter) {
  const { data, error, refetch, fetchMore } = useQuery(DraftItemsQuery, {
    variables: { filter, first: PAGE_MAX },
    fetchPolicy: 'cache-and-network',
  });
  const page = data?.draftItems;
  const items: readonly DraftItem[] = page?.nodes ?? [];
  const more = () =>
    void fetchMore({
      variables: { after: page?.pageInfo.endCursor },
      updateQuery: (known, { fetchMoreResult }) => ({
        ...fetchMoreResult,
        draftItems: {
          ...fetchMoreResult.draftItems,
          nodes: [...known.draftItems.nodes, ...fetchMoreResult.draftItems.nodes],
        },
      }),
    });
  return {
    items,
    totalCount: page?.totalCount ?? null,
    error,
    retry: () => void refetch(),
    more: page?.pageInfo.hasNextPage ? more : null,
  };
}
