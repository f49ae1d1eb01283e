import { PAGE_DEFAULT } from '../../shared/domain/limits.ts';
import { PAGE_PARAM, useFilterParams } from '../lib/filter-params.ts';
import { Pagination } from './pagination.tsx';

/**
 * Previous and next of a list whose page stands in the URL, with pages of the usual size.
 * @param page the connection as the API answers it
 */
export function ListPages({
  page,
}: {
  page: {
    readonly nodes: readonly unknown[];
    readonly totalCount: number;
    readonly pageInfo: { readonly endCursor?: string | null; readonly hasNextPage: boolean };
  };
}) {
  const filters = useFilterParams();
  return (
    <Pagination
      trail={filters.codes(PAGE_PARAM) ?? []}
      pageSize={PAGE_DEFAULT}
      shown={page.nodes.length}
      totalCount={page.totalCount}
      endCursor={page.pageInfo.endCursor}
      hasNextPage={page.pageInfo.hasNextPage}
      onTrail={(trail) => filters.set({ [PAGE_PARAM]: trail })}
    />
  );
}
