import { useSyncExternalStore } from 'react';
import { useText } from '../lib/i18n.ts';
import { askServerNow, useServerAnswers } from '../lib/live.ts';
import { Button } from '../ui/button.tsx';
import { OFFLINE_TEXTS } from './offline-texts.ts';

/** Says that the device has no network or the server does not answer, what is safe and what to do; silent otherwise. */
export default function OfflineNotice() {
  const t = useText(OFFLINE_TEXTS);
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  const answers = useServerAnswers();
  return (
    <div role="status" className="offline">
      {!online ? (
        <p>{t.offline}</p>
      ) : (
        !answers && (
          <>
            <p>{t.unreachable}</p>
            <Button onClick={askServerNow}>{t.checkNow}</Button>
          </>
        )
      )}
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
