import { useQuery } from '@apollo/client/react';
import { PAGE_DEFAULT } from '../../../shared/domain/limits.ts';
import { useFilterParams } from '../../lib/filter-params.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useViewState } from '../../lib/view-state.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { PagedList, usePlace } from '../../ui/paged-list.tsx';
import { SimulatedBadge } from '../../ui/simulated-badge.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { useMilestoneColumns } from './milestone-columns.tsx';
import { readFilter, readMilestoneSort, writeMilestoneSort } from './milestone-filters.ts';
import { MilestonesQuery } from './queries.ts';
import { MILESTONE_TEXTS } from './texts.ts';

/** One page of the milestones that the filters let through. */
export function MilestoneList() {
  const t = useText(MILESTONE_TEXTS);
  const format = useFormat();
  const filters = useFilterParams();
  const { asOf, revision } = useViewState().variables;
  const sort = readMilestoneSort(filters);
  const query = useQuery(MilestonesQuery, {
    variables: {
      asOf,
      revision,
      filter: readFilter(filters),
      orderBy: sort.order,
      first: PAGE_DEFAULT,
      after: usePlace(),
    },
  });
  const columns = useMilestoneColumns();
  return (
    <PagedList
      query={query}
      pick={(data) => data.milestones}
      label={t.caption}
      empty={<EmptyState title={t.empty}>{t.emptyHelp}</EmptyState>}
    >
      {({ nodes, totalCount }) => (
        <DataTable
          caption={t.caption}
          captionHidden
          columns={columns}
          rows={nodes}
          rowKey={(milestone) => milestone.code}
          sort={sort}
          onSort={(next) => filters.set(writeMilestoneSort(next))}
          chooser
          tools={
            <p className="muted" role="status">
              <strong>{t.found(format.number(totalCount))}</strong>{' '}
              <SimulatedBadge show={nodes.some((milestone) => milestone.simulated)} />
            </p>
          }
        />
      )}
    </PagedList>
  );
}
