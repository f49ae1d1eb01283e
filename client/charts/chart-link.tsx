import type { KeyboardEvent, ReactNode } from 'react';
import { useLinkClickHandler } from 'react-router';
import { useViewState } from '../lib/view-state.ts';

/**
 * A mark of a drawing that leads to just the rows it counts, by a click or Enter.
 * @param to address out of lib/paths.ts; the current view is added
 * @param words what it counts and where it leads
 */
export function ChartLink(props: {
  to: string;
  words: string;
  className?: string;
  /** -1 where the arrow keys reach it, see moveAmongLinks. */
  tabIndex?: -1;
  children: ReactNode;
}) {
  const href = useViewState().href(props.to);
  const follow = useLinkClickHandler(href);
  return (
    <a
      href={href}
      onClick={follow}
      aria-label={props.words}
      className={`chart-link ${props.className ?? ''}`}
      tabIndex={props.tabIndex}
    >
      <title>{props.words}</title>
      {props.children}
    </a>
  );
}

/** Moves the focus among the links of one drawn row with the arrow keys, so that the row is a single stop of the Tab key. */
export function moveAmongLinks(event: KeyboardEvent<SVGElement>): void {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const links = [...event.currentTarget.querySelectorAll<SVGAElement>('a')];
  const next = links[links.findIndex((link) => link === document.activeElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
