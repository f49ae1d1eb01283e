import { canSeeField } from '../auth/policy.ts';
import type { Viewer } from '../auth/viewer.ts';

/** May the viewer save choices for reports? Everybody within the government. */
export function canSaveSets(viewer: Viewer): boolean {
  return viewer.accountId !== null && canSeeField(viewer, 'GOVERNMENT');
}

/** May the viewer offer saved choices to all others? The CIO office alone. */
export function canShareSets(viewer: Pick<Viewer, 'role'>): boolean {
  return viewer.role === 'CIO_OFFICE';
}

/** May the viewer see who made which report? CIO office and cabinet. */
export function canListExports(viewer: Pick<Viewer, 'role'>): boolean {
  return viewer.role === 'CIO_OFFICE' || viewer.role === 'CABINET';
}
