import { useRef } from 'react';
import type { MeasureFilter } from '../../gql/graphql.ts';
import type { FilterParams } from '../../lib/filter-params.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { MEASURE_PARAMS, NO_FILTER } from './filter-state.ts';
import type { FilterOptions } from './measure-filters.tsx';
import { MEASURES_TEXTS } from './texts.ts';

interface Chip {
  readonly key: string;
  readonly label: string;
  readonly remove: () => void;
}

const LISTS = ['ministry', 'light', 'lifecycle', 'goal', 'topicArea', 'level', 'kind', 'freshness'] as const;

/**
 * Every condition that is set as a button that takes it away, and one that takes all away. The group keeps the
 * focus when the button under it vanishes.
 */
export function FilterChips(props: {
  filters: FilterParams;
  filter: MeasureFilter;
  options: FilterOptions;
  ministries: string[];
}) {
  const t = useText(MEASURES_TEXTS);
  const group = useRef<HTMLDivElement>(null);
  const chips = useChips(props);
  const act = (change: () => void) => {
    change();
    group.current?.focus({ preventScroll: true });
  };
  return (
    <div ref={group} role="group" aria-label={t.activeFilters} tabIndex={-1} className="filter-chips">
      {chips.length > 0 && (
        <ul>
          {chips.map((chip) => (
            <li key={chip.key}>
              <button
                type="button"
                className="filter-chip"
                aria-label={t.removeFilter(chip.label)}
                onClick={() => act(chip.remove)}
              >
                {chip.label} <Icon name="close" />
              </button>
            </li>
          ))}
          <li>
            <Button kind="quiet" onClick={() => act(() => props.filters.set(NO_FILTER))}>
              {t.clearAll}
            </Button>
          </li>
        </ul>
      )}
    </div>
  );
}

function useChips(props: Parameters<typeof FilterChips>[0]): Chip[] {
  const t = useText(MEASURES_TEXTS);
  const format = useFormat();
  const { filters, filter, options } = props;
  const chips: Chip[] = [];
  const single = (name: 'text' | 'optimismGap' | 'dueFrom' | 'dueTo', label: string) =>
    chips.push({ key: name, label, remove: () => filters.set({ [MEASURE_PARAMS[name]]: null }) });
  if (filter.text) single('text', `${t.search}: ${filter.text}`);
  for (const name of LISTS) {
    const values: readonly string[] = (name === 'ministry' ? props.ministries : filter[name]) ?? [];
    const known: readonly { value: string; label: string }[] = options[name];
    for (const value of values) {
      const label = known.find((option) => option.value === value)?.label ?? value;
      const rest = values.filter((other) => other !== value);
      const remove = () => filters.set({ [MEASURE_PARAMS[name]]: rest });
      chips.push({ key: `${name}-${value}`, label: `${t[name]}: ${label}`, remove });
    }
  }
  if (filter.optimismGap) single('optimismGap', t.onlyTooRosy);
  if (filter.dueFrom) single('dueFrom', t.dueFrom(format.day(filter.dueFrom)));
  if (filter.dueTo) single('dueTo', t.dueTo(format.day(filter.dueTo)));
  return chips;
}
