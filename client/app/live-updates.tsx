import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { startLive } from '../lib/live.ts';

/**
 * Keeps what the page shows up to date while it is open and in sight. With every page that is opened it looks at once
 * whether the session still stands.
 */
export default function LiveUpdates() {
  const client = useApolloClient();
  const { pathname } = useLocation();
  const live = useRef<ReturnType<typeof startLive>>(null);
  const looked = useRef(pathname);
  useEffect(() => {
    const started = startLive(client);
    live.current = started;
    return started.stop;
  }, [client]);
  useEffect(() => {
    if (looked.current !== pathname) live.current?.now();
    looked.current = pathname;
  }, [pathname]);
  return null;
}
