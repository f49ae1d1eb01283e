import { DATE_MAX, DATE_MIN } from '../../../shared/domain/limits.ts';
import {
  FRESHNESS,
  LIFECYCLES,
  MEASURE_KINDS,
  MEASURE_LEVELS,
  SCHEDULE_LIGHTS,
} from '../../../shared/domain/vocabulary.ts';
import type { MeasureFilter } from '../../gql/graphql.ts';
import type { FilterParams } from '../../lib/filter-params.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { useLanguage } from '../../lib/language.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { DateRange, FilterBar, MultiSelect, SearchField, type Option } from '../../ui/filters.tsx';
import { organisationOption } from '../../ui/ministry-filter.tsx';
import { countFilters, MEASURE_PARAMS, NO_FILTER, type MeasureParam } from './filter-state.ts';
import type { FilterChoices } from './measures-query.ts';
import { MEASURES_TEXTS } from './texts.ts';

const MORE = [
  'goal',
  'topicArea',
  'level',
  'kind',
  'freshness',
  'dueFrom',
  'dueTo',
] as const satisfies readonly MeasureParam[];

/** The options of every list filter, in the order and words of the interface. */
export function useFilterOptions(choices: FilterChoices | undefined) {
  const labels = useLabels();
  const english = useLanguage() === 'en';
  return {
    ministry: (choices?.organisations ?? []).map(organisationOption),
    goal: (choices?.goals ?? []).map((each): Option => ({
      value: each.code,
      label: `${each.code} – ${each.title}`,
      german: true,
    })),
    topicArea: (choices?.topicAreas ?? []).map((each): Option => ({
      value: each.code,
      label: english ? each.nameEn : each.nameDe,
    })),
    light: SCHEDULE_LIGHTS.map((value) => ({ value, label: labels(`scheduleLight.${value}`) })),
    lifecycle: LIFECYCLES.map((value) => ({ value, label: labels(`lifecycle.${value}`) })),
    level: MEASURE_LEVELS.map((value) => ({ value, label: labels(`measureLevel.${value}`) })),
    kind: MEASURE_KINDS.map((value) => ({ value, label: labels(`measureKind.${value}`) })),
    freshness: FRESHNESS.map((value) => ({ value, label: labels(`freshness.${value}`) })),
  };
}

export type FilterOptions = ReturnType<typeof useFilterOptions>;

/** Search and filters of the catalogue; the rarer ones open on demand, and by themselves when one is set. */
export function MeasureFilters(props: {
  filters: FilterParams;
  filter: MeasureFilter;
  options: FilterOptions;
  ministries: string[];
}) {
  const t = useText(MEASURES_TEXTS);
  const { filters, filter, options } = props;
  const set = (name: MeasureParam, value: string | readonly string[] | null) =>
    filters.set({ [MEASURE_PARAMS[name]]: value });
  const search = (text: string) => {
    const refined = filters.text(MEASURE_PARAMS.text) !== null;
    filters.set({ [MEASURE_PARAMS.text]: text.trim() }, { replace: refined });
  };
  const moreActive = countFilters(filter, MORE);
  return (
    <FilterBar label={t.filters} active={0} onReset={() => filters.set(NO_FILTER)}>
      <SearchField
        label={t.search}
        placeholder={t.searchPlaceholder}
        value={filters.text(MEASURE_PARAMS.text) ?? ''}
        onSearch={search}
      />
      <MultiSelect
        label={t.ministry}
        options={options.ministry}
        values={props.ministries}
        onChange={(values) => set('ministry', values)}
      />
      <MultiSelect
        label={t.light}
        options={options.light}
        values={filter.light ?? []}
        onChange={(values) => set('light', values)}
      />
      <MultiSelect
        label={t.lifecycle}
        options={options.lifecycle}
        values={filter.lifecycle ?? []}
        onChange={(values) => set('lifecycle', values)}
      />
      <div className="measure-filters__more">
        <Disclosure
          summary={moreActive > 0 ? t.moreFiltersActive(moreActive) : t.moreFilters}
          open={moreActive > 0}
        >
          <div className="measure-filters__fields">
            <MultiSelect
              label={t.goal}
              options={options.goal}
              values={filter.goal ?? []}
              onChange={(values) => set('goal', values)}
            />
            <MultiSelect
              label={t.topicArea}
              options={options.topicArea}
              values={filter.topicArea ?? []}
              onChange={(values) => set('topicArea', values)}
            />
            <MultiSelect
              label={t.level}
              options={options.level}
              values={filter.level ?? []}
              onChange={(values) => set('level', values)}
            />
            <MultiSelect
              label={t.kind}
              options={options.kind}
              values={filter.kind ?? []}
              onChange={(values) => set('kind', values)}
            />
            <MultiSelect
              label={t.freshness}
              options={options.freshness}
              values={filter.freshness ?? []}
              onChange={(values) => set('freshness', values)}
            />
            <DateWindow filters={filters} filter={filter} />
          </div>
        </Disclosure>
      </div>
    </FilterBar>
  );
}

function DateWindow({ filters, filter }: { filters: FilterParams; filter: MeasureFilter }) {
  const t = useText(MEASURES_TEXTS);
  const inRange = (day: string | null) => (day !== null && (day < DATE_MIN || day > DATE_MAX) ? null : day);
  return (
    <DateRange
      label={t.dueWindow}
      from={filter.dueFrom ?? null}
      to={filter.dueTo ?? null}
      onChange={({ from, to }) =>
        filters.set({ [MEASURE_PARAMS.dueFrom]: inRange(from), [MEASURE_PARAMS.dueTo]: inRange(to) })
      }
    />
  );
}
