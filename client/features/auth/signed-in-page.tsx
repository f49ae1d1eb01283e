import { useText } from '../../lib/i18n.ts';
import { paths } from '../../lib/paths.ts';
import { useSignedIn } from '../../lib/session.ts';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { Page } from '../../ui/page.tsx';
import { AUTH_TEXTS } from './texts.ts';

/** End of a sign-in in a window of its own, beside a page whose session had ended. */
export function Component() {
  const t = useText(AUTH_TEXTS);
  return useSignedIn() ? (
    <Page title={t.againTitle} lead={t.again}>
      {null}
    </Page>
  ) : (
    <Page title={t.notAgainTitle} lead={t.notAgain}>
      <p>
        <LinkKeepingView to={paths.signIn}>{t.toSignIn}</LinkKeepingView>
      </p>
    </Page>
  );
}
