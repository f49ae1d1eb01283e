import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { PAGE_DEFAULT } from '../../../shared/domain/limits.ts';
import type { MunicipalityCoverageQuery as Municipalities } from '../../gql/graphql.ts';
import { useFilterParams } from '../../lib/filter-params.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { readSort, writeSort } from '../../lib/sort-params.ts';
import { useViewState } from '../../lib/view-state.ts';
import { DataTable, type DataColumn } from '../../ui/data-table.tsx';
import { PagedList, usePlace } from '../../ui/paged-list.tsx';
import { SimulatedBadge } from '../../ui/simulated-badge.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { UI_TEXTS } from '../../ui/texts.ts';
import { MUNICIPALITY_FIELDS, MUNICIPALITY_SORT, readMunicipalityFilter } from './coverage-params.ts';
import { MunicipalityCoverageQuery } from './coverage-queries.ts';
import { COVERAGE_TEXTS } from './coverage-texts.ts';
import { ShareBar } from './share-bar.tsx';
import { useNamesOfCounties, useCoverage } from './use-coverage.ts';

type Municipality = Municipalities['municipalityCoverage']['nodes'][number];

/** One page of the municipalities that the filters let through, each with the services available there. */
export function MunicipalityList() {
  const t = useText(COVERAGE_TEXTS);
  const { asOf: writeDay } = useText(UI_TEXTS);
  const format = useFormat();
  const filters = useFilterParams();
  const { asOf } = useViewState().variables;
  const coverage = useCoverage();
  const sort = readSort(filters, MUNICIPALITY_FIELDS, MUNICIPALITY_SORT);
  const query = useQuery(MunicipalityCoverageQuery, {
    variables: {
      asOf,
      filter: readMunicipalityFilter(filters),
      orderBy: sort.order,
      first: PAGE_DEFAULT,
      after: usePlace(),
    },
  });
  const columns = useMunicipalityColumns();
  return (
    <PagedList
      query={query}
      pick={(data) => data.municipalityCoverage}
      label={t.listCaption}
      empty={<EmptyState title={t.emptyTitle}>{t.emptyHelp}</EmptyState>}
    >
      {({ nodes, totalCount }) => (
        <DataTable
          caption={t.listCaption}
          captionHidden
          columns={columns}
          rows={nodes}
          rowKey={({ ags }) => ags}
          sort={sort}
          onSort={(next) => filters.set(writeSort(next, MUNICIPALITY_SORT))}
          chooser
          tools={
            <p className="muted" role="status">
              <strong>{t.found(format.number(totalCount))}</strong> · {writeDay(format.day(coverage.asOf))}{' '}
              <SimulatedBadge show={coverage.simulated} />
            </p>
          }
        />
      )}
    </PagedList>
  );
}

function useMunicipalityColumns(): DataColumn<Municipality>[] {
  const t = useText(COVERAGE_TEXTS);
  const format = useFormat();
  const counties = useNamesOfCounties();
  return useMemo<DataColumn<Municipality>[]>(
    () => [
      { id: 'NAME', header: t.municipality, rowHeader: true, sortable: true, cell: ({ name }) => name },
      { id: 'key', header: t.key, hidden: true, cell: ({ ags }) => ags },
      { id: 'county', header: t.county, cell: ({ county }) => counties.get(county.ags) ?? county.name },
      {
        id: 'POPULATION',
        header: t.population,
        sortable: true,
        align: 'end',
        cell: ({ population }) => format.number(population),
      },
      {
        id: 'AVAILABLE',
        header: t.available,
        sortable: true,
        align: 'end',
        cell: ({ available, total, percent }) =>
          t.availableOf(format.number(available), format.number(total), format.percent(percent, 1)),
      },
      {
        id: 'share',
        header: t.shareBar,
        cell: ({ available, total }) => <ShareBar part={available} of={total} />,
      },
    ],
    [t, format, counties],
  );
}
