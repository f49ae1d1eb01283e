import { useQuery } from '@apollo/client/react';
import { Navigate, useLocation } from 'react-router';
import { PAGE_DEFAULT } from '../../../shared/domain/limits.ts';
import { MATURITY_REPORT_STATES } from '../../../shared/domain/vocabulary.ts';
import { PAGE_PARAM, useFilterParams } from '../../lib/filter-params.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { paths, signInLink } from '../../lib/paths.ts';
import { useViewer } from '../../lib/session.ts';
import { FilterBar, SearchField, Select } from '../../ui/filters.tsx';
import { Page } from '../../ui/page.tsx';
import { ListPages } from '../../ui/list-pages.tsx';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx';
import { MaturityReportsQuery } from './queries.ts';
import { ReportCard } from './report-card.tsx';
import { MATURITY_TEXTS } from './texts.ts';
import './maturity.css';

const PARAMS = { state: 'zustand', ministry: 'ressort', text: 'suche', service: 'leistung' } as const;

/** Maturity reports: those that wait to be decided, and all others by their state. */
export function Component() {
  const t = useText(MATURITY_TEXTS);
  const { pathname, search } = useLocation();
  const { role } = useViewer();
  if (role === null) return <Navigate to={signInLink(pathname + search)} replace />;
  return (
    <Page title={t.listTitle} lead={t.listLead} breadcrumbs={[{ label: t.services, to: paths.ozg }]}>
      <Reports />
    </Page>
  );
}

function Reports() {
  const t = useText(MATURITY_TEXTS);
  const labels = useLabels();
  const format = useFormat();
  const filters = useFilterParams();
  const state = filters.list(PARAMS.state, MATURITY_REPORT_STATES);
  const ministry = filters.text(PARAMS.ministry);
  const text = filters.text(PARAMS.text);
  const service = filters.text(PARAMS.service);
  const { data, previousData, error, refetch } = useQuery(MaturityReportsQuery, {
    variables: {
      first: PAGE_DEFAULT,
      after: filters.codes(PAGE_PARAM)?.at(-1) ?? null,
      filter: {
        state: state ?? (service === null ? null : [...MATURITY_REPORT_STATES]),
        ministry: ministry === null ? null : [ministry],
        text,
        service,
      },
    },
    fetchPolicy: 'cache-and-network',
  });
  const known = data ?? previousData;
  const active = [state, ministry, text, service].filter((each) => each != null).length;
  return (
    <>
      <FilterBar
        active={active}
        onReset={() => filters.set(Object.fromEntries(Object.values(PARAMS).map((name) => [name, null])))}
      >
        <SearchField
          label={t.search}
          value={text ?? ''}
          onSearch={(next) => filters.set({ [PARAMS.text]: next.trim() })}
        />
        <Select
          label={t.state}
          value={state?.[0] ?? ''}
          allLabel={t.waiting}
          options={MATURITY_REPORT_STATES.map((value) => ({
            value,
            label: labels(`maturityReportState.${value}`),
          }))}
          onChange={(value) => filters.set({ [PARAMS.state]: value })}
        />
        <Select
          label={t.ministry}
          value={ministry ?? ''}
          allLabel={t.everyMinistry}
          options={(known?.organisations ?? []).map(({ lineage, abbreviation }) => ({
            value: lineage,
            label: abbreviation,
          }))}
          onChange={(value) => filters.set({ [PARAMS.ministry]: value })}
        />
      </FilterBar>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !known ? (
        <Skeleton rows={8} />
      ) : known.maturityReports.totalCount === 0 ? (
        <EmptyState title={t.none}>{t.noneHelp}</EmptyState>
      ) : (
        <section aria-label={t.listTitle}>
          <p role="status">{t.found(format.number(known.maturityReports.totalCount))}</p>
          {known.maturityReports.nodes.map((report) => (
            <ReportCard key={report.id} report={report} />
          ))}
          <ListPages page={known.maturityReports} />
        </section>
      )}
    </>
  );
}
