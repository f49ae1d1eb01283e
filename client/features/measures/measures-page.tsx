import { useQuery } from '@apollo/client/react';
import { useId, useRef } from 'react';
import { PAGE_DEFAULT } from '../../../shared/domain/limits.ts';
import { errorCode } from '../../lib/errors.ts';
import { PAGE_PARAM, useFilterParams, type FilterParams } from '../../lib/filter-params.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { usePlanContext } from '../../lib/plan-context.ts';
import { useViewState } from '../../lib/view-state.ts';
import { Button } from '../../ui/button.tsx';
import { ColumnChooser } from '../../ui/column-chooser.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Page } from '../../ui/page.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { SimulatedBadge } from '../../ui/simulated-badge.tsx';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx';
import { useRememberedColumns } from './column-memory.ts';
import { FilterChips } from './filter-chips.tsx';
import { NO_FILTER, readFilter, readMeasureSort, writeMeasureSort } from './filter-state.ts';
import { MeasureExport } from './measure-export.tsx';
import { initialVisibility, useMeasureColumns } from './measure-columns.tsx';
import { MeasureFilters, ministriesByLineage, useFilterOptions } from './measure-filters.tsx';
import { MeasureFilterChoicesQuery, MeasuresPageQuery, type MeasureConnection } from './measures-query.ts';
import { MEASURES_TEXTS } from './texts.ts';
import './measures.css';

/** The catalogue of measures: filters, sorting and page in the URL, 50 rows a page. */
export function Component() {
  const t = useText(MEASURES_TEXTS);
  const { revision, asOf } = usePlanContext();
  return (
    <Page title={t.title} lead={t.lead}>
      {revision ? (
        <Catalogue revision={revision.number} asOf={asOf} />
      ) : (
        <EmptyState title={t.noRevision}>{t.noRevisionHelp}</EmptyState>
      )}
    </Page>
  );
}

/**
 * Filters and rows. The rows of the last answer stay, marked as busy, until the next one is there: nothing jumps,
 * and fields keep the focus.
 */
function Catalogue({ revision, asOf }: { revision: number; asOf: string }) {
  const view = useViewState();
  const filters = useFilterParams();
  const filter = readFilter(filters);
  const sort = readMeasureSort(filters);
  const trail = filters.codes(PAGE_PARAM) ?? [];
  const { data: choices } = useQuery(MeasureFilterChoicesQuery, { variables: { number: revision, asOf } });
  const rows = useQuery(MeasuresPageQuery, {
    variables: {
      revision: view.variables.revision,
      asOf: view.variables.asOf,
      filter,
      orderBy: sort.order,
      first: PAGE_DEFAULT,
      after: trail.at(-1),
    },
  });
  const options = useFilterOptions(choices);
  const ministries = ministriesByLineage(filter.ministry, choices);
  const known = { filters, filter, options, ministries };
  const connection = (rows.data ?? rows.previousData)?.measures;
  const toFirstPage = () => filters.set({ [PAGE_PARAM]: null });
  return (
    <>
      <MeasureFilters {...known} />
      <FilterChips {...known} />
      {rows.error && trail.length > 0 && errorCode(rows.error) === 'BAD_USER_INPUT' ? (
        <BeyondEnd onFirstPage={toFirstPage} />
      ) : rows.error ? (
        <ErrorState error={rows.error} onRetry={() => void rows.refetch()} />
      ) : connection ? (
        <Results
          connection={connection}
          busy={rows.loading}
          of={choices?.revision?.measureCount ?? null}
          basis={{ revision, asOf }}
          trail={trail}
          sort={sort}
          filters={filters}
          ministries={ministries}
        />
      ) : (
        <Skeleton rows={12} />
      )}
    </>
  );
}

function Results(props: {
  connection: MeasureConnection;
  busy: boolean;
  of: number | null;
  basis: { revision: number; asOf: string };
  trail: readonly string[];
  sort: ReturnType<typeof readMeasureSort>;
  filters: FilterParams;
  ministries: string[];
}) {
  const t = useText(MEASURES_TEXTS);
  const format = useFormat();
  const heading = useRef<HTMLHeadingElement>(null);
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
  const turnPage = (trail: string[]) => {
    if (busy) return;
    filters.set({ [PAGE_PARAM]: trail });
    heading.current?.focus();
  };
  return (
    <section
      aria-labelledby={headingId}
      aria-busy={busy}
      className={busy ? 'results results--busy' : 'results'}
    >
      <header className="results__header">
        <h2 id={headingId} ref={heading} tabIndex={-1}>
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
          empty={<NothingFound filters={filters} beyondEnd={connection.totalCount > 0} />}
        />
      </div>
      <Pagination
        trail={props.trail}
        pageSize={PAGE_DEFAULT}
        shown={connection.nodes.length}
        totalCount={connection.totalCount}
        endCursor={connection.pageInfo.endCursor}
        hasNextPage={connection.pageInfo.hasNextPage}
        onTrail={turnPage}
      />
    </section>
  );
}

function NothingFound({ filters, beyondEnd }: { filters: FilterParams; beyondEnd: boolean }) {
  const t = useText(MEASURES_TEXTS);
  if (beyondEnd) return <BeyondEnd onFirstPage={() => filters.set({ [PAGE_PARAM]: null })} />;
  return (
    <EmptyState
      title={t.emptyTitle}
      actions={<Button onClick={() => filters.set(NO_FILTER)}>{t.clearAll}</Button>}
    >
      {t.empty}
    </EmptyState>
  );
}

/** For a page that the list no longer has, or a link whose place in the list was damaged. */
function BeyondEnd({ onFirstPage }: { onFirstPage: () => void }) {
  const t = useText(MEASURES_TEXTS);
  return <EmptyState title={t.emptyPage} actions={<Button onClick={onFirstPage}>{t.firstPage}</Button>} />;
}
