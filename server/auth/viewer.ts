import type { Role } from '../../shared/domain/vocabulary.ts';

/** How much of the plan a viewer may read; each level includes those before it. */
export const READING_LEVELS = ['NONE', 'PUBLIC', 'GOVERNMENT', 'INTERNAL'] as const;
export type ReadingLevel = (typeof READING_LEVELS)[number];

/** Organisation that a person speaks for. */
export interface ViewerOrganisation {
  readonly id: number;
  readonly code: string;
  readonly abbreviation: string;
  readonly name: string;
  /** Stays the same where a ministry was renamed: ownership goes by it. */
  readonly lineage: string;
}

/** Who is asking. Rights are asked of the policies, never of these fields. */
export interface Viewer {
  /** Null for the public and for the server itself. */
  readonly accountId: number | null;
  readonly role: Role | null;
  /** How people are greeted; null for the public. */
  readonly displayName: string | null;
  readonly email: string | null;
  readonly organisation: ViewerOrganisation | null;
  readonly reading: ReadingLevel;
  readonly sessionId: number | null;
  /** Signed in by password, but the second factor is still owed: may do nothing but give it. */
  readonly secondFactorPending: boolean;
  /** The server itself: jobs and commands. */
  readonly system: boolean;
}

/** What each role may read. An administrator has no rights to content: only what everybody may see. */
const READING_OF_ROLE: Readonly<Record<Role, ReadingLevel>> = {
  EDITOR: 'INTERNAL',
  COORDINATOR: 'INTERNAL',
  CIO_OFFICE: 'INTERNAL',
  CABINET: 'GOVERNMENT',
  ADMIN: 'PUBLIC',
};

const NOBODY = {
  accountId: null,
  role: null,
  displayName: null,
  email: null,
  organisation: null,
  sessionId: null,
  secondFactorPending: false,
  system: false,
} as const;

/**
 * The viewer of a request that carries no sign-in.
 * @param publicAccess the operator switched public access on
 */
export function visitor(publicAccess: boolean): Viewer {
  return { ...NOBODY, reading: publicAccess ? 'PUBLIC' : 'NONE' };
}

/** The server itself, at work without a person. */
export const SYSTEM_VIEWER: Viewer = {
  ...NOBODY,
  displayName: 'System',
  reading: 'INTERNAL',
  system: true,
};

/** A person who is signed in. */
export function signedIn(person: {
  readonly accountId: number;
  readonly role: Role;
  readonly displayName: string;
  readonly email: string;
  readonly organisation: ViewerOrganisation | null;
  readonly sessionId: number;
}): Viewer {
  return {
    ...person,
    reading: READING_OF_ROLE[person.role],
    secondFactorPending: false,
    system: false,
  };
}
