import { useSyncExternalStore } from 'react';
import { defineTexts, useText } from '../lib/i18n.ts';

const OFFLINE_TEXTS = defineTexts({
  de: {
    offline:
      'Keine Verbindung zum Netz. Gespeichertes ist sicher, und was Sie hier eingegeben haben, bleibt stehen. Speichern Sie, sobald die Verbindung wieder da ist.',
  },
  en: {
    offline:
      'No connection to the network. What was saved is safe, and what you typed here stays. Save once the connection is back.',
  },
});

/** Says that the device has no network, what is safe and what to do; silent otherwise. */
export default function OfflineNotice() {
  const t = useText(OFFLINE_TEXTS);
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  return (
    <div role="status" className="offline">
      {!online && <p>{t.offline}</p>}
    </div>
  );
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}
