import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { PAGE_DEFAULT } from '../../../shared/domain/limits.ts';
import type { OzgServicesQuery as Services } from '../../gql/graphql.ts';
import { useFilterParams } from '../../lib/filter-params.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useLanguage } from '../../lib/language.ts';
import { paths } from '../../lib/paths.ts';
import { usePlanContext } from '../../lib/plan-context.ts';
import { useViewState } from '../../lib/view-state.ts';
import { DataTable, type DataColumn } from '../../ui/data-table.tsx';
import { German } from '../../ui/german.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { PagedList, usePlace } from '../../ui/paged-list.tsx';
import { SimulatedBadge } from '../../ui/simulated-badge.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { MaturityMark } from './maturity-mark.tsx';
import { CoverageText, MinistryName, OnlineMark } from './service-cells.tsx';
import { readOzgFilters, readServiceSort, toServiceFilter, writeServiceSort } from './ozg-filters.ts';
import { OzgServicesQuery } from './queries.ts';
import { OZG_TEXTS } from './texts.ts';
import { useBasis } from './use-basis.ts';

type ServiceRow = Services['ozgServices']['nodes'][number];

/** One page of the services that the filters let through. */
export function ServiceList() {
  const t = useText(OZG_TEXTS);
  const format = useFormat();
  const filters = useFilterParams();
  const { asOf, rule } = useViewState().variables;
  const sort = readServiceSort(filters);
  const query = useQuery(OzgServicesQuery, {
    variables: {
      asOf,
      rule,
      filter: toServiceFilter(readOzgFilters(filters)),
      orderBy: sort.order,
      first: PAGE_DEFAULT,
      after: usePlace(),
    },
  });
  const columns = useServiceColumns();
  return (
    <PagedList
      query={query}
      pick={(data) => data.ozgServices}
      label={t.listCaption}
      empty={<EmptyState title={t.emptyTitle}>{t.emptyHelp}</EmptyState>}
    >
      {({ nodes, totalCount }) => (
        <>
          <DataTable
            caption={t.listCaption}
            captionHidden
            columns={columns}
            rows={nodes}
            rowKey={(service) => service.code}
            sort={sort}
            onSort={(next) => filters.set(writeServiceSort(next))}
            chooser
            tools={<ListBasis found={t.found(format.number(totalCount))} rows={nodes} />}
          />
          {nodes.some((service) => service.ministryAssumed) && (
            <p className="muted list-note">{t.assumedNote}</p>
          )}
        </>
      )}
    </PagedList>
  );
}

function ListBasis({ found, rows }: { found: string; rows: readonly ServiceRow[] }) {
  const basis = useBasis();
  const { rule } = useViewState();
  const { asOf } = usePlanContext();
  return (
    <p className="muted" role="status">
      <strong>{found}</strong> · {basis(rule, asOf)}{' '}
      <SimulatedBadge show={rows.some((row) => row.simulated)} />
    </p>
  );
}

function useServiceColumns(): DataColumn<ServiceRow>[] {
  const t = useText(OZG_TEXTS);
  const language = useLanguage();
  return useMemo(
    () => [
      { id: 'CODE', header: t.code, sortable: true, cell: (service) => service.code },
      {
        id: 'TITLE',
        header: t.service,
        rowHeader: true,
        sortable: true,
        minWidth: 16,
        cell: (service) => (
          <LinkKeepingView to={paths.service(service.code)}>
            <German>{service.title}</German>
          </LinkKeepingView>
        ),
      },
      {
        id: 'TOPIC_AREA',
        header: t.topicArea,
        sortable: true,
        cell: ({ topicArea }) => (language === 'de' ? topicArea.nameDe : topicArea.nameEn),
      },
      { id: 'situation', header: t.situation, hidden: true, cell: ({ situation }) => situation.nameDe },
      { id: 'ministry', header: t.ministry, cell: (service) => <MinistryName service={service} short /> },
      {
        id: 'MATURITY',
        header: t.maturityColumn,
        sortable: true,
        minWidth: 9,
        cell: ({ maturity }) => <MaturityMark minimum={maturity.minimum} maximum={maturity.maximum} />,
      },
      {
        id: 'COVERAGE',
        header: t.coverage,
        sortable: true,
        align: 'end',
        cell: ({ coverage }) => <CoverageText coverage={coverage} />,
      },
      { id: 'online', header: t.onlineColumn, cell: ({ online }) => <OnlineMark online={online} /> },
    ],
    [t, language],
  );
}
