import { createBrowserRouter, type RouteObject } from 'react-router';
import { RouteErrorBoundary } from './error-boundary.tsx';
import { Layout } from './layout.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { StartingUp } from './starting-up.tsx';

/** The routes; every page is a chunk of its own that exports `Component`. Addresses for links: client/lib/paths.ts. */
export const ROUTES: RouteObject[] = [
  {
    path: '/',
    Component: Layout,
    HydrateFallback: StartingUp,
    ErrorBoundary: RouteErrorBoundary,
    children: [
      {
        ErrorBoundary: RouteErrorBoundary,
        children: [
          { index: true, lazy: () => import('../features/overview/overview-page.tsx') },
          { path: 'ziele', lazy: () => import('../features/goals/goals-page.tsx') },
          {
            path: 'umsetzungsplanungen',
            lazy: () => import('../features/implementation-plans/plans-page.tsx'),
          },
          {
            path: 'umsetzungsplanungen/:ministry',
            lazy: () => import('../features/implementation-plans/plan-page.tsx'),
          },
          { path: 'massnahmen', lazy: () => import('../features/measures/measures-page.tsx') },
          { path: 'massnahmen/:code', lazy: () => import('../features/measures/measure-page.tsx') },
          { path: 'wegmarken', lazy: () => import('../features/milestones/milestones-page.tsx') },
          { path: 'ozg', lazy: () => import('../features/ozg/ozg-page.tsx') },
          { path: 'ozg/zaehlregeln', lazy: () => import('../features/ozg/counting-page.tsx') },
          { path: 'ozg/:code', lazy: () => import('../features/ozg/service-page.tsx') },
          { path: 'fassungen', lazy: () => import('../features/revisions/revisions-page.tsx') },
          { path: 'fassungen/vergleich', lazy: () => import('../features/revisions/comparison-page.tsx') },
          { path: '*', Component: NotFoundPage },
        ],
      },
    ],
  },
];

/** Creates the router on the browser's history. */
export function createAppRouter() {
  return createBrowserRouter(ROUTES);
}
