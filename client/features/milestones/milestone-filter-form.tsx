import { useSuspenseQuery } from '@apollo/client/react';
import { DATE_MAX, DATE_MIN } from '../../../shared/domain/limits.ts';
import { MILESTONE_STATES } from '../../../shared/domain/vocabulary.ts';
import { useFilterParams } from '../../lib/filter-params.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { useViewState } from '../../lib/view-state.ts';
import { DateRange, FilterBar, MultiSelect, SearchField } from '../../ui/filters.tsx';
import { MinistryFilter } from '../../ui/ministry-filter.tsx';
import { activeFilters, MILESTONE_PARAMS, NO_FILTER, readFilter } from './milestone-filters.ts';
import { MilestoneFilterOptionsQuery } from './queries.ts';
import { MILESTONE_TEXTS } from './texts.ts';

/** Filters of list and trend; every value lives in the URL. */
export function MilestoneFilterForm() {
  const t = useText(MILESTONE_TEXTS);
  const labels = useLabels();
  const filters = useFilterParams();
  const { asOf, revision } = useViewState().variables;
  const { data } = useSuspenseQuery(MilestoneFilterOptionsQuery, { variables: { asOf, revision } });
  const filter = readFilter(filters);
  const inRange = (day: string | null) => (day !== null && (day < DATE_MIN || day > DATE_MAX) ? null : day);
  return (
    <FilterBar label={t.filters} active={activeFilters(filter)} onReset={() => filters.set(NO_FILTER)}>
      <SearchField
        label={t.search}
        placeholder={t.searchPlaceholder}
        value={filter.text ?? ''}
        onSearch={(text) => filters.set({ [MILESTONE_PARAMS.text]: text.trim() })}
      />
      <MinistryFilter
        label={t.ministry}
        ministries={data.organisations}
        named={filter.ministry}
        onChange={(values) => filters.set({ [MILESTONE_PARAMS.ministry]: values })}
      />
      <MultiSelect
        label={t.goal}
        values={filter.goal ?? []}
        options={data.goals.map(({ code, title }) => ({
          value: code,
          label: `${code} – ${title}`,
          german: true,
        }))}
        onChange={(values) => filters.set({ [MILESTONE_PARAMS.goal]: values })}
      />
      <MultiSelect
        label={t.state}
        values={filter.state ?? []}
        options={MILESTONE_STATES.map((state) => ({
          value: state,
          label: labels(`milestoneState.${state}`),
        }))}
        onChange={(values) => filters.set({ [MILESTONE_PARAMS.state]: values })}
      />
      <DateRange
        label={t.due}
        from={filter.dueFrom ?? null}
        to={filter.dueTo ?? null}
        onChange={({ from, to }) =>
          filters.set({ [MILESTONE_PARAMS.dueFrom]: inRange(from), [MILESTONE_PARAMS.dueTo]: inRange(to) })
        }
      />
    </FilterBar>
  );
}
