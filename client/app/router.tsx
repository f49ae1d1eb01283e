import { createBrowserRouter, redirect, type RouteObject } from 'react-router';
import { importLink } from '../lib/paths.ts';
import { RouteErrorBoundary } from './error-boundary.tsx';
import { PlainFrame, PlanFrame, StartFrame } from './frames.tsx';
import { Layout } from './layout.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { StartingUp } from './starting-up.tsx';

/** Pages that show the plan as of a day, in a revision, by a counting rule. */
const PLAN_PAGES: RouteObject[] = [
  { path: 'uebersicht', lazy: () => import('../features/overview/overview-page.tsx') },
  { path: 'ziele', lazy: () => import('../features/goals/goals-page.tsx') },
  { path: 'umsetzungsplanungen', lazy: () => import('../features/implementation-plans/plans-page.tsx') },
  {
    path: 'umsetzungsplanungen/:ministry',
    lazy: () => import('../features/implementation-plans/plan-page.tsx'),
  },
  { path: 'massnahmen', lazy: () => import('../features/measures/measures-page.tsx') },
  { path: 'massnahmen/:code', lazy: () => import('../features/measures/measure-page.tsx') },
  { path: 'wegmarken', lazy: () => import('../features/milestones/milestones-page.tsx') },
  { path: 'ozg', lazy: () => import('../features/ozg/ozg-page.tsx') },
  { path: 'ozg/zaehlregeln', lazy: () => import('../features/ozg/counting-page.tsx') },
  { path: 'ozg/abdeckung', lazy: () => import('../features/ozg/coverage-page.tsx') },
  { path: 'ozg/:code', lazy: () => import('../features/ozg/service-page.tsx') },
  { path: 'fassungen', lazy: () => import('../features/revisions/revisions-page.tsx') },
  { path: 'fassungen/aenderungen', lazy: () => import('../features/revisions/ledger-page.tsx') },
  ...['massnahmen', 'wegmarken', 'ziele', 'leitlinien', 'umsetzungsplanungen'].map((segment) => ({
    path: `${segment}/:code/verlauf`,
    lazy: () => import('../features/revisions/history-page.tsx'),
  })),
  { path: 'fassungen/vergleich', lazy: () => import('../features/revisions/comparison-page.tsx') },
];

/** Pages of work in progress, of the person and of what lies outside any view: they have no other day than today. */
const WORK_PAGES: RouteObject[] = [
  { path: 'anmelden', lazy: () => import('../features/auth/sign-in-page.tsx') },
  { path: 'anmelden/zweiter-faktor', lazy: () => import('../features/account/second-factor-page.tsx') },
  { path: 'anmelden/fertig', lazy: () => import('../features/auth/signed-in-page.tsx') },
  { path: 'passwort-vergessen', lazy: () => import('../features/auth/forgot-password-page.tsx') },
  { path: 'passwort-neu', lazy: () => import('../features/auth/new-password-page.tsx') },
  { path: 'konto', lazy: () => import('../features/account/account-page.tsx') },
  { path: 'aufgaben', lazy: () => import('../features/tasks/tasks-page.tsx') },
  { path: 'mitteilungen', lazy: () => import('../features/tasks/notices-page.tsx') },
  { path: 'berichtsrunden', lazy: () => import('../features/rounds/rounds-page.tsx') },
  { path: 'berichtsrunden/:date', lazy: () => import('../features/rounds/round-page.tsx') },
  { path: 'berichtsrunden/:date/:ministry', lazy: () => import('../features/reporting/sheet-page.tsx') },
  { path: 'massnahmen/:code/meldung', lazy: () => import('../features/reporting/report-page.tsx') },
  { path: 'pruefung', lazy: () => import('../features/review/review-page.tsx') },
  { path: 'meldungen/:id', lazy: () => import('../features/review/report-review-page.tsx') },
  // Where the first import was; people keep its address.
  { path: 'ozg/katalog-import', loader: () => redirect(importLink('SERVICE_CATALOGUE')) },
  { path: 'ozg/reifegradmeldungen', lazy: () => import('../features/maturity/reports-page.tsx') },
  { path: 'ozg/:code/reifegrad', lazy: () => import('../features/maturity/report-page.tsx') },
  { path: 'ozg/:code/verfuegbarkeit', lazy: () => import('../features/maturity/availability-page.tsx') },
  { path: 'ozg/:code/bearbeiten', lazy: () => import('../features/maturity/edit-page.tsx') },
  { path: 'fortschreibung', lazy: () => import('../features/drafting/draft-page.tsx') },
  { path: 'fortschreibung/ziele', lazy: () => import('../features/drafting/goals-page.tsx') },
  { path: 'fortschreibung/massnahmen', lazy: () => import('../features/drafting/measures-page.tsx') },
  { path: 'fortschreibung/ressort/:ministry', lazy: () => import('../features/drafting/part-page.tsx') },
  { path: 'fortschreibung/:segment/:code', lazy: () => import('../features/drafting/item-page.tsx') },
  { path: 'verwaltung/konten', lazy: () => import('../features/administration/accounts-page.tsx') },
  {
    path: 'verwaltung/organisationen',
    lazy: () => import('../features/administration/organisations-page.tsx'),
  },
  { path: 'verwaltung/einstellungen', lazy: () => import('../features/administration/settings-page.tsx') },
  { path: 'offene-daten', lazy: () => import('../features/opendata/open-data-page.tsx') },
  { path: 'berichte', lazy: () => import('../features/exports/reports-page.tsx') },
  { path: 'verify/:sha256?', lazy: () => import('../features/exports/verify-page.tsx') },
  { path: 'importieren', lazy: () => import('../features/imports/imports-page.tsx') },
  { path: 'importieren/:kind', lazy: () => import('../features/imports/import-page.tsx') },
  { path: 'protokoll', lazy: () => import('../features/audit/audit-page.tsx') },
  { path: '*', Component: NotFoundPage },
];

/** The routes; every page is a chunk of its own that exports `Component`. Addresses for links: client/lib/paths.ts. */
export const ROUTES: RouteObject[] = [
  {
    path: '/',
    Component: Layout,
    HydrateFallback: StartingUp,
    ErrorBoundary: RouteErrorBoundary,
    children: [
      {
        Component: StartFrame,
        ErrorBoundary: RouteErrorBoundary,
        children: [
          {
            ErrorBoundary: RouteErrorBoundary,
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
