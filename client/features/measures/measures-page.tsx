import { useQuery } from '@apollo/client/react';
import { useId } from 'react';
import { PAGE_DEFAULT } from '../../../shared/domain/limits.ts';
import { useFilterParams, type FilterParams } from '../../lib/filter-params.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { usePlanContext } from '../../lib/plan-context.ts';
import { useViewState } from '../../lib/view-state.ts';
import { Button } from '../../ui/button.tsx';
import { ColumnChooser } from '../../ui/column-chooser.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { lineagesOf } from '../../ui/ministry-filter.tsx';
import { NoPlanState } from '../../ui/no-plan-state.tsx';
import { Page } from '../../ui/page.tsx';
import { PagedList, usePlace } from '../../ui/paged-list.tsx';
import { SimulatedBadge } from '../../ui/simulated-badge.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { useRememberedColumns } from './column-memory.ts';
import { FilterChips } from './filter-chips.tsx';
import { NO_FILTER, readFilter, readMeasureSort, writeMeasureSort } from './filter-state.ts';
import { MeasureExport } from './measure-export.tsx';
import { initialVisibility, useMeasureColumns } from './measure-columns.tsx';
import { MeasureFilters, useFilterOptions } from './measure-filters.tsx';
import { MeasureFilterChoicesQuery, MeasuresPageQuery, type MeasureConnection } from './measures-query.ts';
import { MEASURES_TEXTS } from './texts.ts';
import './measures.css';

/** The catalogue of measures: filters, sorting and page in the URL, 50 rows a page. */
export function Component() {
  const t = useText(MEASURES_TEXTS);
  const { revision, asOf } = usePlanContext();
  return (
    <Page title={t.title} lead={t.lead}>
      {revision ? <Catalogue revision={revision.number} asOf={asOf} /> : <NoPlanState title={t.noRevision} />}
    </Page>
  );
}

/** Filters and rows. */
function Catalogue({ revision, asOf }: { revision: number; asOf: string }) {
  const t = useText(MEASURES_TEXTS);
  const view = useViewState();
  const filters = useFilterParams();
  const filter = readFilter(filters);
  const sort = readMeasureSort(filters);
  const { data: choices } = useQuery(MeasureFilterChoicesQuery, { variables: { number: revision, asOf } });
  const rows = useQuery(MeasuresPageQuery, {
    variables: {
      revision: view.variables.revision,
      asOf: view.variables.asOf,
      filter,
      orderBy: sort.order,
      first: PAGE_DEFAULT,
      after: usePlace(),
    },
  });
  const options = useFilterOptions(choices);
  const ministries = lineagesOf(filter.ministry, choices?.organisations ?? []);
  const known = { filters, filter, options, ministries };
  return (
    <>
      <MeasureFilters {...known} />
      <FilterChips {...known} />
      <PagedList
        query={rows}
        pick={(data) => data.measures}
        label={t.results}
        skeletonRows={12}
        empty={
          <EmptyState
            title={t.emptyTitle}
            actions={<Button onClick={() => filters.set(NO_FILTER)}>{t.clearAll}</Button>}
          >
            {t.empty}
          </EmptyState>
        }
      >
        {(connection, busy) => (
          <Results
            connection={connection}
            busy={busy}
            of={choices?.revision?.measureCount ?? null}
            basis={{ revision, asOf }}
            sort={sort}
            filters={filters}
            ministries={ministries}
          />
        )}
      </PagedList>
    </>
  );
}

function Results(props: {
  connection: MeasureConnection;
  busy: boolean;
  of: number | null;
  basis: { revision: number; asOf: string };
  sort: ReturnType<typeof readMeasureSort>;
  filters: FilterParams;
  ministries: string[];
}) {
  const t = useText(MEASURES_TEXTS);
  const format = useFormat();
  const headingId = useId();
  const columns = useMeasureColumns();
  const [visibility, setVisibility] = useRememberedColumns(initialVisibility(columns));
  const { connection, busy, filters } = props;
  const shown = columns.filter((column) => column.rowHeader || visibility[column.id] !== false);
  const total = props.of ?? connection.totalCount;
  const hits =
    connection.totalCount === total
      ? t.foundAll(format.number(total))
      : t.found(format.number(connection.totalCount), format.number(total));
  return (
    <section aria-labelledby={headingId} className="results">
      <header className="results__header">
        <h2 id={headingId}>
          <span role="status">{busy ? <span className="visually-hidden">{t.loading}</span> : hits}</span>
          {busy && <span aria-hidden="true">{hits}</span>}
        </h2>
        <p className="muted">
          {t.basis(props.basis.revision, format.day(props.basis.asOf))}{' '}
          <SimulatedBadge show={connection.nodes.some((row) => row.simulated)} />
        </p>
        <div className="results__tools">
          <ColumnChooser columns={columns} visibility={visibility} onChange={setVisibility} />
          <MeasureExport
            filter={{ ...readFilter(filters), ministry: props.ministries }}
            sort={props.sort}
            columns={shown.map((column) => column.id)}
          />
        </div>
      </header>
      <div className="wide-table">
        <DataTable
          caption={t.results}
          captionHidden
          chooser={false}
          columns={shown}
          rows={connection.nodes}
          rowKey={(row) => row.code}
          sort={props.sort}
          onSort={(sort) => filters.set(writeMeasureSort(sort))}
        />
      </div>
    </section>
  );
}
