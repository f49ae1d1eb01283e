import { useApolloClient } from '@apollo/client/react';
import { useEffect } from 'react';
import { startLive } from '../lib/live.ts';

/** Keeps what the page shows up to date while it is open and in sight. */
export default function LiveUpdates() {
  const client = useApolloClient();
  useEffect(() => startLive(client), [client]);
  return null;
}
