/**
 * Everybody who may stand at the door. "own" and "other" is the ministry that leads the measure in question; the
 * people of the other ministry are not its readers, whatever their role.
 */
export const ACTORS = [
  /** Not signed in, public access is off. */
  'nobody',
  /** Not signed in, public access is on. */
  'public',
  /** Signed in with the password, the second factor is still owed; public access is off. */
  'half',
  'ED-own',
  'ED-other',
  'CO-own',
  'CO-other',
  'CIO',
  'CABINET',
  'ADMIN',
] as const;
export type Actor = (typeof ACTORS)[number];

type Person = Exclude<Actor, 'nobody' | 'public' | 'half'>;

/** Has a full session. */
export function isPerson(actor: Actor): actor is Person {
  return actor !== 'nobody' && actor !== 'public' && actor !== 'half';
}

/** Those with a full session. */
export const PEOPLE: readonly Person[] = ACTORS.filter(isPerson);

/** Lineages of the two ministries. */
export const OWN_MINISTRY = 'SMI';
const OTHER_MINISTRY = 'SMF';

/** Accounts of the demonstration behind those who have one. */
export const ADDRESSES: Readonly<Record<Exclude<Actor, 'nobody' | 'public'>, string>> = {
  half: 'cio2@demo.example',
  'ED-own': 'smi.bearbeitung@demo.example',
  'ED-other': 'smf.bearbeitung@demo.example',
  'CO-own': 'smi.koordination@demo.example',
  'CO-other': 'smf.koordination@demo.example',
  CIO: 'cio@demo.example',
  CABINET: 'kabinett@demo.example',
  ADMIN: 'admin@demo.example',
};

/** Lineage of the ministry that somebody reports for; null for those who report for none. */
export function ministryOf(actor: Actor): string | null {
  if (actor === 'ED-own' || actor === 'CO-own') return OWN_MINISTRY;
  return actor === 'ED-other' || actor === 'CO-other' ? OTHER_MINISTRY : null;
}
