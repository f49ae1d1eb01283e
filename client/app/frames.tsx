import { Suspense, type ReactNode } from 'react';
import { Outlet, useLocation, useNavigation } from 'react-router';
import { useText } from '../lib/i18n.ts';
import { Skeleton } from '../ui/states.tsx';
import { DemonstrationNote } from './demonstration-note.tsx';
import { APP_TEXTS } from './texts.ts';
import { ViewBar } from './view-bar.tsx';
import { ViewNotices } from './view-notices.tsx';

/** Around pages of the plan: day, revision and rule that they follow, and what is unusual about them. */
export function PlanFrame() {
  return (
    <>
      <Suspense fallback={<div className="view-bar view-bar--loading" />}>
        <ViewBar />
      </Suspense>
      <Main notices={<ViewNotices />} />
    </>
  );
}

/** Around the start page: it follows the view like the plan's pages, but what is chosen rarely is chosen elsewhere. */
export function StartFrame() {
  return <Main notices={<ViewNotices />} />;
}

/** Around pages that always show the present. */
export function PlainFrame() {
  return <Main notices={<DemonstrationNote moments />} />;
}

function Main({ notices }: { notices: ReactNode }) {
  const t = useText(APP_TEXTS);
  const { pathname } = useLocation();
  const loading = useNavigation().state === 'loading';
  return (
    <>
      <div className={loading ? 'page-progress page-progress--active' : 'page-progress'} role="status">
        {loading && <span className="visually-hidden">{t.loadingPage}</span>}
      </div>
      <main id="inhalt" tabIndex={-1}>
        <Suspense>{notices}</Suspense>
        <Suspense key={pathname} fallback={<Skeleton rows={10} />}>
          <Outlet />
        </Suspense>
      </main>
    </>
  );
}
