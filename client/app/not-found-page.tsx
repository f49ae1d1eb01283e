import { paths } from '../lib/paths.ts';
import { useText } from '../lib/i18n.ts';
import { LinkKeepingView } from '../ui/link-keeping-view.tsx';
import { Page } from '../ui/page.tsx';
import { APP_TEXTS } from './texts.ts';

/** For addresses that lead nowhere. */
export function NotFoundPage() {
  const t = useText(APP_TEXTS);
  return (
    <Page title={t.notFoundTitle} lead={t.notFound}>
      <p>
        <LinkKeepingView to={paths.overview}>{t.toOverview}</LinkKeepingView>
      </p>
    </Page>
  );
}
