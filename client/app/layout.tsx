import { lazy, Suspense } from 'react';
import { Outlet, ScrollRestoration } from 'react-router';
import { useText } from '../lib/i18n.ts';
import { paths } from '../lib/paths.ts';
import { Announcements } from '../ui/announce.tsx';
import { WithGerman } from '../ui/german.tsx';
import { LinkKeepingView } from '../ui/link-keeping-view.tsx';
import { UI_TEXTS } from '../ui/texts.ts';
import { Header } from './header.tsx';
import { SessionWatch } from './session-watch.tsx';
import { APP_TEXTS } from './texts.ts';

/* These come after the page itself. */
const AppearanceChoices = lazy(() => import('./appearance-choices.tsx'));
const OfflineNotice = lazy(() => import('./offline-notice.tsx'));
const LiveUpdates = lazy(() => import('./live-updates.tsx'));
const Shortcuts = lazy(() => import('./shortcuts.tsx'));
const TourHost = lazy(() => import('./tour-host.tsx'));

/** The frame of every page: skip link, header, content, footer, messages in passing. */
export function Layout() {
  const t = useText(APP_TEXTS);
  return (
    <>
      <a className="skip-link" href="#inhalt">
        {t.skipLink}
      </a>
      <Header />
      <Outlet />
      <footer className="footer">
        <div className="footer__content">
          <p>
            <WithGerman text={t.sources} german={UI_TEXTS.de.productName} />
          </p>
          <p>
            <LinkKeepingView to={paths.openData}>{t.openData}</LinkKeepingView>
          </p>
          <p className="footer__links">
            <LinkKeepingView to={paths.help}>{t.help}</LinkKeepingView>
            <LinkKeepingView to={paths.glossary}>{t.glossary}</LinkKeepingView>
            <LinkKeepingView to={paths.accessibility}>{t.accessibility}</LinkKeepingView>
            <LinkKeepingView to={paths.privacy}>{t.privacy}</LinkKeepingView>
            <LinkKeepingView to={paths.imprint}>{t.imprint}</LinkKeepingView>
          </p>
          <p>{t.licence}</p>
          <Suspense>
            <AppearanceChoices />
          </Suspense>
        </div>
      </footer>
      <Announcements />
      <Suspense>
        <OfflineNotice />
      </Suspense>
      <Suspense>
        <SessionWatch />
      </Suspense>
      <Suspense>
        <LiveUpdates />
      </Suspense>
      <Suspense>
        <Shortcuts />
      </Suspense>
      <Suspense>
        <TourHost />
      </Suspense>
      <ScrollRestoration />
    </>
  );
}
