import type { Viewer } from '../auth/viewer.ts';

/** May the viewer change the settings? Administrators alone. */
export function manageSettings(viewer: Pick<Viewer, 'role'>): boolean {
  return viewer.role === 'ADMIN';
}

/** May the viewer see the settings? The CIO office lives by their deadlines, so it reads them too. */
export function readSettings(viewer: Pick<Viewer, 'role'>): boolean {
  return manageSettings(viewer) || viewer.role === 'CIO_OFFICE';
}
