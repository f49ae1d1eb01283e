import { Navigate, useLocation } from 'react-router';
import { useText } from '../../lib/i18n.ts';
import { paths, signInLink } from '../../lib/paths.ts';
import { useViewer } from '../../lib/session.ts';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { EarlierImports } from './earlier-imports.tsx';
import { KindList } from './kind-list.tsx';
import { IMPORT_TEXTS } from './texts.ts';
import './imports.css';

/** What this person can import, and what was imported. */
export function Component() {
  const t = useText(IMPORT_TEXTS);
  const { pathname, search } = useLocation();
  const viewer = useViewer();
  if (viewer.role === null) return <Navigate to={signInLink(pathname + search)} replace />;
  const { importKinds: kinds } = viewer;
  if (kinds.length === 0) {
    return (
      <Page title={t.title}>
        <EmptyState
          title={t.none}
          actions={<LinkKeepingView to={paths.overview}>{t.toOverview}</LinkKeepingView>}
        >
          {t.noneHelp}
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page title={t.title} lead={t.lead}>
      <Section title={t.choose}>
        <KindList kinds={kinds} />
      </Section>
      <EarlierImports />
    </Page>
  );
}
