import { PEOPLE } from './actors.ts';
import { readTable } from './table.ts';

export const STEPS = [
  'save',
  'submit',
  'withdraw',
  'release',
  'accept',
  'return',
  'delete',
  'correct',
] as const;
export type Step = (typeof STEPS)[number];

/** States of a report, and an accepted one that an erratum corrects already. */
export const STANDINGS = ['DRAFT', 'SUBMITTED', 'RELEASED', 'RETURNED', 'ACCEPTED', 'CORRECTED'] as const;
export type Standing = (typeof STANDINGS)[number];

/**
 * Who may take which step with a report of an open round that somebody else wrote (RETURNED: by the CIO office).
 * Whoever is not signed in, or owes the second factor, gets UNAUTHENTICATED for each of them.
 *
 * ok done · F FORBIDDEN and N NOT_FOUND (the report is hidden from them): on record in the audit trail ·
 * C CONFLICT: the person may, but the report is not in the state for it · B BAD_USER_INPUT likewise
 */
export const REPORT_RIGHTS = readTable(
  `
                        ED-own ED-other CO-own CO-other CIO CABINET ADMIN

  save     DRAFT          ok      N       ok      N      F     F      F
  save     SUBMITTED      C       N       C       N      F     F      F
  save     RELEASED       C       N       C       N      F     F      F
  save     RETURNED       ok      N       ok      N      F     F      F
  save     ACCEPTED       C       F       C       F      F     F      F

  submit   DRAFT          ok      N       ok      N      F     F      F
  submit   SUBMITTED      C       N       C       N      F     F      F
  submit   RELEASED       C       N       C       N      F     F      F
  submit   RETURNED       ok      N       ok      N      F     F      F
  submit   ACCEPTED       C       F       C       F      F     F      F

  withdraw DRAFT          C       N       C       N      F     F      F
  withdraw SUBMITTED      ok      N       ok      N      F     F      F
  withdraw RELEASED       C       N       C       N      F     F      F
  withdraw RETURNED       C       N       C       N      F     F      F
  withdraw ACCEPTED       C       F       C       F      F     F      F

  release  DRAFT          F       F       C       N      F     F      F
  release  SUBMITTED      F       F       ok      N      F     F      F
  release  RELEASED       F       F       C       N      F     F      F
  release  RETURNED       F       F       C       N      F     F      F
  release  ACCEPTED       F       F       C       F      F     F      F

  accept   DRAFT          F       F       F       F      N     F      F
  accept   SUBMITTED      F       F       F       F      N     F      F
  accept   RELEASED       F       F       F       F      ok    F      F
  accept   RETURNED       F       F       F       F      C     F      F
  accept   ACCEPTED       F       F       F       F      C     F      F

  # A submitted report is the coordinator's to return, a released one the CIO office's.
  return   DRAFT          F       F       F       N      N     F      F
  return   SUBMITTED      F       F       ok      N      N     F      F
  return   RELEASED       F       F       F       N      ok    F      F
  return   RETURNED       F       F       F       N      C     F      F
  return   ACCEPTED       F       F       F       F      C     F      F

  delete   DRAFT          ok      N       ok      N      F     F      F
  delete   SUBMITTED      C       N       C       N      F     F      F
  delete   RELEASED       C       N       C       N      F     F      F
  delete   RETURNED       C       N       C       N      F     F      F
  delete   ACCEPTED       C       F       C       F      F     F      F

  # An erratum: a new report that names the accepted one it corrects, once.
  correct  DRAFT          B       N       B       N      F     F      F
  correct  SUBMITTED      B       N       B       N      F     F      F
  correct  RELEASED       B       N       B       N      F     F      F
  correct  RETURNED       B       N       B       N      F     F      F
  correct  ACCEPTED       ok      F       ok      F      F     F      F
  correct  CORRECTED      C       F       C       F      F     F      F
  `,
  PEOPLE,
  2,
);

/**
 * A closed round is locked: whoever could take a step, or could in another state, gets LOCKED. Nobody gets more
 * rights by it, and errata are still taken.
 */
export const CLOSED_ROUND = { from: ['OK', 'CONFLICT'], becomes: 'LOCKED', exceptStep: 'correct' } as const;

/** Nobody decides what they wrote at, whatever their role: FORBIDDEN, on record, in these states. */
export const OWN_WORK = [
  { step: 'release', standing: 'SUBMITTED', actor: 'CO-own' },
  { step: 'return', standing: 'SUBMITTED', actor: 'CO-own' },
  { step: 'accept', standing: 'RELEASED', actor: 'CIO' },
  { step: 'return', standing: 'RELEASED', actor: 'CIO' },
] as const;
