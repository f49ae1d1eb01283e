import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { PAGE_DEFAULT } from '../../../shared/domain/limits.ts';
import { ROLES } from '../../../shared/domain/vocabulary.ts';
import { useFilterParams, type FilterParams } from '../../lib/filter-params.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { FilterBar, MultiSelect, SearchField, Select } from '../../ui/filters.tsx';
import { MinistryFilter } from '../../ui/ministry-filter.tsx';
import { GuardedPage } from '../../ui/guarded-page.tsx';
import { Page } from '../../ui/page.tsx';
import { PagedList, usePlace } from '../../ui/paged-list.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { AccountDialogs, type AccountTask } from './account-dialogs.tsx';
import { ACCOUNT_ADMIN_TEXTS } from './account-texts.ts';
import { useAccountColumns } from './account-columns.tsx';
import { AdministrationNav } from './administration-nav.tsx';
import { AccountsQuery, MinistriesQuery } from './queries.ts';
import { ADMINISTRATION_TEXTS } from './texts.ts';

const PARAMS = { text: 'suche', role: 'rolle', ministry: 'ressort', active: 'zustand' } as const;
const STATES = ['AKTIV', 'GESPERRT'] as const;

/** Who may sign in, and as what. */
export function Component() {
  return (
    <GuardedPage can="manageAccounts">
      <AccountsPage />
    </GuardedPage>
  );
}

function AccountsPage() {
  const t = useText(ACCOUNT_ADMIN_TEXTS);
  const [task, setTask] = useState<AccountTask | null>(null);
  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={
        <Button kind="primary" onClick={() => setTask({ kind: 'CREATE' })}>
          {t.create}
        </Button>
      }
    >
      <AdministrationNav />
      <Accounts onTask={setTask} />
      {task && <AccountDialogs task={task} onTask={setTask} />}
    </Page>
  );
}

function Accounts({ onTask }: { onTask: (task: AccountTask) => void }) {
  const t = useText(ACCOUNT_ADMIN_TEXTS);
  const format = useFormat();
  const filters = useFilterParams();
  const state = STATES.find((each) => each === filters.text(PARAMS.active));
  const query = useQuery(AccountsQuery, {
    variables: {
      filter: {
        text: filters.text(PARAMS.text),
        role: filters.list(PARAMS.role, ROLES),
        ministry: filters.codes(PARAMS.ministry),
        active: state === undefined ? undefined : state === 'AKTIV',
      },
      first: PAGE_DEFAULT,
      after: usePlace(),
    },
    fetchPolicy: 'cache-and-network',
  });
  const columns = useAccountColumns((account) => onTask({ kind: 'EDIT', account }));
  return (
    <>
      <AccountFilters filters={filters} />
      <PagedList
        query={query}
        pick={(data) => data.accounts}
        label={t.table}
        className="administration-list"
        empty={<EmptyState title={t.empty}>{t.emptyHelp}</EmptyState>}
      >
        {(accounts) => (
          <>
            <p role="status">{t.found(format.number(accounts.totalCount))}</p>
            <DataTable
              caption={t.table}
              captionHidden
              columns={columns}
              rows={accounts.nodes}
              rowKey={(account) => String(account.id)}
            />
          </>
        )}
      </PagedList>
    </>
  );
}

function AccountFilters({ filters }: { filters: FilterParams }) {
  const t = useText(ACCOUNT_ADMIN_TEXTS);
  const common = useText(ADMINISTRATION_TEXTS);
  const labels = useLabels();
  const { data } = useQuery(MinistriesQuery);
  const active = Object.values(PARAMS).filter((name) => filters.text(name) !== null).length;
  return (
    <FilterBar
      active={active}
      onReset={() => filters.set(Object.fromEntries(Object.values(PARAMS).map((name) => [name, null])))}
    >
      <SearchField
        label={common.search}
        value={filters.text(PARAMS.text) ?? ''}
        onSearch={(text) => filters.set({ [PARAMS.text]: text.trim() })}
      />
      <MultiSelect
        label={t.role}
        options={ROLES.map((value) => ({ value, label: labels(`role.${value}`) }))}
        values={filters.list(PARAMS.role, ROLES) ?? []}
        onChange={(role) => filters.set({ [PARAMS.role]: role })}
      />
      <MinistryFilter
        label={t.ministry}
        ministries={data?.organisations ?? []}
        named={filters.codes(PARAMS.ministry)}
        onChange={(ministry) => filters.set({ [PARAMS.ministry]: ministry })}
      />
      <Select
        label={t.stateFilter}
        value={STATES.find((each) => each === filters.text(PARAMS.active)) ?? ''}
        allLabel={t.all}
        options={[
          { value: 'AKTIV', label: t.activeOnly },
          { value: 'GESPERRT', label: t.lockedOnly },
        ]}
        onChange={(state) => filters.set({ [PARAMS.active]: state })}
      />
    </FilterBar>
  );
}
