import { useSuspenseQuery } from '@apollo/client/react';
import type { MilestoneState } from '../../../shared/domain/vocabulary.ts';
import { useFilterParams } from '../../lib/filter-params.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { paths } from '../../lib/paths.ts';
import { usePlanContext } from '../../lib/plan-context.ts';
import { useViewState } from '../../lib/view-state.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { KeyFigure, KeyFigures } from '../../ui/values.tsx';
import { inState, MILESTONE_PARAMS, readFilter } from './milestone-filters.ts';
import { MilestoneCountsQuery } from './queries.ts';
import { MILESTONE_TEXTS } from './texts.ts';

/** Worst news first. */
const ORDER = ['OVERDUE', 'DUE_SOON', 'PLANNED', 'REACHED'] as const satisfies readonly MilestoneState[];

/** How many milestones stand in each state under the other filters; each figure leads to its rows. */
export function MilestoneCounts() {
  const t = useText(MILESTONE_TEXTS);
  const labels = useLabels();
  const format = useFormat();
  const plan = usePlanContext();
  const { asOf, revision } = useViewState().variables;
  const filters = useFilterParams();
  const filter = readFilter(filters);
  const { data } = useSuspenseQuery(MilestoneCountsQuery, {
    variables: {
      asOf,
      revision,
      overdue: inState(filter, 'OVERDUE'),
      dueSoon: inState(filter, 'DUE_SOON'),
      planned: inState(filter, 'PLANNED'),
      reached: inState(filter, 'REACHED'),
    },
  });
  const total = ORDER.reduce((sum, state) => sum + data[state].totalCount, 0);
  const basis = t.basis(format.day(plan.asOf), plan.revision ? t.revision(plan.revision.number) : '');
  return (
    <section aria-label={t.counts}>
      <VisuallyHidden>
        <h2>{t.counts}</h2>
      </VisuallyHidden>
      <div className="milestone-figures">
        <KeyFigures>
          {ORDER.map((state) => (
            <KeyFigure
              key={state}
              label={labels(`milestoneState.${state}`)}
              value={format.number(data[state].totalCount)}
              denominator={t.of(format.number(total))}
              basis={basis}
              to={addressOf(filters, state)}
              tone={state === 'OVERDUE' && data[state].totalCount > 0 ? 'alarm' : 'plain'}
              simulated={plan.demonstration}
            />
          ))}
        </KeyFigures>
      </div>
    </section>
  );
}

/** The list narrowed to one state, with the other filters kept. */
function addressOf(filters: ReturnType<typeof useFilterParams>, state: MilestoneState): string {
  const params = new URLSearchParams({ [MILESTONE_PARAMS.state]: state });
  for (const name of Object.values(MILESTONE_PARAMS)) {
    if (name === MILESTONE_PARAMS.state) continue;
    for (const value of filters.codes(name) ?? []) params.append(name, value);
  }
  return `${paths.milestones}?${params.toString()}`;
}
