import type { Day } from './plan-date.ts';
import type { RevisionState } from './vocabulary.ts';

/** What the rules must know of a revision. A draft may not have its effective date yet. */
export interface RevisionFacts {
  readonly number: number;
  readonly state: RevisionState;
  readonly effectiveDate: Day | null;
}

/**
 * The revision in force on a day: the published one with the latest effective date on or before it, of two
 * with the same date the higher number. Null before the first: there was no plan.
 */
export function revisionInForce<T extends RevisionFacts>(revisions: readonly T[], asOf: Day): T | null {
  let inForce: T | null = null;
  for (const revision of revisions) {
    if (revision.state !== 'PUBLISHED' || revision.effectiveDate === null) continue;
    if (revision.effectiveDate > asOf) continue;
    if (inForce === null || isLater(revision, inForce)) inForce = revision;
  }
  return inForce;
}

/** The published revision before the current one; null where the current one is the first. */
export function previousRevision<T extends RevisionFacts>(revisions: readonly T[], current: T): T | null {
  return (
    revisions
      .filter((r) => r.state === 'PUBLISHED' && r.number < current.number)
      .toSorted((a, b) => b.number - a.number)[0] ?? null
  );
}

function isLater(a: RevisionFacts, b: RevisionFacts): boolean {
  if (a.effectiveDate === b.effectiveDate) return a.number > b.number;
  return (a.effectiveDate ?? '') > (b.effectiveDate ?? '');
}
