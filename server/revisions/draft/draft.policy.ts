import type { ContentKind, RevisionState } from '../../../shared/domain/vocabulary.ts';
import type { Viewer } from '../../auth/viewer.ts';

/** What the rights on a thing of the draft depend on. */
export interface DraftStanding {
  readonly state: RevisionState;
  readonly kind: ContentKind;
  /** Lineages of the ministries that answer for it, in the draft and in the base; empty for the plan as a whole. */
  readonly ministries: readonly string[];
  /** Lineages of the ministries that have handed in. */
  readonly submitted: ReadonlySet<string>;
}

/** Why a thing cannot be edited: the person, the review that is going on, publication, or the part that is handed in. */
export type DraftHurdle = 'FORBIDDEN' | 'PUBLISHED' | 'IN_REVIEW' | 'HANDED_IN';

/** May the person open, propose, publish and discard revisions, and edit their header, goals and guidelines? */
export function canSteerRevisions(viewer: Pick<Viewer, 'role'>): boolean {
  return viewer.role === 'CIO_OFFICE';
}

/** May the person take part in drafts at all? */
export function canDraft(viewer: Pick<Viewer, 'role'>): boolean {
  return canSteerRevisions(viewer) || viewer.role === 'EDITOR' || viewer.role === 'COORDINATOR';
}

/** May the person ever edit things that this ministry answers for? */
export function canDraftFor(viewer: Viewer, ministry: string | null): boolean {
  if (canSteerRevisions(viewer)) return true;
  return canDraft(viewer) && ministry !== null && viewer.organisation?.lineage === ministry;
}

/**
 * The first thing that stands against editing, rights before states; null where it is possible. A ministry edits what
 * it answers for and nobody else does; what it has handed in is locked for it, not for the CIO office.
 */
export function draftHurdle(viewer: Viewer, thing: DraftStanding): DraftHurdle | null {
  const ownKind = thing.kind !== 'GOAL' && thing.kind !== 'GUIDELINE';
  const own =
    ownKind && thing.ministries.length > 0 && thing.ministries.every((each) => canDraftFor(viewer, each));
  if (!canSteerRevisions(viewer) && !own) return 'FORBIDDEN';
  if (thing.state !== 'DRAFT') return thing.state;
  const locked = !canSteerRevisions(viewer) && thing.ministries.some((each) => thing.submitted.has(each));
  return locked ? 'HANDED_IN' : null;
}
