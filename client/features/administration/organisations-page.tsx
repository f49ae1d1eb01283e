import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { ORGANISATION_KINDS } from '../../../shared/domain/vocabulary.ts';
import { useFilterParams } from '../../lib/filter-params.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { useViewer } from '../../lib/session.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable, type DataColumn } from '../../ui/data-table.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FilterBar, SearchField, Select } from '../../ui/filters.tsx';
import { GuardedPage } from '../../ui/guarded-page.tsx';
import { ImportTableLink } from '../../ui/import-table-link.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx';
import { AdministrationNav } from './administration-nav.tsx';
import { OrganisationForm } from './organisation-form.tsx';
import { matches, ORGANISATION_PARAMS, WHEN } from './organisation-filter.ts';
import { ORGANISATION_TEXTS } from './organisation-texts.ts';
import { OrganisationRecordsQuery, type OrganisationRecord } from './queries.ts';
import { ADMINISTRATION_TEXTS } from './texts.ts';

/** Organisations with their validity and succession. */
export function Component() {
  return (
    <GuardedPage can="manageOrganisations">
      <OrganisationsPage />
    </GuardedPage>
  );
}

function OrganisationsPage() {
  const t = useText(ORGANISATION_TEXTS);
  const format = useFormat();
  const { today } = useViewer();
  const filters = useFilterParams();
  const { data, error, refetch } = useQuery(OrganisationRecordsQuery, { fetchPolicy: 'cache-and-network' });
  const [edited, setEdited] = useState<OrganisationRecord | 'NEW' | null>(null);
  const columns = useColumns(setEdited);
  const all = data?.organisationRecords ?? [];
  const choice = {
    text: filters.text(ORGANISATION_PARAMS.text) ?? '',
    kind: ORGANISATION_KINDS.find((kind) => kind === filters.text(ORGANISATION_PARAMS.kind)) ?? null,
    onlyOn: filters.choice(ORGANISATION_PARAMS.when, WHEN, 'ALLE') === 'HEUTE' ? today : null,
  };
  const rows = all.filter((organisation) => matches(organisation, choice));
  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={
        <>
          <ImportTableLink kind="ORGANISATIONS" />
          <Button kind="primary" onClick={() => setEdited('NEW')}>
            {t.create}
          </Button>
        </>
      }
    >
      <AdministrationNav />
      <Filters />
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <section aria-label={t.table} className="administration-list">
          <p role="status">{t.found(format.number(rows.length))}</p>
          <DataTable
            caption={t.table}
            captionHidden
            columns={columns}
            rows={rows}
            rowKey={(organisation) => String(organisation.id)}
            empty={<EmptyState title={t.empty} />}
          />
        </section>
      ) : (
        <Skeleton rows={10} />
      )}
      {edited && (
        <Dialog title={edited === 'NEW' ? t.createTitle : edited.name} wide onClose={() => setEdited(null)}>
          <OrganisationForm
            organisation={edited === 'NEW' ? undefined : edited}
            all={all}
            onDone={() => setEdited(null)}
          />
        </Dialog>
      )}
    </Page>
  );
}

function Filters() {
  const t = useText(ORGANISATION_TEXTS);
  const common = useText(ADMINISTRATION_TEXTS);
  const labels = useLabels();
  const filters = useFilterParams();
  const names = Object.values(ORGANISATION_PARAMS);
  return (
    <FilterBar
      active={names.filter((name) => filters.text(name) !== null).length}
      onReset={() => filters.set(Object.fromEntries(names.map((name) => [name, null])))}
    >
      <SearchField
        label={common.search}
        value={filters.text(ORGANISATION_PARAMS.text) ?? ''}
        onSearch={(text) => filters.set({ [ORGANISATION_PARAMS.text]: text.trim() })}
      />
      <Select
        label={t.kind}
        allLabel={t.allKinds}
        options={ORGANISATION_KINDS.map((value) => ({ value, label: labels(`organisationKind.${value}`) }))}
        value={ORGANISATION_KINDS.find((kind) => kind === filters.text(ORGANISATION_PARAMS.kind)) ?? ''}
        onChange={(kind) => filters.set({ [ORGANISATION_PARAMS.kind]: kind })}
      />
      <Select
        label={t.when}
        allLabel={t.any}
        options={[{ value: 'HEUTE', label: t.today }]}
        value={filters.text(ORGANISATION_PARAMS.when) === 'HEUTE' ? 'HEUTE' : ''}
        onChange={(when) => filters.set({ [ORGANISATION_PARAMS.when]: when })}
      />
    </FilterBar>
  );
}

function useColumns(onEdit: (organisation: OrganisationRecord) => void): DataColumn<OrganisationRecord>[] {
  const t = useText(ORGANISATION_TEXTS);
  const common = useText(ADMINISTRATION_TEXTS);
  const labels = useLabels();
  const validity = useValidity();
  const codes = (list: readonly { readonly code: string }[]) =>
    list.map((each) => each.code).join(', ') || common.none;
  return [
    { id: 'code', header: t.code, cell: (each) => each.code, sortValue: (each) => each.code },
    { id: 'abbreviation', header: t.abbreviation, cell: (each) => each.abbreviation },
    {
      id: 'name',
      header: t.name,
      rowHeader: true,
      minWidth: 16,
      cell: (each) => each.name,
      sortValue: (each) => each.name,
    },
    { id: 'kind', header: t.kind, cell: (each) => labels(`organisationKind.${each.kind}`) },
    {
      id: 'validity',
      header: t.validity,
      minWidth: 9,
      cell: validity,
      sortValue: (each) => each.validFrom ?? '',
    },
    { id: 'predecessors', header: t.predecessors, cell: (each) => codes(each.predecessors) },
    { id: 'successors', header: t.successors, cell: (each) => codes(each.successors) },
    {
      id: 'actions',
      header: t.actions,
      tools: true,
      cell: (each) => (
        <Button kind="quiet" label={t.editOf(each.name)} onClick={() => onEdit(each)}>
          {common.edit}
        </Button>
      ),
    },
  ];
}

/** Writes from when until when an organisation exists. */
function useValidity() {
  const t = useText(ORGANISATION_TEXTS);
  const format = useFormat();
  return ({ validFrom, validTo }: OrganisationRecord): string => {
    if (validFrom && validTo) return t.range(format.day(validFrom), format.day(validTo));
    if (validFrom) return t.from(format.day(validFrom));
    return validTo ? t.until(format.day(validTo)) : t.always;
  };
}
