import { useSuspenseQuery } from '@apollo/client/react';
import { CHANGE_KINDS, CONTENT_KINDS } from '../../../shared/domain/vocabulary.ts';
import { FieldNamesQuery } from '../../lib/field-names-query.ts';
import { useFilterParams } from '../../lib/filter-params.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { usePlanContext } from '../../lib/plan-context.ts';
import { FilterBar, MultiSelect, SearchField, Select } from '../../ui/filters.tsx';
import { MinistryFilter } from '../../ui/ministry-filter.tsx';
import { COMPARISON_TEXTS } from './comparison-texts.ts';
import {
  activeLedgerFilters,
  LEDGER_ONLY,
  LEDGER_PARAMS,
  NO_LEDGER_FILTER,
  readLedgerFilter,
} from './ledger-filter.ts';
import { LEDGER_TEXTS } from './ledger-texts.ts';
import { REVISION_TEXTS } from './texts.ts';

/** Filters of the ledger; every value lives in the URL. */
export function LedgerFilterForm() {
  const t = useText(LEDGER_TEXTS);
  const comparison = useText(COMPARISON_TEXTS);
  const list = useText(REVISION_TEXTS);
  const labels = useLabels();
  const filters = useFilterParams();
  const { revisions } = usePlanContext();
  const { data } = useSuspenseQuery(FieldNamesQuery);
  const filter = readLedgerFilter(filters);
  const ministries = data.organisations.filter(({ kind }) => kind === 'MINISTRY');
  return (
    <FilterBar
      label={comparison.filters}
      active={activeLedgerFilters(filter)}
      onReset={() => filters.set(NO_LEDGER_FILTER)}
    >
      <SearchField
        label={comparison.search}
        placeholder={comparison.searchPlaceholder}
        value={filter.text ?? ''}
        onSearch={(text) => filters.set({ [LEDGER_PARAMS.text]: text.trim() })}
      />
      <MultiSelect
        label={t.revision}
        values={(filter.revision ?? []).map(String)}
        options={revisions
          .toReversed()
          .map(({ number }) => ({ value: String(number), label: list.number(number) }))}
        onChange={(values) => filters.set({ [LEDGER_PARAMS.revision]: values })}
      />
      <MultiSelect
        label={comparison.kind}
        values={filter.kind ?? []}
        options={CONTENT_KINDS.map((kind) => ({ value: kind, label: comparison.kinds[kind] }))}
        onChange={(values) => filters.set({ [LEDGER_PARAMS.kind]: values })}
      />
      <MultiSelect
        label={comparison.change}
        values={filter.change ?? []}
        options={CHANGE_KINDS.map((change) => ({ value: change, label: labels(`changeKind.${change}`) }))}
        onChange={(values) => filters.set({ [LEDGER_PARAMS.change]: values })}
      />
      <MinistryFilter
        label={comparison.ministry}
        ministries={ministries}
        named={filter.ministry}
        onChange={(values) => filters.set({ [LEDGER_PARAMS.ministry]: values })}
      />
      <Select
        label={t.only}
        allLabel={comparison.all}
        value={filter.unexplainedOnly ? 'OHNE_BEGRUENDUNG' : filter.weakenedOnly ? 'ABGESCHWAECHT' : ''}
        options={LEDGER_ONLY.map((value) => ({ value, label: t[value] }))}
        onChange={(value) => filters.set({ [LEDGER_PARAMS.only]: value })}
      />
    </FilterBar>
  );
}
