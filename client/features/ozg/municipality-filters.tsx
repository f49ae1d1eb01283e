import { useFilterParams } from '../../lib/filter-params.ts';
import { useText } from '../../lib/i18n.ts';
import { FilterBar, MultiSelect, SearchField } from '../../ui/filters.tsx';
import { COVERAGE_PARAMS, readMunicipalityFilter } from './coverage-params.ts';
import { COVERAGE_TEXTS } from './coverage-texts.ts';
import { useNamesOfCounties } from './use-coverage.ts';

/** The form that filters the municipalities; both values live in the URL. */
export function MunicipalityFilters() {
  const t = useText(COVERAGE_TEXTS);
  const filters = useFilterParams();
  const { text, county } = readMunicipalityFilter(filters);
  const names = useNamesOfCounties();
  const options = [...names].map(([value, label]) => ({ value, label }));
  return (
    <FilterBar
      active={[text, county].filter((value) => value != null).length}
      onReset={() => filters.set({ [COVERAGE_PARAMS.text]: null, [COVERAGE_PARAMS.county]: null })}
    >
      <SearchField
        label={t.search}
        placeholder={t.searchPlaceholder}
        value={text ?? ''}
        onSearch={(value) => filters.set({ [COVERAGE_PARAMS.text]: value })}
      />
      <MultiSelect
        label={t.county}
        values={county ?? []}
        options={options}
        onChange={(values) => filters.set({ [COVERAGE_PARAMS.county]: values })}
      />
    </FilterBar>
  );
}
