import { useId, useRef, useState, type FocusEvent, type PointerEvent, type ReactNode } from 'react';
import { termWords, type TermId } from '../lib/glossary/terms.ts';
import { useText } from '../lib/i18n.ts';
import { useLanguage } from '../lib/language.ts';
import { glossaryTerm } from '../lib/paths.ts';
import { LinkKeepingView } from './link-keeping-view.tsx';
import { TERM_TEXTS } from './term-texts.ts';
import './term.css';

/** How long a pointer rests on a word before it is explained, and how long it may be away from both. */
const REST_MS = 350;
const AWAY_MS = 300;

/**
 * A word of the plan that explains itself: under the pointer, with the keyboard's focus, and by a press. After WCAG
 * 1.4.13 the explanation stays while the pointer is on it, Escape and a press elsewhere close it.
 *
 *     <Term id="milestone">Wegmarken</Term>
 *
 * @param children the word as it stands in the text
 */
export function Term({ id, children }: { id: TermId; children: ReactNode }) {
  const t = useText(TERM_TEXTS);
  const { name, text } = termWords(id, useLanguage());
  const popover = usePopover();
  const textId = useId();
  return (
    <span {...popover.around}>
      <button type="button" className="term" aria-describedby={textId} {...popover.button}>
        {children}
      </button>
      <span popover="auto" className="popover term__meaning" role="note" aria-label={name} {...popover.panel}>
        <span className="term__name">{name}</span>
        <span className="term__text" id={textId}>
          {text}
        </span>
        {popover.open && <LinkKeepingView to={glossaryTerm(id)}>{t.toGlossary}</LinkKeepingView>}
      </span>
    </span>
  );
}

/** Opens and closes the explanation, and says whether it is open. */
function usePopover() {
  const id = useId();
  const panel = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const [open, setOpen] = useState(false);
  const later = (act: () => void, milliseconds: number) => {
    clearTimeout(waiting.current);
    waiting.current = setTimeout(act, milliseconds);
  };
  const show = () => {
    // `source` keeps the link next in the order of the keyboard, and anchors the panel at the word.
    if (panel.current?.isConnected) panel.current.showPopover({ source: button.current ?? undefined });
  };
  const hide = () => panel.current?.hidePopover();
  return {
    open,
    around: {
      onPointerEnter: (event: PointerEvent) => event.pointerType === 'mouse' && later(show, REST_MS),
      onPointerLeave: (event: PointerEvent) => event.pointerType === 'mouse' && later(hide, AWAY_MS),
      onBlur: (event: FocusEvent<HTMLElement>) => {
        if (!event.currentTarget.contains(event.relatedTarget)) later(hide, AWAY_MS);
      },
    },
    button: {
      ref: button,
      'aria-expanded': open,
      'aria-controls': id,
      onFocus: (event: FocusEvent<HTMLElement>) => {
        if (event.target.matches(':focus-visible')) later(show, REST_MS);
      },
      // A press outside of the panel has closed it already; on the word it is asked for.
      onClick: () => later(show, 0),
    },
    panel: {
      ref: panel,
      id,
      onToggle: (event: { newState: 'open' | 'closed' }) => setOpen(event.newState === 'open'),
    },
  };
}
