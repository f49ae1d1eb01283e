import { Suspense } from 'react';
import { Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router';
import { useText } from '../lib/i18n.ts';
import { Skeleton } from '../ui/states.tsx';
import { Header } from './header.tsx';
import { APP_TEXTS } from './texts.ts';
import { ViewBar } from './view-bar.tsx';
import { ViewNotices } from './view-notices.tsx';

/** The frame of every page: skip link, header, state shown, content, footer. */
export function Layout() {
  const t = useText(APP_TEXTS);
  const { pathname } = useLocation();
  const loading = useNavigation().state === 'loading';
  return (
    <>
      <a className="skip-link" href="#inhalt">
        {t.skipLink}
      </a>
      <Header />
      <Suspense fallback={<div className="view-bar view-bar--loading" />}>
        <ViewBar />
      </Suspense>
      <div className={loading ? 'page-progress page-progress--active' : 'page-progress'} role="status">
        {loading && <span className="visually-hidden">{t.loadingPage}</span>}
      </div>
      <main id="inhalt" tabIndex={-1}>
        <Suspense>
          <ViewNotices />
        </Suspense>
        <Suspense key={pathname} fallback={<Skeleton rows={10} />}>
          <Outlet />
        </Suspense>
      </main>
      <footer className="footer">
        <div className="footer__content">
          <p>{t.sources}</p>
          <p>{t.accessibility}</p>
          <p>{t.licence}</p>
        </div>
      </footer>
      <ScrollRestoration />
    </>
  );
}
