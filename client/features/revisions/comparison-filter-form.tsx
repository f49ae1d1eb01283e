import { useSuspenseQuery } from '@apollo/client/react';
import { CHANGE_KINDS, CONTENT_KINDS } from '../../../shared/domain/vocabulary.ts';
import { useFilterParams } from '../../lib/filter-params.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { FilterBar, MultiSelect, SearchField, Select } from '../../ui/filters.tsx';
import { MinistryFilter } from '../../ui/ministry-filter.tsx';
import { activeFilters, COMPARISON_PARAMS, NO_FILTER, readComparisonFilter } from './comparison-params.ts';
import { COMPARISON_TEXTS } from './comparison-texts.ts';
import { FieldNamesQuery } from '../../lib/field-names-query.ts';

/** Filters of the changes; every value lives in the URL beside the pair. */
export function ComparisonFilterForm() {
  const t = useText(COMPARISON_TEXTS);
  const labels = useLabels();
  const filters = useFilterParams();
  const { data } = useSuspenseQuery(FieldNamesQuery);
  const filter = readComparisonFilter(filters);
  const ministries = data.organisations.filter(({ kind }) => kind === 'MINISTRY');
  return (
    <FilterBar label={t.filters} active={activeFilters(filter)} onReset={() => filters.set(NO_FILTER)}>
      <SearchField
        label={t.search}
        placeholder={t.searchPlaceholder}
        value={filter.text ?? ''}
        onSearch={(text) => filters.set({ [COMPARISON_PARAMS.text]: text.trim() })}
      />
      <MultiSelect
        label={t.kind}
        values={filter.kind ?? []}
        options={CONTENT_KINDS.map((kind) => ({ value: kind, label: t.kinds[kind] }))}
        onChange={(values) => filters.set({ [COMPARISON_PARAMS.kind]: values })}
      />
      <MultiSelect
        label={t.change}
        values={filter.change ?? []}
        options={CHANGE_KINDS.map((change) => ({ value: change, label: labels(`changeKind.${change}`) }))}
        onChange={(values) => filters.set({ [COMPARISON_PARAMS.change]: values })}
      />
      <MinistryFilter
        label={t.ministry}
        ministries={ministries}
        named={filter.ministry}
        onChange={(values) => filters.set({ [COMPARISON_PARAMS.ministry]: values })}
      />
      <Select
        label={t.weakenedOnly}
        value={filter.weakenedOnly ? 'ja' : ''}
        allLabel={t.all}
        options={[{ value: 'ja', label: t.yes }]}
        onChange={(value) => filters.set({ [COMPARISON_PARAMS.weakened]: value })}
      />
    </FilterBar>
  );
}
