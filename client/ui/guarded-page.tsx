import type { ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { defineTexts, useText } from '../lib/i18n.ts';
import { paths, signInLink } from '../lib/paths.ts';
import { useViewer, type Viewer } from '../lib/session.ts';
import { LinkKeepingView } from './link-keeping-view.tsx';
import { Page } from './page.tsx';
import { EmptyState } from './states.tsx';

const TEXTS = defineTexts({
  de: {
    title: 'Für diese Seite fehlt Ihnen die Berechtigung',
    reason: 'Ihre Rolle sieht diesen Bereich nicht.',
    help: 'Wenden Sie sich an Ihre Administration, wenn Sie ihn für Ihre Arbeit brauchen.',
    toOverview: 'Zur Übersicht',
  },
  en: {
    title: 'You do not have the right to see this page',
    reason: 'Your role does not see this part.',
    help: 'Turn to your administration if you need it for your work.',
    toOverview: 'To the overview',
  },
});

/**
 * A page for those who may: visitors are led to the sign-in page and back, others are told.
 * @param can the ability that the page needs
 */
export function GuardedPage({
  can,
  children,
}: {
  can: keyof Omit<Viewer['viewerCan'], '__typename'>;
  children: ReactNode;
}) {
  const t = useText(TEXTS);
  const { pathname, search } = useLocation();
  const { role, viewerCan } = useViewer();
  if (viewerCan[can]) return children;
  if (role === null) return <Navigate to={signInLink(pathname + search)} replace />;
  return (
    <Page title={t.title}>
      <EmptyState
        title={t.reason}
        actions={<LinkKeepingView to={paths.overview}>{t.toOverview}</LinkKeepingView>}
      >
        {t.help}
      </EmptyState>
    </Page>
  );
}
