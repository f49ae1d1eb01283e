import { useSuspenseQuery } from '@apollo/client/react';
import { FEDERAL_LEVELS, MATURITY_LEVELS } from '../../../shared/domain/vocabulary.ts';
import type { OzgFilterOptionsQuery as FilterOptions } from '../../gql/graphql.ts';
import { useFilterParams } from '../../lib/filter-params.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { useLanguage } from '../../lib/language.ts';
import { useViewState } from '../../lib/view-state.ts';
import { FilterBar, MultiSelect, SearchField, Select, type Option } from '../../ui/filters.tsx';
import { MinistryFilter } from '../../ui/ministry-filter.tsx';
import { activeFilters, ONLINE_CHOICES, OZG_PARAMS, readOzgFilters } from './ozg-filters.ts';
import { OzgFilterOptionsQuery } from './queries.ts';
import { OZG_TEXTS } from './texts.ts';

/** The form that filters the list; every value lives in the URL. */
export function ServiceFilters() {
  const t = useText(OZG_TEXTS);
  const labels = useLabels();
  const language = useLanguage();
  const filters = useFilterParams();
  const { asOf } = useViewState().variables;
  const { data } = useSuspenseQuery(OzgFilterOptionsQuery, { variables: { asOf } });
  const state = readOzgFilters(filters);
  const topicAreas = data.topicAreas.map((area) => ({
    value: area.code,
    label: language === 'de' ? area.nameDe : area.nameEn,
  }));
  return (
    <FilterBar
      active={activeFilters(state)}
      onReset={() =>
        filters.set(
          Object.fromEntries(
            [
              OZG_PARAMS.text,
              OZG_PARAMS.topicArea,
              OZG_PARAMS.situation,
              OZG_PARAMS.ministry,
              OZG_PARAMS.maturity,
              OZG_PARAMS.execution,
              OZG_PARAMS.online,
            ].map((name) => [name, null]),
          ),
        )
      }
    >
      <SearchField
        label={t.search}
        placeholder={t.searchPlaceholder}
        value={state.text ?? ''}
        onSearch={(text) => filters.set({ [OZG_PARAMS.text]: text })}
      />
      <MultiSelect
        label={t.topicArea}
        values={state.topicArea}
        options={topicAreas}
        onChange={(values) => filters.set({ [OZG_PARAMS.topicArea]: values, [OZG_PARAMS.situation]: null })}
      />
      <MultiSelect
        label={t.situation}
        values={state.situation}
        options={situationOptions(data, state.topicArea)}
        onChange={(values) => filters.set({ [OZG_PARAMS.situation]: values })}
      />
      <MinistryFilter
        label={t.ministry}
        ministries={data.organisations}
        named={state.ministry}
        onChange={(values) => filters.set({ [OZG_PARAMS.ministry]: values })}
      />
      <MultiSelect
        label={t.maturity}
        values={[...state.maturity]}
        options={MATURITY_LEVELS.map((level) => ({
          value: String(level),
          label: labels(`maturity.${level}`),
        }))}
        onChange={(values) => filters.set({ [OZG_PARAMS.maturity]: values })}
      />
      <MultiSelect
        label={t.execution}
        values={[...state.execution]}
        options={FEDERAL_LEVELS.map((level) => ({ value: level, label: labels(`federalLevel.${level}`) }))}
        onChange={(values) => filters.set({ [OZG_PARAMS.execution]: values })}
      />
      <Select
        label={t.onlineByRule}
        value={state.online}
        allLabel={t.all}
        options={ONLINE_CHOICES.map((choice) => ({
          value: choice,
          label: choice === 'ja' ? t.onlineYes : t.onlineNo,
        }))}
        onChange={(online) => filters.set({ [OZG_PARAMS.online]: online })}
      />
    </FilterBar>
  );
}

/** Situations of the chosen topic areas, or of all. */
function situationOptions(data: FilterOptions, topicAreas: readonly string[]): Option[] {
  return data.topicAreas
    .filter((area) => topicAreas.length === 0 || topicAreas.includes(area.code))
    .flatMap((area) =>
      area.situations.map(({ code, nameDe }) => ({ value: code, label: nameDe, german: true })),
    );
}
