import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { useText } from '../lib/i18n.ts';
import { hasUnsaved, isAfterSaving } from '../lib/unsaved.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { UNSAVED_TEXTS } from './unsaved-texts.ts';

/** Asks before a page is left on which a form holds something not saved; also before the window closes. Once a page. */
export function UnsavedGuard() {
  const t = useText(UNSAVED_TEXTS);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      currentLocation.pathname !== nextLocation.pathname &&
      hasUnsaved() &&
      !isAfterSaving(nextLocation.state),
  );
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (hasUnsaved()) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, []);
  if (blocker.state !== 'blocked') return null;
  return (
    <Dialog
      title={t.leaveTitle}
      onClose={() => blocker.reset()}
      actions={
        <>
          <Button kind="primary" onClick={() => blocker.reset()}>
            {t.stay}
          </Button>
          <Button onClick={() => blocker.proceed()}>{t.leave}</Button>
        </>
      }
    >
      <p>{t.leaveText}</p>
    </Dialog>
  );
}
