import { useEffect, useRef } from 'react';
import { isRouteErrorResponse, Navigate, useLocation, useRouteError } from 'react-router';
import { errorCode } from '../lib/errors.ts';
import { useText } from '../lib/i18n.ts';
import { signInLink } from '../lib/paths.ts';
import { knownPerson, requireSession, useSessionState } from '../lib/session-expiry.ts';
import { Button } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import { EmptyState, ErrorState } from '../ui/states.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { APP_TEXTS } from './texts.ts';

/**
 * Shows what a page (or its query) threw, in words, inside the frame; an address without a page says so. What only
 * signed-in people may read leads to the sign-in page and back.
 */
export function RouteErrorBoundary() {
  const error = useRouteError();
  const t = useText(APP_TEXTS);
  const { pathname, search, hash } = useLocation();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFoundPage />;
  if (errorCode(error) === 'UNAUTHENTICATED')
    return knownPerson() === null ? (
      <Navigate to={signInLink(pathname + search + hash)} replace />
    ) : (
      <SignedOutMeanwhile />
    );
  return (
    <Page title={t.errorPageTitle}>
      <ErrorState error={error} />
    </Page>
  );
}

/** For those who put signing in again off: the page is there as soon as they have done it, here or in another tab. */
function SignedOutMeanwhile() {
  const t = useText(APP_TEXTS);
  const state = useSessionState();
  const before = useRef(state);
  useEffect(() => {
    if (state === 'ACTIVE' && before.current !== 'ACTIVE') window.location.reload();
    before.current = state;
  }, [state]);
  return (
    <Page title={t.signInFirst}>
      <EmptyState
        title={t.signedOutMeanwhile}
        actions={
          <Button kind="primary" onClick={() => void requireSession()}>
            {t.signIn}
          </Button>
        }
      />
    </Page>
  );
}
