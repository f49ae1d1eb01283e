import type { Lifecycle, MilestoneState, ScheduleLight } from '../../shared/domain/vocabulary.ts';

/** Every address of the application, in one place. Links go through `LinkKeepingView`, which adds the view state. */
export const paths = {
  overview: '/',
  goals: '/ziele',
  /** Anchor of one goal on the goals page. */
  goal: (code: string) => `/ziele#${encodeURIComponent(code)}`,
  plans: '/umsetzungsplanungen',
  plan: (ministry: string) => `/umsetzungsplanungen/${encodeURIComponent(ministry)}`,
  /** A milestone in the list of its ministry's plan. */
  planMilestone: (ministry: string, code: string) =>
    `/umsetzungsplanungen/${encodeURIComponent(ministry)}#${encodeURIComponent(code)}`,
  measures: '/massnahmen',
  measure: (code: string) => `/massnahmen/${encodeURIComponent(code)}`,
  milestones: '/wegmarken',
  ozg: '/ozg',
  service: (code: string) => `/ozg/${encodeURIComponent(code)}`,
  counting: '/ozg/zaehlregeln',
  revisions: '/fassungen',
  comparison: '/fassungen/vergleich',
  signIn: '/anmelden',
  secondFactor: '/anmelden/zweiter-faktor',
  /** The tab that the identity provider leads back to when a session is renewed beside an open page. */
  signedInAgain: '/anmelden/fertig',
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
  review: '/pruefung',
  /** One report in review, by its id. */
  reportReview: (id: number) => `/meldungen/${id}`,
  accounts: '/verwaltung/konten',
  organisations: '/verwaltung/organisationen',
  settings: '/verwaltung/einstellungen',
  audit: '/protokoll',
} as const;

/**
 * Address of the report form for a measure.
 * @param choice round: reporting date (without it the open round, or none); corrects: id of the report that an erratum names
 */
export function reportLink(code: string, choice: { round?: string | null; corrects?: number } = {}): string {
  return withQuery(`${paths.measure(code)}/meldung`, {
    runde: choice.round ? [choice.round] : [],
    berichtigt: choice.corrects === undefined ? [] : [String(choice.corrects)],
  });
}

/** Address of the sign-in page that leads back to where one came from. */
export function signInLink(returnTo: string): string {
  return withQuery(paths.signIn, { [RETURN_PARAM]: returnTo === paths.overview ? [] : [returnTo] });
}

/** Address at which the identity provider's sign-in begins; a page of the server, not of this application. */
export function providerSignInLink(returnTo: string): string {
  return withQuery('/auth/oidc/start', { [RETURN_PARAM]: [returnTo] });
}

/** Name of the URL parameter that says where to go after signing in. */
export const RETURN_PARAM = 'zurueck';

/**
 * Where to go after signing in: only an address of this application, never another site's.
 * @param value what the URL says; null, foreign or unreadable gives the overview
 * @param origin this application's, such as 'https://masterplan.example'
 */
export function returnPath(value: string | null, origin: string): string {
  if (!value?.startsWith('/') || !URL.canParse(value, origin)) return paths.overview;
  const target = new URL(value, origin);
  if (target.origin !== origin || target.pathname.startsWith('//')) return paths.overview;
  if (target.pathname === paths.signIn || target.pathname.startsWith(`${paths.signIn}/`))
    return paths.overview;
  return target.pathname + target.search + target.hash;
}

/** What the catalogue of measures is narrowed to; within a list any one. */
export interface MeasuresFilter {
  /** Lineages of ministries. */
  readonly ministry?: readonly string[];
  readonly light?: readonly ScheduleLight[];
  readonly lifecycle?: readonly Lifecycle[];
  /** Codes of goals. */
  readonly goal?: readonly string[];
}

/** Address of the catalogue that shows just the measures a figure counts. */
export function measuresLink(filter: MeasuresFilter): string {
  return withQuery(paths.measures, {
    ressort: filter.ministry,
    ampel: filter.light,
    stand: filter.lifecycle,
    ziel: filter.goal,
  });
}

/** Address of the milestones in certain states. */
export function milestonesLink(filter: { readonly state?: readonly MilestoneState[] }): string {
  return withQuery(paths.milestones, { zustand: filter.state });
}

/** A list repeats its parameter; empty ones go. */
function withQuery(path: string, lists: Readonly<Record<string, readonly string[] | undefined>>): string {
  const query = new URLSearchParams();
  for (const [name, values] of Object.entries(lists)) {
    for (const value of values ?? []) query.append(name, value);
  }
  return query.size > 0 ? `${path}?${query.toString()}` : path;
}
