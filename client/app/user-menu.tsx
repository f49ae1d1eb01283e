import { useId } from 'react';
import { useText } from '../lib/i18n.ts';
import { useLabels } from '../lib/labels.ts';
import { paths } from '../lib/paths.ts';
import { useViewer } from '../lib/session.ts';
import { Icon } from '../ui/icon.tsx';
import { LinkKeepingView } from '../ui/link-keeping-view.tsx';
import UserLinks from './user-links.tsx';
import { USER_TEXTS } from './user-texts.ts';
import './user.css';

/** The bell with its count, and the name that opens everything of one's own. */
export default function UserMenu() {
  const t = useText(USER_TEXTS);
  const labels = useLabels();
  const id = useId();
  const { displayName, role, organisation, unreadNotices } = useViewer();
  const office = [role && labels(`role.${role}`), organisation?.abbreviation].filter(Boolean).join(', ');
  return (
    <>
      <LinkKeepingView
        to={paths.notices}
        className="bell button button--quiet"
        label={`${t.notices}: ${t.unread(unreadNotices)}`}
      >
        <Icon name="bell" />
        {unreadNotices > 0 && (
          <span className="bell__count">{unreadNotices > 99 ? '99+' : unreadNotices}</span>
        )}
      </LinkKeepingView>
      <button type="button" className="user-button" popoverTarget={id}>
        <span className="user-button__name">{displayName}</span>{' '}
        <span className="user-button__office">{office}</span>
        <span className="visually-hidden"> – {t.menu}</span>
        <Icon name="chevronDown" />
      </button>
      <div popover="auto" id={id} className="popover user-menu">
        <UserLinks onChosen={() => document.getElementById(id)?.hidePopover()} />
      </div>
    </>
  );
}
