import type { SelfLight } from '../../shared/domain/vocabulary.ts';
import type { Day } from '../../shared/domain/plan-date.ts';
import { canSeeField } from '../auth/policy.ts';
import type { Viewer } from '../auth/viewer.ts';

export interface VisibleRating {
  readonly light: SelfLight;
  readonly comment: string | null;
  readonly ratedOn: Day;
}

/** May the viewer rate measures? The CIO office alone. */
export function canRate(viewer: Pick<Viewer, 'role'>): boolean {
  return viewer.role === 'CIO_OFFICE';
}

/** The rating as the viewer may see it: within the government, its comment for ministries and CIO office. */
export function visibleRating(viewer: Viewer, rating: VisibleRating): VisibleRating | null {
  if (!canSeeField(viewer, 'GOVERNMENT')) return null;
  return { ...rating, comment: canSeeField(viewer, 'INTERNAL') ? rating.comment : null };
}
