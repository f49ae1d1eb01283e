import { useId } from 'react';
import { useLocation } from 'react-router';
import { Icon } from '../ui/icon.tsx';
import { NavLinkKeepingView } from '../ui/link-keeping-view.tsx';
import {
  currentLink,
  type NavigationEntry,
  type NavigationGroup,
  type NavigationLink,
} from './navigation.ts';

/**
 * The main navigation. Groups open by a button (disclosure, no menu: links stay links for Tab and screen readers); on
 * narrow screens, where the whole navigation opens at once, they stand open under their names.
 */
export function MainNavigation(props: { entries: readonly NavigationEntry[]; onChosen: () => void }) {
  const { pathname } = useLocation();
  const current = currentLink(props.entries, pathname);
  return (
    <ul>
      {props.entries.map((entry) => (
        <li key={entry.label}>
          {'links' in entry ? (
            <Group group={entry} current={current} onChosen={props.onChosen} />
          ) : (
            <Entry link={entry} current={current} onChosen={props.onChosen} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Group(props: { group: NavigationGroup; current: NavigationLink | null; onChosen: () => void }) {
  const id = useId();
  const { label, links } = props.group;
  const holdsPage = links.some((link) => link === props.current);
  return (
    <>
      <button
        type="button"
        className="nav-link main-nav__opener"
        popoverTarget={id}
        aria-current={holdsPage ? 'true' : undefined}
      >
        {label} <Icon name="chevronDown" />
      </button>
      <div className="main-nav__name" aria-hidden="true">
        {label}
      </div>
      <div popover="auto" id={id} className="popover main-nav__group">
        <ul aria-label={label}>
          {links.map((link) => (
            <li key={link.to}>
              <Entry
                link={link}
                current={props.current}
                onChosen={() => {
                  document.getElementById(id)?.hidePopover();
                  props.onChosen();
                }}
              />
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}

function Entry(props: { link: NavigationLink; current: NavigationLink | null; onChosen: () => void }) {
  return (
    <NavLinkKeepingView to={props.link.to} end={props.link !== props.current} onClick={props.onChosen}>
      {props.link.label}
    </NavLinkKeepingView>
  );
}
