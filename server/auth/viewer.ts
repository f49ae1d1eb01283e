import type { Role } from '../../shared/domain/vocabulary.ts';

/** How much of the plan a viewer may read; each level includes those before it. */
export const READING_LEVELS = ['NONE', 'PUBLIC', 'GOVERNMENT', 'INTERNAL'] as const;
export type ReadingLevel = (typeof READING_LEVELS)[number];

/** Who is asking. Rights are asked of auth/policy.ts, never of these fields. */
export interface Viewer {
  /** Null for the public. */
  readonly role: Role | null;
  /** How people are greeted; null for the public. */
  readonly displayName: string | null;
  readonly reading: ReadingLevel;
}

/**
 * The viewer of a request that carries no sign-in. In a demonstration every visitor reads with the rights
 * of the CIO office, since there is nothing to protect; else public access decides.
 * @param demonstration the plan holds simulated histories for a demonstration
 * @param publicAccess the operator switched public access on
 */
export function visitor(demonstration: boolean, publicAccess: boolean): Viewer {
  if (demonstration) return { role: 'CIO_OFFICE', displayName: null, reading: 'INTERNAL' };
  return { role: null, displayName: null, reading: publicAccess ? 'PUBLIC' : 'NONE' };
}
