import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { useText } from '../../lib/i18n.ts';
import { hasUnsaved } from '../../lib/unsaved.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ITEM_TEXTS } from './item-texts.ts';

/** Asks before a page is left on which a form holds something not saved; also before the window closes. Once a page. */
export function UnsavedGuard() {
  const t = useText(ITEM_TEXTS);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => currentLocation.pathname !== nextLocation.pathname && hasUnsaved(),
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
