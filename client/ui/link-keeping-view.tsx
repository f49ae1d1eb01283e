import type { ReactNode } from 'react';
import { Link, NavLink } from 'react-router';
import { useViewState } from '../lib/view-state.ts';

/**
 * A link inside the application that keeps day, revision and rule.
 * @param to address out of lib/paths.ts, with its own query where needed: `${paths.measures}?ampel=RED`
 */
export function LinkKeepingView(props: {
  to: string;
  className?: string;
  children: ReactNode;
  label?: string;
}) {
  const view = useViewState();
  return (
    <Link to={view.href(props.to)} className={props.className ?? 'link'} aria-label={props.label}>
      {props.children}
    </Link>
  );
}

/** The same for a navigation: the link of the current page (or one above it) carries aria-current. */
export function NavLinkKeepingView(props: {
  to: string;
  end?: boolean;
  onClick?: () => void;
  children: ReactNode;
}) {
  const view = useViewState();
  return (
    <NavLink to={view.href(props.to)} end={props.end ?? false} onClick={props.onClick} className="nav-link">
      {props.children}
    </NavLink>
  );
}
