import { useApolloClient } from '@apollo/client/react';
import { graphql } from '../gql/gql.ts';
import { useText } from '../lib/i18n.ts';
import { paths } from '../lib/paths.ts';
import { useViewer } from '../lib/session.ts';
import { forgetPerson } from '../lib/session-expiry.ts';
import { tellOtherTabs } from '../lib/session-tabs.ts';
import { startTour } from '../lib/tour.ts';
import { announce } from '../ui/announce.tsx';
import { NavLinkKeepingView } from '../ui/link-keeping-view.tsx';
import AppearanceChoices from './appearance-choices.tsx';
import { USER_TEXTS } from './user-texts.ts';
import './user.css';

const SignOutMutation = graphql(`
  mutation SignOut {
    signOut {
      role
    }
  }
`);

/** Everything of one's own: account, notices, administration as far as one may, signing out. */
export default function UserLinks({ onChosen }: { onChosen: () => void }) {
  const t = useText(USER_TEXTS);
  const client = useApolloClient();
  const { displayName, email, importKinds, unreadNotices, viewerCan: can } = useViewer();
  const signOut = async () => {
    const context = { withoutSession: true };
    await client.mutate({ mutation: SignOutMutation, fetchPolicy: 'no-cache', context });
    forgetPerson();
    tellOtherTabs();
    // A full load: nothing that this person read stays in the page's memory.
    window.location.assign(paths.start);
  };
  const links = [
    { to: paths.account, label: t.account },
    { to: paths.notices, label: unreadNotices > 0 ? `${t.notices} (${unreadNotices})` : t.notices },
    importKinds.length > 0 && {
      to: paths.imports,
      label: t.imports,
    },
    can.manageAccounts && { to: paths.accounts, label: t.accounts },
    can.manageOrganisations && { to: paths.organisations, label: t.organisations },
    can.manageSettings && { to: paths.settings, label: t.settings },
    can.readAudit && { to: paths.audit, label: t.audit },
    { to: paths.help, label: t.help },
  ].filter((link) => typeof link === 'object');
  return (
    <>
      <p className="user-menu__who">
        <strong>{displayName}</strong>
        <span>{email}</span>
      </p>
      <ul className="user-menu__links">
        {links.map((link) => (
          <li key={link.to}>
            <NavLinkKeepingView to={link.to} onClick={onChosen}>
              {link.label}
            </NavLinkKeepingView>
          </li>
        ))}
        <li>
          <button
            type="button"
            className="nav-link"
            onClick={() => {
              onChosen();
              startTour();
            }}
          >
            {t.tour}
          </button>
        </li>
        <li className="user-menu__appearance">
          <AppearanceChoices />
        </li>
        <li>
          <button
            type="button"
            className="nav-link"
            onClick={() => void signOut().catch(() => announce(t.signOutFailed))}
          >
            {t.signOut}
          </button>
        </li>
      </ul>
    </>
  );
}
