import type { ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { defineTexts, useText } from '../lib/i18n.ts';
import { signInLink } from '../lib/paths.ts';
import { useViewer, type Viewer } from '../lib/session.ts';
import { Page } from './page.tsx';
import { Notice } from './states.tsx';

const TEXTS = defineTexts({
  de: {
    title: 'Für diese Seite fehlt Ihnen die Berechtigung',
    help: 'Ihre Rolle sieht diesen Bereich nicht. Wenden Sie sich an Ihre Administration, wenn Sie ihn für Ihre Arbeit brauchen.',
  },
  en: {
    title: 'You do not have the right to see this page',
    help: 'Your role does not see this part. Turn to your administration if you need it for your work.',
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
      <Notice kind="warning">{t.help}</Notice>
    </Page>
  );
}
