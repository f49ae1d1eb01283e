import { useApolloClient, useQuery } from '@apollo/client/react';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { ADDRESS_PARAMS } from '../../../shared/addresses.ts';
import { useText } from '../../lib/i18n.ts';
import { paths, providerSignInLink, returnPath } from '../../lib/paths.ts';
import { useSignedIn } from '../../lib/session.ts';
import { useSignIn } from '../../lib/use-sign-in.ts';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { Page } from '../../ui/page.tsx';
import { Notice } from '../../ui/states.tsx';
import { CredentialsForm } from './credentials-form.tsx';
import { DemonstrationAccounts } from './demonstration-accounts.tsx';
import { SignInOptionsQuery } from './queries.ts';
import { AUTH_TEXTS } from './texts.ts';
import './auth.css';

/** Why a sign-in through the identity provider came to nothing; the server says so in the address. */
const REFUSALS = ['oidc-refused', 'oidc-failed', 'oidc-no-role', 'oidc-expired'] as const;

/** Signing in, and back to where one came from. */
export function Component() {
  const t = useText(AUTH_TEXTS);
  const client = useApolloClient();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const returnTo = returnPath(params.get(ADDRESS_PARAMS.returnTo), window.location.origin);
  const { data } = useQuery(SignInOptionsQuery);
  // Everything that was read as a visitor goes; the page then sees the person and leads on.
  const start = () => client.resetStore().catch(() => window.location.reload());
  const { signIn, pending, failure } = useSignIn({
    onSignedIn: () => void start(),
    onCodeNeeded: () => void start().then(() => navigate(`${paths.secondFactor}?${params.toString()}`)),
  });
  if (useSignedIn()) return <Navigate to={returnTo} replace />;
  const options = data?.signInOptions;
  const refusal = REFUSALS.find((each) => each === params.get(ADDRESS_PARAMS.refusal));
  return (
    <Page title={t.title} lead={t.lead}>
      {refusal && (
        <Notice kind="danger" title={t.providerFailed}>
          {t.providerRefusals[refusal]}
        </Notice>
      )}
      <div className="sign-in">
        <div className="sign-in__ways">
          {options?.oidc && (
            <>
              <a className="button button--primary" href={providerSignInLink(returnTo)}>
                {t.provider}
              </a>
              <p className="sign-in__or">{t.or}</p>
            </>
          )}
          <CredentialsForm
            secondary={options?.oidc}
            pending={pending}
            failure={failure}
            onSubmit={signIn}
            more={<LinkKeepingView to={paths.forgotPassword}>{t.forgot}</LinkKeepingView>}
          />
        </div>
        {options && <DemonstrationAccounts options={options} pending={pending} onChoose={signIn} />}
      </div>
    </Page>
  );
}
