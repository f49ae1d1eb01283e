import type { RevisionState } from '../../../shared/domain/vocabulary.ts';
import { canMoveRevision } from '../../../shared/domain/workflow.ts';
import type { Viewer } from '../../auth/viewer.ts';
import { canSteerRevisions } from '../draft/draft.policy.ts';

/** What can be done with the draft as a whole. */
const PUBLICATION_STEPS = ['editHeader', 'editGoals', 'propose', 'approve', 'return', 'discard'] as const;
export type PublicationStep = (typeof PUBLICATION_STEPS)[number];

/** What the rights on the draft as a whole depend on. */
export interface PublicationStanding {
  readonly state: RevisionState;
  /** Who proposed it; null while nobody has. */
  readonly proposedById: number | null;
  /** A finding forbids publishing. */
  readonly blocked: boolean;
}

/** Why a step is not possible: the person, the state, that they proposed it themselves, or findings. */
export type PublicationHurdle = 'FORBIDDEN' | 'STATE' | 'OWN_PROPOSAL' | 'BLOCKED';

/** The first thing that stands against a step, rights before states; null where it is possible. */
export function publicationHurdle(
  viewer: Viewer,
  { state, proposedById, blocked }: PublicationStanding,
  step: PublicationStep,
): PublicationHurdle | null {
  if (!canSteerRevisions(viewer)) return 'FORBIDDEN';
  switch (step) {
    case 'propose':
      if (!canMoveRevision(state, 'IN_REVIEW')) return 'STATE';
      return blocked ? 'BLOCKED' : null;
    case 'approve':
      if (!canMoveRevision(state, 'PUBLISHED')) return 'STATE';
      return proposedById === viewer.accountId ? 'OWN_PROPOSAL' : null;
    case 'return':
      return canMoveRevision(state, 'DRAFT') ? null : 'STATE';
    default:
      return state === 'DRAFT' ? null : 'STATE';
  }
}

/** What the viewer may do with the draft as a whole now. */
export function publicationAbilities(
  viewer: Viewer,
  standing: PublicationStanding,
): Record<PublicationStep, boolean> {
  const can = (step: PublicationStep) => publicationHurdle(viewer, standing, step) === null;
  return {
    editHeader: can('editHeader'),
    editGoals: can('editGoals'),
    propose: can('propose'),
    approve: can('approve'),
    return: can('return'),
    discard: can('discard'),
  };
}

/** What the rights on a ministry's part depend on. */
export interface PartStanding {
  readonly state: RevisionState;
  /** Lineage. */
  readonly ministry: string;
  readonly submitted: boolean;
}

/** Why a part cannot be handed in or opened again. */
export type PartHurdle = 'FORBIDDEN' | 'STATE';

/** May the coordinator of the ministry hand its part in? Editors write, coordinators answer for it. */
export function submitPartHurdle(viewer: Viewer, part: PartStanding): PartHurdle | null {
  if (!coordinates(viewer, part.ministry)) return 'FORBIDDEN';
  return part.state === 'DRAFT' && !part.submitted ? null : 'STATE';
}

/** May the ministry take its part back, or the CIO office give it back? */
export function reopenPartHurdle(viewer: Viewer, part: PartStanding): PartHurdle | null {
  if (!coordinates(viewer, part.ministry) && !canSteerRevisions(viewer)) return 'FORBIDDEN';
  return part.state === 'DRAFT' && part.submitted ? null : 'STATE';
}

function coordinates(viewer: Viewer, ministry: string): boolean {
  return viewer.role === 'COORDINATOR' && viewer.organisation?.lineage === ministry;
}
