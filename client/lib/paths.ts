import { addresses, ADDRESS_PARAMS, withQuery } from '../../shared/addresses.ts';
import type { Lifecycle, MilestoneState, ScheduleLight } from '../../shared/domain/vocabulary.ts';

/**
 * Every address of the application, in one place; those that the server names too stand in shared/addresses.ts. Links go
 * through `LinkKeepingView`, which adds the view state.
 */
export const paths = {
  ...addresses,
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
  milestones: '/wegmarken',
  ozg: '/ozg',
  service: (code: string) => `/ozg/${encodeURIComponent(code)}`,
  counting: '/ozg/zaehlregeln',
  revisions: '/fassungen',
  comparison: '/fassungen/vergleich',
  secondFactor: '/anmelden/zweiter-faktor',
  /** The tab that the identity provider leads back to when a session is renewed beside an open page. */
  signedInAgain: '/anmelden/fertig',
  accounts: '/verwaltung/konten',
  organisations: '/verwaltung/organisationen',
  settings: '/verwaltung/einstellungen',
  audit: '/protokoll',
} as const;

/** Address of the sign-in page that leads back to where one came from. */
export function signInLink(returnTo: string): string {
  return withQuery(paths.signIn, {
    [ADDRESS_PARAMS.returnTo]: returnTo === paths.overview ? [] : [returnTo],
  });
}

/** Address at which the identity provider's sign-in begins; a page of the server, not of this application. */
export function providerSignInLink(returnTo: string): string {
  return withQuery(paths.providerSignIn, { [ADDRESS_PARAMS.returnTo]: [returnTo] });
}

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
