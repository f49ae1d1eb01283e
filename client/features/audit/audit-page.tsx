import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { PAGE_DEFAULT } from '../../../shared/domain/limits.ts';
import { isDay } from '../../../shared/domain/plan-date.ts';
import { AUDIT_ACTIONS } from '../../../shared/domain/vocabulary.ts';
import { useFilterParams, type FilterParams } from '../../lib/filter-params.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { DataTable, type DataColumn } from '../../ui/data-table.tsx';
import { DateRange, FilterBar, MultiSelect, SearchField } from '../../ui/filters.tsx';
import { GuardedPage } from '../../ui/guarded-page.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Moment } from '../../ui/moment.tsx';
import { Page } from '../../ui/page.tsx';
import { PagedList, usePlace } from '../../ui/paged-list.tsx';
import { EmptyState } from '../../ui/states.tsx';
import {
  AUDIT_PARAMS,
  auditExport,
  countAuditFilters,
  NO_AUDIT_FILTER,
  readAuditFilter,
} from './audit-filter.ts';
import { ChainCheck } from './chain-check.tsx';
import { EntryChanges } from './entry-changes.tsx';
import { AuditTrailQuery, type AuditEntry } from './queries.ts';
import { RECORD_WORDS, RECORDED_TABLES } from './record-words.ts';
import { AUDIT_TEXTS } from './texts.ts';
import './audit.css';

/** The audit trail: filters in the URL, newest entries first. */
export function Component() {
  const t = useText(AUDIT_TEXTS);
  return (
    <GuardedPage can="readAudit">
      <Page title={t.title} lead={t.lead}>
        <ChainCheck />
        <Trail />
      </Page>
    </GuardedPage>
  );
}

function Trail() {
  const t = useText(AUDIT_TEXTS);
  const format = useFormat();
  const filters = useFilterParams();
  const filter = readAuditFilter(filters);
  const columns = useColumns();
  const query = useQuery(AuditTrailQuery, {
    variables: { first: PAGE_DEFAULT, after: usePlace(), filter },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <>
      <Filters filters={filters} active={countAuditFilters(filter)} />
      <PagedList
        query={query}
        pick={(data) => data.auditTrail}
        label={t.entries}
        className="audit"
        empty={<EmptyState title={t.emptyTitle}>{t.emptyHelp}</EmptyState>}
      >
        {(entries) => (
          <>
            <div className="audit__header">
              <p role="status">{t.found(format.number(entries.totalCount))}</p>
              <p className="audit__exports">
                {(['csv', 'json'] as const).map((kind) => (
                  <a key={kind} href={auditExport(kind, filter)} download aria-label={t.exportAs(t[kind])}>
                    <Icon name="download" /> {t[kind]}
                  </a>
                ))}
              </p>
            </div>
            <DataTable
              caption={t.entries}
              captionHidden
              columns={columns}
              rows={entries.nodes}
              rowKey={(entry) => String(entry.id)}
            />
          </>
        )}
      </PagedList>
    </>
  );
}

function Filters({ filters, active }: { filters: FilterParams; active: number }) {
  const t = useText(AUDIT_TEXTS);
  const { actions, tables } = useText(RECORD_WORDS);
  return (
    <FilterBar active={active} onReset={() => filters.set(NO_AUDIT_FILTER)}>
      <SearchField
        label={t.actor}
        value={filters.text(AUDIT_PARAMS.actor) ?? ''}
        onSearch={(text) => filters.set({ [AUDIT_PARAMS.actor]: text.trim() })}
      />
      <SearchField
        label={t.subject}
        value={filters.text(AUDIT_PARAMS.subject) ?? ''}
        onSearch={(text) => filters.set({ [AUDIT_PARAMS.subject]: text.trim() })}
      />
      <MultiSelect
        label={t.action}
        options={AUDIT_ACTIONS.map((value) => ({ value, label: actions[value] ?? value }))}
        values={filters.list(AUDIT_PARAMS.action, AUDIT_ACTIONS) ?? []}
        onChange={(values) => filters.set({ [AUDIT_PARAMS.action]: values })}
      />
      <MultiSelect
        label={t.thing}
        options={RECORDED_TABLES.map((value) => ({ value, label: tables[value] ?? value }))}
        values={filters.list(AUDIT_PARAMS.entity, RECORDED_TABLES) ?? []}
        onChange={(values) => filters.set({ [AUDIT_PARAMS.entity]: values })}
      />
      <DateRange
        label={t.period}
        from={filters.day(AUDIT_PARAMS.from) ?? null}
        to={filters.day(AUDIT_PARAMS.to) ?? null}
        onChange={({ from, to }) => filters.set({ [AUDIT_PARAMS.from]: from, [AUDIT_PARAMS.to]: to })}
      />
    </FilterBar>
  );
}

function useColumns(): DataColumn<AuditEntry>[] {
  const t = useText(AUDIT_TEXTS);
  const format = useFormat();
  const { actions, tables } = useText(RECORD_WORDS);
  return useMemo(() => {
    const subjectOf = ({ subject, entityKey }: AuditEntry) => {
      if (subject === null || subject === undefined) return actions[entityKey] ?? t.key(entityKey);
      return isDay(subject) ? format.day(subject) : subject;
    };
    return [
      { id: 'when', header: t.when, cell: (entry) => <Moment at={entry.occurredAt} /> },
      { id: 'actor', header: t.actor, cell: (entry) => entry.actor },
      {
        id: 'action',
        header: t.action,
        rowHeader: true,
        cell: (entry) => actions[entry.action] ?? entry.action,
      },
      {
        id: 'subject',
        header: t.subject,
        cell: (entry) => (
          <span>
            {subjectOf(entry)} <span className="muted">{tables[entry.entity] ?? entry.entity}</span>
          </span>
        ),
      },
      { id: 'changes', header: t.changes, minWidth: 20, cell: (entry) => <EntryChanges entry={entry} /> },
    ];
  }, [t, format, actions, tables]);
}
