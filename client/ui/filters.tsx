/**
 * Form controls for filters. All are controlled; keep their values in the URL with `useFilterParams`.
 *
 *     <FilterBar onReset={() => filters.set({ ampel: null, suche: null })} active={2}>
 *       <SearchField label={t.search} value={filters.text('suche') ?? ''} onSearch={(suche) => filters.set({ suche })} />
 *       <MultiSelect label={t.light} options={lights} values={filters.list('ampel', SCHEDULE_LIGHTS) ?? []}
 *                    onChange={(ampel) => filters.set({ ampel })} />
 *     </FilterBar>
 */
import { useEffect, useId, useState, type FormEvent, type ReactNode } from 'react';
import { TEXT_MAX } from '../../shared/domain/limits.ts';
import { isDay } from '../../shared/domain/plan-date.ts';
import { useText } from '../lib/i18n.ts';
import { Button } from './button.tsx';
import { useGermanMark } from './german.tsx';
import { Icon } from './icon.tsx';
import { UI_TEXTS } from './texts.ts';

export interface Option<V extends string = string> {
  readonly value: V;
  readonly label: string;
  /** The label is words of the plan. */
  readonly german?: boolean;
}

/**
 * Filters side by side, a search landmark.
 * @param active number of filters that are set; with more than none, "reset all" appears
 */
export function FilterBar(props: {
  label?: string;
  active: number;
  onReset: () => void;
  children: ReactNode;
}) {
  const t = useText(UI_TEXTS);
  return (
    <search className="filter-bar" aria-label={props.label ?? t.filters}>
      {props.children}
      {props.active > 0 && (
        <Button kind="quiet" onClick={props.onReset}>
          <Icon name="close" /> {t.resetFilters}
        </Button>
      )}
    </search>
  );
}

/** One out of a few; `allLabel` adds an empty choice on top (value ''). */
export function Select<V extends string>(props: {
  label: string;
  value: V | '';
  options: readonly Option<V>[];
  allLabel?: string;
  onChange: (value: V | '') => void;
}) {
  const id = useId();
  const german = useGermanMark();
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      <select
        id={id}
        value={props.value}
        onChange={(event) => {
          const chosen = props.options.find((option) => option.value === event.target.value);
          props.onChange(chosen?.value ?? '');
        }}
      >
        {props.allLabel !== undefined && <option value="">{props.allLabel}</option>}
        {props.options.map((option) => (
          <option key={option.value} value={option.value} lang={option.german ? german : undefined}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

/**
 * Any number out of a list: a button that says how many are chosen, and check boxes in a panel under it.
 * @param noneLabel what no choice means; default: all
 */
export function MultiSelect<V extends string>(props: {
  label: string;
  values: readonly V[];
  options: readonly Option<V>[];
  noneLabel?: string;
  onChange: (values: V[]) => void;
}) {
  const t = useText(UI_TEXTS);
  const id = useId();
  const german = useGermanMark();
  const chosen = props.options.filter((option) => props.values.includes(option.value));
  const summary =
    chosen.length === 0
      ? (props.noneLabel ?? t.all)
      : chosen.length === 1
        ? chosen[0]?.label
        : t.chosen(chosen.length);
  return (
    <div className="field">
      <span className="field__label" id={`${id}-label`}>
        {props.label}
      </span>
      <button
        type="button"
        id={`${id}-button`}
        className="field__button"
        popoverTarget={`${id}-panel`}
        aria-labelledby={`${id}-label ${id}-button`}
      >
        <span lang={chosen.length === 1 && chosen[0]?.german ? german : undefined}>{summary}</span>
        <Icon name="chevronDown" />
      </button>
      <div popover="auto" id={`${id}-panel`} className="popover">
        <fieldset className="check-list">
          <legend className="visually-hidden">{props.label}</legend>
          {props.options.map((option) => (
            <label key={option.value}>
              <input
                type="checkbox"
                checked={props.values.includes(option.value)}
                onChange={(event) =>
                  props.onChange(
                    props.options
                      .map((each) => each.value)
                      .filter((value) =>
                        value === option.value ? event.target.checked : props.values.includes(value),
                      ),
                  )
                }
              />
              <span lang={option.german ? german : undefined}>{option.label}</span>
            </label>
          ))}
        </fieldset>
        {chosen.length > 0 && (
          <Button kind="quiet" onClick={() => props.onChange([])}>
            {t.clear}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Full text search; searches on Enter and half a second after the last key. */
export function SearchField(props: {
  label: string;
  value: string;
  placeholder?: string;
  onSearch: (text: string) => void;
}) {
  const id = useId();
  const [text, setText] = useState(props.value);
  const [searched, setSearched] = useState(props.value);
  if (searched !== props.value) {
    setSearched(props.value);
    setText(props.value);
  }
  const { onSearch } = props;
  // A search that comes due while a link is followed would take the person back to this page.
  const [leaving, setLeaving] = useState(false);
  const due = text !== props.value && !leaving;
  useEffect(() => {
    if (!due) return undefined;
    const timer = setTimeout(() => onSearch(text), 500);
    return () => clearTimeout(timer);
  }, [text, due, onSearch]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSearch(text);
  };
  return (
    <form className="field field--search" onSubmit={submit}>
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        type="search"
        value={text}
        maxLength={TEXT_MAX.search}
        placeholder={props.placeholder}
        onChange={(event) => setText(event.target.value)}
        onFocus={() => setLeaving(false)}
        onBlur={({ relatedTarget }) => setLeaving(relatedTarget instanceof HTMLAnchorElement)}
      />
    </form>
  );
}

/** A single day; the value changes only to a day that exists, or to none. */
export function DateField(props: {
  label: string;
  value: string | null;
  min?: string;
  max?: string;
  onChange: (day: string | null) => void;
}) {
  const id = useId();
  const [text, setText] = useState(props.value ?? '');
  const [shown, setShown] = useState(props.value);
  if (shown !== props.value) {
    setShown(props.value);
    setText(props.value ?? '');
  }
  const change = (value: string) => {
    setText(value);
    if (value === '') props.onChange(null);
    else if (isDay(value) && (!props.min || value >= props.min) && (!props.max || value <= props.max))
      props.onChange(value);
  };
  return (
    <div className="field field--date">
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        type="date"
        value={text}
        min={props.min}
        max={props.max}
        onChange={(event) => change(event.target.value)}
      />
    </div>
  );
}

/** A window of days; each end may stay open. */
export function DateRange(props: {
  label: string;
  from: string | null;
  to: string | null;
  onChange: (range: { from: string | null; to: string | null }) => void;
}) {
  const t = useText(UI_TEXTS);
  return (
    <fieldset className="field-group">
      <legend>{props.label}</legend>
      <DateField
        label={t.from}
        value={props.from}
        onChange={(from) => props.onChange({ from, to: props.to })}
      />
      <DateField label={t.to} value={props.to} onChange={(to) => props.onChange({ from: props.from, to })} />
    </fieldset>
  );
}
