import type { Viewer } from '../auth/viewer.ts';

/** May the viewer create and change organisations and their successions? Administrators alone. */
export function manageOrganisations(viewer: Pick<Viewer, 'role'>): boolean {
  return viewer.role === 'ADMIN';
}

/** May the viewer see organisations with all that is recorded of them? The CIO office plans by them, so it may. */
export function readOrganisationRecords(viewer: Pick<Viewer, 'role'>): boolean {
  return manageOrganisations(viewer) || viewer.role === 'CIO_OFFICE';
}
