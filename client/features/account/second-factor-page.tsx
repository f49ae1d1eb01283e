import { useApolloClient } from '@apollo/client/react';
import { Navigate, useSearchParams } from 'react-router';
import { ADDRESS_PARAMS } from '../../../shared/addresses.ts';
import { useText } from '../../lib/i18n.ts';
import { returnPath, signInLink } from '../../lib/paths.ts';
import { useViewer } from '../../lib/session.ts';
import { useSignIn } from '../../lib/use-sign-in.ts';
import { CodeForm } from '../../ui/code-form.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { Page } from '../../ui/page.tsx';
import { Notice } from '../../ui/states.tsx';
import { SecondFactorSetup } from './second-factor-setup.tsx';
import { ACCOUNT_TEXTS } from './texts.ts';

/** The second step of signing in: a code, or setting the factor up where it is mandatory and not there yet. */
export function Component() {
  const t = useText(ACCOUNT_TEXTS);
  const client = useApolloClient();
  const [params] = useSearchParams();
  const returnTo = returnPath(params.get(ADDRESS_PARAMS.returnTo), window.location.origin);
  const { role, secondFactor } = useViewer();
  // Everything that was read as a visitor goes; the page then sees the person and leads on.
  const start = () => void client.resetStore().catch(() => window.location.reload());
  const { verify, pending, failure } = useSignIn({ onSignedIn: start });
  if (role !== null) return <Navigate to={returnTo} replace />;
  const startOver = <LinkKeepingView to={signInLink(returnTo)}>{t.startOver}</LinkKeepingView>;
  const setsUp = secondFactor === 'OFF';
  if (secondFactor === 'UNAVAILABLE' || secondFactor === 'ON')
    return (
      <Page title={t.verifyTitle}>
        <Notice kind="warning" title={t.expiredTitle} actions={startOver}>
          {t.expired}
        </Notice>
      </Page>
    );
  return (
    <Page title={t.verifyTitle} lead={setsUp ? t.setUpLead : t.verifyLead}>
      {setsUp ? (
        <SecondFactorSetup onDone={start} />
      ) : (
        <CodeForm
          hint={t.verifyHint}
          pending={pending}
          failure={failure}
          onSubmit={verify}
          more={startOver}
        />
      )}
    </Page>
  );
}
