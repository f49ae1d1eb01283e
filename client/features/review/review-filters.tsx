import { useQuery } from '@apollo/client/react';
import { SCHEDULE_LIGHTS } from '../../../shared/domain/vocabulary.ts';
import type { ReviewFilter } from '../../gql/graphql.ts';
import type { FilterParams } from '../../lib/filter-params.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { REVIEW_PARAMS } from '../../lib/review-link.ts';
import { useViewer } from '../../lib/session.ts';
import { FilterBar, MultiSelect, SearchField, Select } from '../../ui/filters.tsx';
import { MinistryFilter } from '../../ui/ministry-filter.tsx';
import { ErrorState } from '../../ui/states.tsx';
import { ReviewChoicesQuery } from './queries.ts';
import { activeReviewFilters, NO_REVIEW_FILTER, reviewStates } from './review-filter.ts';
import { REVIEW_TEXTS } from './texts.ts';

/** The filters of the queue, kept in the URL. Coordinators see their own ministry; only the CIO office chooses among them. */
export function ReviewFilters({ filters, filter }: { filters: FilterParams; filter: ReviewFilter }) {
  const t = useText(REVIEW_TEXTS);
  const labels = useLabels();
  const format = useFormat();
  const viewer = useViewer();
  const { data, error } = useQuery(ReviewChoicesQuery);
  if (error) return <ErrorState error={error} />;
  const rounds = data?.reportingRounds ?? [];
  return (
    <FilterBar
      label={t.filters}
      active={activeReviewFilters(filters)}
      onReset={() => filters.set(NO_REVIEW_FILTER)}
    >
      <SearchField
        label={t.search}
        placeholder={t.searchPlaceholder}
        value={filter.text ?? ''}
        onSearch={(text) =>
          filters.set({ [REVIEW_PARAMS.text]: text.trim() }, { replace: filter.text != null })
        }
      />
      <MultiSelect
        label={t.state}
        options={reviewStates(viewer).map((value) => ({ value, label: labels(`reportState.${value}`) }))}
        values={filter.state ?? []}
        onChange={(state) => filters.set({ [REVIEW_PARAMS.state]: state })}
      />
      {viewer.viewerCan.accept && (
        <MinistryFilter
          label={t.ministry}
          ministries={data?.organisations ?? []}
          named={filter.ministry}
          onChange={(ministry) => filters.set({ [REVIEW_PARAMS.ministry]: ministry })}
        />
      )}
      <MultiSelect
        label={t.light}
        options={SCHEDULE_LIGHTS.map((value) => ({ value, label: labels(`scheduleLight.${value}`) }))}
        values={filter.light ?? []}
        onChange={(light) => filters.set({ [REVIEW_PARAMS.light]: light })}
      />
      <Select
        label={t.gap}
        allLabel={t.all}
        value={filter.optimismGap == null ? '' : filter.optimismGap ? 'ja' : 'nein'}
        options={[
          { value: 'ja', label: t.gapOnly },
          { value: 'nein', label: t.gapNone },
        ]}
        onChange={(gap) => filters.set({ [REVIEW_PARAMS.optimismGap]: gap })}
      />
      <Select
        label={t.round}
        allLabel={t.allRounds}
        value={filter.round ?? ''}
        options={rounds.map(({ reportingDate, title }) => ({
          value: reportingDate,
          label: `${title} (${format.day(reportingDate)})`,
          german: true,
        }))}
        onChange={(round) => filters.set({ [REVIEW_PARAMS.round]: round })}
      />
    </FilterBar>
  );
}
