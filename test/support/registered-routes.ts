import type { Express } from 'express';

export interface RegisteredRoute {
  readonly path: string;
  /** Lower case; `_all` for every method. */
  readonly methods: readonly string[];
}

interface Layer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
  readonly handle?: { readonly stack?: readonly Layer[] };
}

/** Every route of an application, those of its routers included. */
export function registeredRoutes(application: Express): RegisteredRoute[] {
  // Express keeps the layers of a router in a field that its types do not say.
  return routesOf((application.router as unknown as { stack: Layer[] }).stack);
}

function routesOf(layers: readonly Layer[]): RegisteredRoute[] {
  return layers.flatMap(({ route, handle }) =>
    route ? [{ path: route.path, methods: Object.keys(route.methods) }] : routesOf(handle?.stack ?? []),
  );
}
