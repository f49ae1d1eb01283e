import { lazy, useEffect } from 'react';
import { useViewer } from '../lib/session.ts';
import { personSeen, useSessionState } from '../lib/session-expiry.ts';
import { tellOtherTabs } from '../lib/session-tabs.ts';

const SessionDialog = lazy(() => import('../features/auth/session-dialog.tsx'));

/** Notices who is signed in, and asks to sign in again where the session ended under an open page. */
export function SessionWatch() {
  const { email, displayName, hasPassword } = useViewer();
  const state = useSessionState();
  useEffect(() => {
    personSeen(email ? { email, displayName, hasPassword } : null);
  }, [email, displayName, hasPassword]);
  // Other tabs may wait for this person to come back.
  useEffect(() => {
    if (email) tellOtherTabs();
  }, [email]);
  return state === 'ACTIVE' ? null : <SessionDialog />;
}
