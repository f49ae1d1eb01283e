import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useText } from '../lib/i18n.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import { UI_TEXTS } from './texts.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

/**
 * Content that opens on demand; native, so that the browser's search in the page finds and opens it.
 * @param printed on paper it stands open, whatever the screen shows
 */
export function Disclosure({
  summary,
  open,
  printed,
  children,
}: {
  summary: ReactNode;
  open?: boolean;
  printed?: boolean;
  children: ReactNode;
}) {
  return (
    <details className={printed ? 'disclosure disclosure--printed' : 'disclosure'} open={open}>
      <summary>
        <Icon name="chevronRight" />
        {summary}
      </summary>
      <div className="disclosure__content">{children}</div>
    </details>
  );
}

/**
 * An explanation behind an "i" button, opened by click or keyboard and closed by Escape or a click elsewhere.
 * @param name what is explained; part of the button's name
 */
export function InfoToggle({ name, children }: { name: string; children: ReactNode }) {
  const t = useText(UI_TEXTS);
  const id = useId();
  return (
    <span className="info">
      <button type="button" className="info__button" popoverTarget={id} aria-label={t.info(name)}>
        <Icon name="info" />
      </button>
      <span popover="auto" id={id} className="popover" role="note">
        {children}
      </span>
    </span>
  );
}

export interface Tab<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly content: ReactNode;
}

/**
 * Tabs after the WAI-ARIA pattern: arrow keys, Home and End move and choose; only the chosen panel is rendered.
 * @param label name of the tab list
 * @param selected keep it in the URL (`useFilterParams().choice`) where the tab is worth a link
 */
export function Tabs<Id extends string>(props: {
  label: string;
  tabs: readonly [Tab<Id>, ...Tab<Id>[]];
  selected: Id;
  onSelect: (id: Id) => void;
}) {
  const baseId = useId();
  const { tabs, selected, onSelect } = props;
  const current = tabs.find((tab) => tab.id === selected) ?? tabs[0];
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    const position = tabs.indexOf(current);
    const next = { ArrowRight: position + 1, ArrowLeft: position - 1, Home: 0, End: tabs.length - 1 }[
      event.key
    ];
    const target = next === undefined ? undefined : tabs.at(next % tabs.length);
    if (!target) return;
    event.preventDefault();
    onSelect(target.id);
    document.getElementById(`${baseId}-tab-${target.id}`)?.focus();
  };
  return (
    <div className="tabs">
      <div role="tablist" aria-label={props.label} className="tabs__list">
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${baseId}-tab-${tab.id}`}
            aria-selected={tab === current}
            aria-controls={`${baseId}-panel`}
            tabIndex={tab === current ? 0 : -1}
            onClick={() => onSelect(tab.id)}
            onKeyDown={onKeyDown}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div
        role="tabpanel"
        id={`${baseId}-panel`}
        aria-labelledby={`${baseId}-tab-${current.id}`}
        tabIndex={0}
      >
        {current.content}
      </div>
    </div>
  );
}

/** Copies the address of the page (with view and filters) or of an anchor on it, and says so. */
export function CopyLink({ anchor }: { anchor?: string }) {
  const t = useText(UI_TEXTS);
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed' | null>(null);
  const copy = () => {
    const url = new URL(window.location.href);
    if (anchor) url.hash = anchor;
    navigator.clipboard.writeText(url.href).then(
      () => setOutcome('copied'),
      () => setOutcome('copyFailed'),
    );
  };
  return (
    <span className="copy-link">
      <Button kind="quiet" onClick={copy}>
        <Icon name={outcome === 'copied' ? 'check' : 'link'} /> {outcome === 'copied' ? t.copied : t.copyLink}
      </Button>
      <VisuallyHidden>
        <span role="status">{outcome ? t[outcome] : ''}</span>
      </VisuallyHidden>
    </span>
  );
}
