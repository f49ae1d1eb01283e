import { useId, useState, type KeyboardEvent } from 'react';
import { useText } from '../lib/i18n.ts';
import type { Option } from './filters.tsx';
import { useField, type FieldProps } from './form-field.tsx';
import { FORM_TEXTS } from './form-texts.ts';
import { German } from './german.tsx';
import './form.css';

/**
 * Searches a long list and takes one out of it (combobox with list, after the ARIA Authoring Practices): arrows move
 * through the answers, Enter takes one, Escape closes. The chosen ones stand elsewhere: the field empties.
 * @param options answers to what is typed; null while they are looked up
 * @param onSearch what is typed, at each key
 */
export function Combobox(
  props: FieldProps & {
    text: string;
    options: readonly (Option & { /** In German. */ readonly hint?: string })[] | null;
    onSearch: (text: string) => void;
    onChoose: (value: string) => void;
  },
) {
  const t = useText(FORM_TEXTS);
  const listId = useId();
  const field = useField(props);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const options = props.options ?? [];
  const shown = open && props.text.trim() !== '';
  const choose = (value: string) => {
    props.onChoose(value);
    props.onSearch('');
    setOpen(false);
    setActive(-1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const move = (to: number) => {
      event.preventDefault();
      setOpen(true);
      setActive(options.length === 0 ? -1 : (to + options.length) % options.length);
    };
    if (event.key === 'ArrowDown') move(active + 1);
    else if (event.key === 'ArrowUp') move(active <= 0 ? options.length - 1 : active - 1);
    else if (event.key === 'Enter' && shown) {
      // Enter takes an answer; it must not send the form with half a word in this field.
      event.preventDefault();
      const chosen = options[active] ?? (options.length === 1 ? options[0] : undefined);
      if (chosen) choose(chosen.value);
    } else if (event.key === 'Escape' && shown) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    }
  };
  const status =
    props.options === null ? t.searching : options.length === 0 ? t.nothingFound : t.answers(options.length);
  return field.frame(
    <div
      className="combobox"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <input
        {...field.control}
        type="text"
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={shown && options.length > 0}
        aria-controls={listId}
        aria-activedescendant={shown && active >= 0 ? `${listId}-${active}` : undefined}
        placeholder={t.searchPlaceholder}
        value={props.text}
        onChange={(event) => {
          props.onSearch(event.target.value);
          setOpen(true);
          setActive(-1);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" aria-label={props.label} className="combobox__list" hidden={!shown}>
        {options.map((option, index) => (
          <div
            key={option.value}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className="combobox__option"
            // Before the field loses the focus.
            onMouseDown={(event) => {
              event.preventDefault();
              choose(option.value);
            }}
          >
            {option.label}
            {option.hint && (
              <span className="combobox__hint">
                <German>{option.hint}</German>
              </span>
            )}
          </div>
        ))}
      </div>
      <span role="status" className={options.length > 0 ? 'visually-hidden' : 'combobox__status'}>
        {shown && status}
      </span>
    </div>,
  );
}
