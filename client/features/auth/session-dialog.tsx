import { useApolloClient, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useText } from '../../lib/i18n.ts';
import { follow } from '../../lib/live.ts';
import { paths, providerSignInLink } from '../../lib/paths.ts';
import {
  knownPerson,
  requireSession,
  settleSession,
  useSessionState,
  type KnownPerson,
} from '../../lib/session-expiry.ts';
import { tellOtherTabs } from '../../lib/session-tabs.ts';
import { useSignIn } from '../../lib/use-sign-in.ts';
import { Button } from '../../ui/button.tsx';
import { CodeForm } from '../../ui/code-form.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { CredentialsForm } from './credentials-form.tsx';
import { SignInOptionsQuery } from './queries.ts';
import { AUTH_TEXTS } from './texts.ts';
import './auth.css';

/** Over an open page whose session has ended: the way back in without leaving it. */
export default function SessionDialog() {
  const t = useText(AUTH_TEXTS);
  const state = useSessionState();
  const person = knownPerson();
  if (state === 'ACTIVE' || person === null) return null;
  if (state === 'ENDED') return <ComeBack person={person} />;
  const left = state === 'LEFT';
  return (
    <div className="session-left" role={left ? 'status' : 'alert'}>
      <p>{left ? t.left : t.other(person.displayName)}</p>
      <Button kind="primary" onClick={() => (left ? void requireSession() : window.location.reload())}>
        {left ? t.signInAgain : t.reload}
      </Button>
    </div>
  );
}

function ComeBack({ person }: { person: KnownPerson }) {
  const t = useText(AUTH_TEXTS);
  const client = useApolloClient();
  const [codeNeeded, setCodeNeeded] = useState(false);
  const welcome = async () => {
    await follow(client);
    tellOtherTabs();
  };
  const { signIn, verify, pending, failure } = useSignIn({
    onSignedIn: () => void welcome().catch(() => window.location.reload()),
    onCodeNeeded: () => setCodeNeeded(true),
  });
  const { data } = useQuery(SignInOptionsQuery);
  const leave = (
    <Button kind="quiet" onClick={() => settleSession(false)}>
      {t.later}
    </Button>
  );
  return (
    <Dialog title={t.endedTitle} onClose={() => settleSession(false)}>
      <p>{t.ended(person.displayName)}</p>
      {data?.signInOptions.oidc && <ProviderWindow />}
      {codeNeeded ? (
        <CodeForm hint={t.codeHint} pending={pending} failure={failure} onSubmit={verify} more={leave} />
      ) : person.hasPassword ? (
        <CredentialsForm
          email={person.email}
          secondary={data?.signInOptions.oidc}
          pending={pending}
          failure={failure}
          onSubmit={signIn}
          more={leave}
        />
      ) : (
        leave
      )}
    </Dialog>
  );
}

/** The identity provider in a tab of its own, which tells this page when it is done there. */
function ProviderWindow() {
  const t = useText(AUTH_TEXTS);
  const [opened, setOpened] = useState(false);
  return (
    <>
      <a
        className="button button--primary"
        href={providerSignInLink(paths.signedInAgain)}
        target="_blank"
        rel="noreferrer"
        onClick={() => setOpened(true)}
      >
        {t.providerAgain}
      </a>
      {opened && <p role="status">{t.providerWaiting}</p>}
    </>
  );
}
