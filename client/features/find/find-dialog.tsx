import { useId, useState, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import { TEXT_MAX } from '../../../shared/domain/limits.ts';
import { useText } from '../../lib/i18n.ts';
import { useViewer } from '../../lib/session.ts';
import { useViewState } from '../../lib/view-state.ts';
import { announce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { German } from '../../ui/german.tsx';
import { ErrorState } from '../../ui/states.tsx';
import { useFindGroups, type FindGroup, type FindOption, type FindPage } from './find-groups.tsx';
import { forgetRecents, recentsOf, remember } from './recents.ts';
import { FIND_TEXTS } from './texts.ts';
import { useSearch } from './use-search.ts';
import './find.css';

/**
 * Searches everything by name, code or number, in the view of the page. A combobox whose list is grouped: the focus
 * stays in the field, arrows choose, Enter opens. Pages and what was opened last are there before the server answers.
 * @param pages that the person may open
 */
export default function FindDialog({ pages, onClose }: { pages: readonly FindPage[]; onClose: () => void }) {
  const t = useText(FIND_TEXTS);
  const view = useViewState();
  const navigate = useNavigate();
  const { email } = useViewer();
  const inputId = useId();
  const listId = useId();
  const hintId = useId();
  const [text, setText] = useState('');
  const [active, setActive] = useState(-1);
  const [recents, setRecents] = useState(() => recentsOf(email));
  const { answer, searching, error } = useSearch(text);
  const groups = useFindGroups(text, { pages, recents, answer });
  const options = groups.flatMap((group) => group.options);
  const empty = text.trim() === '';
  // Without a choice Enter opens the first answer, as people expect of a search.
  const chosen = options[active] ?? (empty ? undefined : options[0]);

  const open = (option: FindOption) => {
    const { to, title, line, german = false, isMore } = option;
    if (!isMore) remember(email, { to, title, line, german });
    onClose();
    void navigate(view.href(to));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = options.length - 1;
    const next = { ArrowDown: active >= last ? 0 : active + 1, ArrowUp: active <= 0 ? last : active - 1 }[
      event.key
    ];
    if (next !== undefined && last >= 0) {
      event.preventDefault();
      setActive(next);
      document.getElementById(`${listId}-${next}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing && chosen) {
      event.preventDefault();
      open(chosen);
    }
  };
  const status = () => {
    if (empty) return '';
    if (searching) return t.searching;
    if (error !== undefined) return '';
    return options.length === 0
      ? t.nothing(text.trim())
      : t.found(options.filter((each) => !each.isMore).length);
  };
  return (
    <Dialog title={t.title} onClose={onClose} wide>
      <div className="find">
        <div className="field">
          <label htmlFor={inputId}>{t.label}</label>
          <input
            id={inputId}
            type="text"
            role="combobox"
            inputMode="search"
            autoComplete="off"
            spellCheck={false}
            maxLength={TEXT_MAX.search}
            aria-autocomplete="list"
            aria-expanded={options.length > 0}
            aria-controls={listId}
            aria-activedescendant={active >= 0 && active < options.length ? `${listId}-${active}` : undefined}
            aria-describedby={hintId}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setActive(-1);
            }}
            onKeyDown={onKeyDown}
          />
        </div>
        <p id={hintId} className="find__hint">
          {t.hint}
        </p>
        <p role="status" className="find__status">
          {status()}
        </p>
        {error !== undefined && <ErrorState error={error} />}
        <div id={listId} role="listbox" aria-label={t.results} className="find__list">
          {numbered(groups).map(({ label, from, options: own }) => (
            <div key={label} role="group" aria-labelledby={`${listId}-group-${from}`} className="find__group">
              <div id={`${listId}-group-${from}`} role="presentation" className="find__group-name">
                {label}
              </div>
              {own.map((option, index) => (
                <Answer
                  key={option.to}
                  id={`${listId}-${from + index}`}
                  option={option}
                  selected={from + index === active}
                  onOpen={() => open(option)}
                />
              ))}
            </div>
          ))}
        </div>
        {empty && recents.length > 0 && (
          <div>
            <Button
              kind="quiet"
              onClick={() => {
                forgetRecents(email);
                setRecents([]);
                document.getElementById(inputId)?.focus();
                announce(t.forgotten);
              }}
            >
              {t.forget}
            </Button>
          </div>
        )}
      </div>
    </Dialog>
  );
}

function Answer(props: { id: string; option: FindOption; selected: boolean; onOpen: () => void }) {
  const { title, line, german, state, isMore } = props.option;
  return (
    <div
      id={props.id}
      role="option"
      tabIndex={-1}
      aria-selected={props.selected}
      className={isMore ? 'find__option find__option--more' : 'find__option'}
      // Before the field loses the focus.
      onMouseDown={(event) => {
        event.preventDefault();
        props.onOpen();
      }}
    >
      <span className="find__title">{german ? <German>{title}</German> : title}</span> {state}{' '}
      <span className="find__line">{line}</span>
    </div>
  );
}

/** Each group with the place of its first answer among all. */
function numbered(groups: readonly FindGroup[]): (FindGroup & { from: number })[] {
  return groups.map((group, index) => ({
    ...group,
    from: groups.slice(0, index).reduce((sum, { options }) => sum + options.length, 0),
  }));
}
