import { isRouteErrorResponse, useRouteError } from 'react-router';
import { useText } from '../lib/i18n.ts';
import { Page } from '../ui/page.tsx';
import { ErrorState } from '../ui/states.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { APP_TEXTS } from './texts.ts';

/** Shows what a page (or its query) threw, in words, inside the frame; an address without a page says so. */
export function RouteErrorBoundary() {
  const error = useRouteError();
  const t = useText(APP_TEXTS);
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFoundPage />;
  return (
    <Page title={t.errorPageTitle}>
      <ErrorState error={error} />
    </Page>
  );
}
