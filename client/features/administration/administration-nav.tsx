import { useText } from '../../lib/i18n.ts';
import { paths } from '../../lib/paths.ts';
import { useViewer } from '../../lib/session.ts';
import { NavLinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { ADMINISTRATION_TEXTS } from './texts.ts';
import './administration.css';

/** From one page of the administration to the others. */
export function AdministrationNav() {
  const t = useText(ADMINISTRATION_TEXTS);
  const { viewerCan: can } = useViewer();
  const links = [
    can.manageAccounts && { to: paths.accounts, label: t.accounts },
    can.manageOrganisations && { to: paths.organisations, label: t.organisations },
    can.manageSettings && { to: paths.settings, label: t.settings },
    can.readAudit && { to: paths.audit, label: t.audit },
  ].filter((link) => typeof link === 'object');
  return (
    <nav className="sub-nav" aria-label={t.navigation}>
      <ul>
        {links.map((link) => (
          <li key={link.to}>
            <NavLinkKeepingView to={link.to}>{link.label}</NavLinkKeepingView>
          </li>
        ))}
      </ul>
    </nav>
  );
}
