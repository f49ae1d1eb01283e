import { useApolloClient, useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { useText } from '../../lib/i18n.ts';
import { catchUp, whoIsSignedIn } from '../../lib/live.ts';
import { paths, providerSignInLink } from '../../lib/paths.ts';
import {
  knownPerson,
  requireSession,
  settleSession,
  someoneElseSeen,
  useSessionState,
  type KnownPerson,
} from '../../lib/session-expiry.ts';
import { useSignIn } from '../../lib/use-sign-in.ts';
import { announce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { CodeForm } from '../../ui/code-form.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { CredentialsForm } from './credentials-form.tsx';
import { SignInOptionsQuery } from './queries.ts';
import { AUTH_TEXTS } from './texts.ts';
import './auth.css';

/** How often the page looks whether the identity provider's window has finished. */
const LOOK_MS = 2000;

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
    if ((await whoIsSignedIn(client)) !== person.email) return someoneElseSeen();
    settleSession(true);
    announce(t.welcomeBack);
    await catchUp(client);
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
      {data?.signInOptions.oidc && <ProviderWindow person={person} onBack={welcome} />}
      {codeNeeded ? (
        <CodeForm hint={t.codeHint} pending={pending} failure={failure} onSubmit={verify} more={leave} />
      ) : person.hasPassword ? (
        <CredentialsForm
          email={person.email}
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

/** The identity provider in a window of its own; this page goes on once it is done there. */
function ProviderWindow({ person, onBack }: { person: KnownPerson; onBack: () => Promise<void> }) {
  const t = useText(AUTH_TEXTS);
  const client = useApolloClient();
  const [opened, setOpened] = useState(false);
  useEffect(() => {
    if (!opened) return undefined;
    const look = async () => {
      const email = await whoIsSignedIn(client);
      if (email === person.email) await onBack();
      else if (email !== null) someoneElseSeen();
    };
    // A look that fails is followed by the next one.
    const timer = setInterval(() => void look().catch(() => undefined), LOOK_MS);
    return () => clearInterval(timer);
  }, [opened, client, person.email, onBack]);
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
