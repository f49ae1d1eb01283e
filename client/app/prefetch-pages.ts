import { matchRoutes, type RouteObject } from 'react-router';

/**
 * Fetches a page's code when a link to it is pointed at or takes the focus, so that the click finds it there.
 * @param routes pages by address; `lazy` loads the code of one
 */
export function prefetchPages(routes: RouteObject[]): void {
  const asked = new Set<string>();
  const look = ({ target }: Event) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href^="/"]') : null;
    if (!link || asked.has(link.pathname)) return;
    asked.add(link.pathname);
    const load = matchRoutes(routes, link.pathname)?.at(-1)?.route.lazy;
    // Nobody waits for it: where it fails, the click tries again and says so.
    if (typeof load === 'function') load().catch(() => asked.delete(link.pathname));
  };
  document.addEventListener('pointerover', look, { passive: true });
  document.addEventListener('focusin', look);
}
