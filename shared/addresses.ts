/**
 * Addresses that both sides name: the server in mails, notices and redirects, the application in its links and routes
 * (client/lib/paths.ts adds those that only it knows). People keep them in their mailboxes: a change leaves old links
 * dead.
 */
export const addresses = {
  signIn: '/anmelden',
  forgotPassword: '/passwort-vergessen',
  /** Carries a token in its fragment, so that no server log sees it. */
  newPassword: '/passwort-neu',
  account: '/konto',
  tasks: '/aufgaben',
  notices: '/mitteilungen',
  rounds: '/berichtsrunden',
  /** One round by its reporting date (YYYY-MM-DD). */
  round: (date: string) => `/berichtsrunden/${encodeURIComponent(date)}`,
  /** All measures of a ministry (lineage, code or abbreviation) in a round, for reporting on one page. */
  sheet: (date: string, ministry: string) =>
    `/berichtsrunden/${encodeURIComponent(date)}/${encodeURIComponent(ministry)}`,
  measure: (code: string) => `/massnahmen/${encodeURIComponent(code)}`,
  review: '/pruefung',
  /** One report in review, by its id. */
  reportReview: (id: number) => `/meldungen/${id}`,
  /** All revisions. */
  revisions: '/fassungen',
  /** The draft of the next revision, and a ministry's part of it (code, abbreviation or lineage). */
  drafting: '/fortschreibung',
  draftPart: (ministry: string) => `/fortschreibung/ressort/${encodeURIComponent(ministry)}`,
  /** Open data for people; the files for machines stand below /opendata. */
  openData: '/offene-daten',
  /** Says what a file is; printed in every report. */
  verify: '/verify',
  /** The same for one file, by its SHA-256. */
  verifyFile: (sha256: string) => `/verify/${sha256}`,
  /** Begins a sign-in through the identity provider; answered by the server. */
  providerSignIn: '/auth/oidc/start',
} as const;

/** Names of URL parameters that both sides name. */
export const ADDRESS_PARAMS = {
  /** Where to go after signing in: an address of this application. */
  returnTo: 'zurueck',
  /** Why a sign-in through the identity provider came to nothing. */
  refusal: 'fehler',
  /** Reporting date of a round. */
  round: 'runde',
  /** Id of the report that an erratum corrects. */
  corrects: 'berichtigt',
  /** States of reports. */
  state: 'zustand',
} as const;

/**
 * Address of the report form for a measure.
 * @param choice round: reporting date (without it the open round, or none); corrects: id of the report that an erratum
 *   names, which has a form of its own beside that of the report it corrects
 */
export function reportLink(
  code: string,
  choice: { readonly round?: string | null; readonly corrects?: number | null } = {},
): string {
  return withQuery(`${addresses.measure(code)}/meldung`, {
    [ADDRESS_PARAMS.round]: choice.round ? [choice.round] : [],
    [ADDRESS_PARAMS.corrects]: choice.corrects == null ? [] : [String(choice.corrects)],
  });
}

/** An address with parameters: a list repeats its parameter, an empty one goes. */
export function withQuery(
  path: string,
  lists: Readonly<Record<string, readonly string[] | undefined>>,
): string {
  const query = new URLSearchParams();
  for (const [name, values] of Object.entries(lists)) {
    for (const value of values ?? []) query.append(name, value);
  }
  return query.size > 0 ? `${path}?${query.toString()}` : path;
}
