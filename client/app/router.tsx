import { createBrowserRouter, redirect, type RouteObject } from 'react-router';
import { currentLanguage, fetchWords } from '../lib/language.ts';
import { importLink } from '../lib/paths.ts';
import { RouteErrorBoundary } from './error-boundary.tsx';
import { PlainFrame, PlanFrame, StartFrame } from './frames.tsx';
import { Layout } from './layout.tsx';
import { NotFoundPage } from './not-found-page.tsx';

/** A page's code together with its words in the language of the reader. */
function page<T>(load: () => Promise<T>): () => Promise<T> {
  return async () => (await Promise.all([load(), fetchWords(currentLanguage())]))[0];
}

/** Pages that show the plan as of a day, in a revision, by a counting rule. */
const PLAN_PAGES: RouteObject[] = [
  { path: 'uebersicht', lazy: page(() => import('../features/overview/overview-page.tsx')) },
  { path: 'ziele', lazy: page(() => import('../features/goals/goals-page.tsx')) },
  {
    path: 'umsetzungsplanungen',
    lazy: page(() => import('../features/implementation-plans/plans-page.tsx')),
  },
  {
    path: 'umsetzungsplanungen/:ministry',
    lazy: page(() => import('../features/implementation-plans/plan-page.tsx')),
  },
  { path: 'massnahmen', lazy: page(() => import('../features/measures/measures-page.tsx')) },
  { path: 'massnahmen/:code', lazy: page(() => import('../features/measures/measure-page.tsx')) },
  { path: 'wegmarken', lazy: page(() => import('../features/milestones/milestones-page.tsx')) },
  { path: 'ozg', lazy: page(() => import('../features/ozg/ozg-page.tsx')) },
  { path: 'ozg/zaehlregeln', lazy: page(() => import('../features/ozg/counting-page.tsx')) },
  { path: 'ozg/abdeckung', lazy: page(() => import('../features/ozg/coverage-page.tsx')) },
  { path: 'ozg/:code', lazy: page(() => import('../features/ozg/service-page.tsx')) },
  { path: 'fassungen', lazy: page(() => import('../features/revisions/revisions-page.tsx')) },
  { path: 'fassungen/aenderungen', lazy: page(() => import('../features/revisions/ledger-page.tsx')) },
  ...['massnahmen', 'wegmarken', 'ziele', 'leitlinien', 'umsetzungsplanungen'].map((segment) => ({
    path: `${segment}/:code/verlauf`,
    lazy: page(() => import('../features/revisions/history-page.tsx')),
  })),
  { path: 'fassungen/vergleich', lazy: page(() => import('../features/revisions/comparison-page.tsx')) },
];

/** Pages of work in progress, of the person and of what lies outside any view: they have no other day than today. */
const WORK_PAGES: RouteObject[] = [
  { path: 'anmelden', lazy: page(() => import('../features/auth/sign-in-page.tsx')) },
  { path: 'anmelden/zweiter-faktor', lazy: page(() => import('../features/account/second-factor-page.tsx')) },
  { path: 'anmelden/fertig', lazy: page(() => import('../features/auth/signed-in-page.tsx')) },
  { path: 'passwort-vergessen', lazy: page(() => import('../features/auth/forgot-password-page.tsx')) },
  { path: 'passwort-neu', lazy: page(() => import('../features/auth/new-password-page.tsx')) },
  { path: 'konto', lazy: page(() => import('../features/account/account-page.tsx')) },
  { path: 'aufgaben', lazy: page(() => import('../features/tasks/tasks-page.tsx')) },
  { path: 'mitteilungen', lazy: page(() => import('../features/tasks/notices-page.tsx')) },
  { path: 'berichtsrunden', lazy: page(() => import('../features/rounds/rounds-page.tsx')) },
  { path: 'berichtsrunden/:date', lazy: page(() => import('../features/rounds/round-page.tsx')) },
  {
    path: 'berichtsrunden/:date/:ministry',
    lazy: page(() => import('../features/reporting/sheet-page.tsx')),
  },
  { path: 'massnahmen/:code/meldung', lazy: page(() => import('../features/reporting/report-page.tsx')) },
  { path: 'pruefung', lazy: page(() => import('../features/review/review-page.tsx')) },
  { path: 'meldungen/:id', lazy: page(() => import('../features/review/report-review-page.tsx')) },
  // Where the first import was; people keep its address.
  { path: 'ozg/katalog-import', loader: () => redirect(importLink('SERVICE_CATALOGUE')) },
  { path: 'ozg/reifegradmeldungen', lazy: page(() => import('../features/maturity/reports-page.tsx')) },
  { path: 'ozg/:code/reifegrad', lazy: page(() => import('../features/maturity/report-page.tsx')) },
  {
    path: 'ozg/:code/verfuegbarkeit',
    lazy: page(() => import('../features/maturity/availability-page.tsx')),
  },
  { path: 'ozg/:code/bearbeiten', lazy: page(() => import('../features/maturity/edit-page.tsx')) },
  { path: 'fortschreibung', lazy: page(() => import('../features/drafting/draft-page.tsx')) },
  { path: 'fortschreibung/ziele', lazy: page(() => import('../features/drafting/goals-page.tsx')) },
  { path: 'fortschreibung/massnahmen', lazy: page(() => import('../features/drafting/measures-page.tsx')) },
  {
    path: 'fortschreibung/ressort/:ministry',
    lazy: page(() => import('../features/drafting/part-page.tsx')),
  },
  { path: 'fortschreibung/:segment/:code', lazy: page(() => import('../features/drafting/item-page.tsx')) },
  { path: 'verwaltung/konten', lazy: page(() => import('../features/administration/accounts-page.tsx')) },
  {
    path: 'verwaltung/organisationen',
    lazy: page(() => import('../features/administration/organisations-page.tsx')),
  },
  {
    path: 'verwaltung/einstellungen',
    lazy: page(() => import('../features/administration/settings-page.tsx')),
  },
  { path: 'offene-daten', lazy: page(() => import('../features/opendata/open-data-page.tsx')) },
  { path: 'berichte', lazy: page(() => import('../features/exports/reports-page.tsx')) },
  { path: 'verify/:sha256?', lazy: page(() => import('../features/exports/verify-page.tsx')) },
  { path: 'importieren', lazy: page(() => import('../features/imports/imports-page.tsx')) },
  { path: 'importieren/:kind', lazy: page(() => import('../features/imports/import-page.tsx')) },
  { path: 'hilfe', lazy: page(() => import('../features/help/help-page.tsx')) },
  { path: 'barrierefreiheit', lazy: page(() => import('../features/help/accessibility-page.tsx')) },
  { path: 'datenschutz', lazy: page(() => import('../features/help/privacy-page.tsx')) },
  { path: 'impressum', lazy: page(() => import('../features/help/imprint-page.tsx')) },
  { path: 'glossar', lazy: page(() => import('../features/help/glossary-page.tsx')) },
  { path: 'protokoll', lazy: page(() => import('../features/audit/audit-page.tsx')) },
  { path: '*', Component: NotFoundPage },
];

/** The routes; every page is a chunk of its own that exports `Component`. Addresses for links: client/lib/paths.ts. */
export const ROUTES: RouteObject[] = [
  {
    path: '/',
    Component: Layout,
    ErrorBoundary: RouteErrorBoundary,
    children: [
      {
        Component: StartFrame,
        ErrorBoundary: RouteErrorBoundary,
        children: [
          {
            ErrorBoundary: RouteErrorBoundary,
            // The words of the start page come with those of the frame.
            children: [{ index: true, lazy: () => import('./start-page.tsx') }],
          },
        ],
      },
      {
        Component: PlanFrame,
        ErrorBoundary: RouteErrorBoundary,
        children: [{ ErrorBoundary: RouteErrorBoundary, children: PLAN_PAGES }],
      },
      {
        Component: PlainFrame,
        ErrorBoundary: RouteErrorBoundary,
        children: [{ ErrorBoundary: RouteErrorBoundary, children: WORK_PAGES }],
      },
    ],
  },
];

/** Creates the router on the browser's history. */
export function createAppRouter() {
  return createBrowserRouter(ROUTES);
}

/** When the code of the first page has arrived, or is known not to come. */
export async function untilStarted(router: ReturnType<typeof createAppRouter>): Promise<void> {
  if (router.state.initialized) return;
  await new Promise<void>((resolve) => {
    const stop = router.subscribe(({ initialized }) => {
      if (!initialized) return;
      stop();
      resolve();
    });
  });
}
