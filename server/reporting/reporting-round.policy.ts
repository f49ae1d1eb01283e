import type { RoundState } from '../../shared/domain/vocabulary.ts';
import { canMoveRound } from '../../shared/domain/workflow.ts';
import type { Viewer } from '../auth/viewer.ts';

export interface RoundAbilities {
  readonly close: boolean;
  readonly remind: boolean;
}

type Asking = Pick<Viewer, 'role' | 'organisation' | 'system'>;

/** May the viewer open, close and remind? The CIO office alone. */
export function canManageRounds(viewer: Pick<Viewer, 'role'>): boolean {
  return viewer.role === 'CIO_OFFICE';
}

/** What the viewer may do with the round now. */
export function roundAbilities(viewer: Asking, round: { readonly state: RoundState }): RoundAbilities {
  const can = canManageRounds(viewer) && canMoveRound(round.state, 'CLOSED');
  return { close: can, remind: can };
}

/**
 * May the viewer know how far the unfinished reports of a ministry have got? Others see what is accepted.
 * @param ministry its lineage; null where nobody leads
 */
export function canSeeProgress(viewer: Asking, ministry: string | null): boolean {
  if (viewer.role === 'CIO_OFFICE' || viewer.system) return true;
  const reports = viewer.role === 'EDITOR' || viewer.role === 'COORDINATOR';
  return reports && ministry !== null && viewer.organisation?.lineage === ministry;
}
