import { useQuery } from '@apollo/client/react';
import { Navigate, useLocation } from 'react-router';
import { PAGE_DEFAULT } from '../../../shared/domain/limits.ts';
import { MATURITY_REPORT_STATES } from '../../../shared/domain/vocabulary.ts';
import { useFilterParams } from '../../lib/filter-params.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { paths, signInLink } from '../../lib/paths.ts';
import { useViewer } from '../../lib/session.ts';
import { FilterBar, SearchField, Select } from '../../ui/filters.tsx';
import { Page } from '../../ui/page.tsx';
import { PagedList, usePlace } from '../../ui/paged-list.tsx';
import { EmptyState } from '../../ui/states.tsx';
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
  const query = useQuery(MaturityReportsQuery, {
    variables: {
      first: PAGE_DEFAULT,
      after: usePlace() ?? null,
      filter: {
        state: state ?? (service === null ? null : [...MATURITY_REPORT_STATES]),
        ministry: ministry === null ? null : [ministry],
        text,
        service,
      },
    },
    fetchPolicy: 'cache-and-network',
  });
  const known = query.data ?? query.previousData;
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
      <PagedList
        query={query}
        pick={(data) => data.maturityReports}
        label={t.listTitle}
        empty={<EmptyState title={t.none}>{t.noneHelp}</EmptyState>}
      >
        {(reports) => (
          <>
            <p role="status">{t.found(format.number(reports.totalCount))}</p>
            {reports.nodes.map((report) => (
              <ReportCard key={report.id} report={report} />
            ))}
          </>
        )}
      </PagedList>
    </>
  );
}
