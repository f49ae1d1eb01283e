import type { RevisionState, Visibility } from '../../shared/domain/vocabulary.ts';
import { AppError } from '../platform/errors.ts';
import { READING_LEVELS, type Viewer } from './viewer.ts';

/**
 * May the viewer read the plan at all?
 * @throws AppError UNAUTHENTICATED
 */
export function assertCanReadPlan(viewer: Viewer): void {
  if (viewer.reading === 'NONE') throw new AppError('UNAUTHENTICATED', 'signInNeeded');
}

/** May the viewer see a revision in this state? Drafts stay with the ministries and the CIO office. */
export function canSeeRevision(viewer: Viewer, state: RevisionState): boolean {
  return canSeeField(viewer, state === 'PUBLISHED' ? 'PUBLIC' : 'INTERNAL');
}

/** May the viewer see a field of this visibility? */
export function canSeeField(viewer: Viewer, visibility: Visibility): boolean {
  return READING_LEVELS.indexOf(viewer.reading) >= READING_LEVELS.indexOf(visibility);
}
