import type { Viewer } from '../auth/viewer.ts';

/** May the viewer list, create and change accounts, and reset their access? Administrators alone. */
export function manageAccounts(viewer: Pick<Viewer, 'role'>): boolean {
  return viewer.role === 'ADMIN';
}
