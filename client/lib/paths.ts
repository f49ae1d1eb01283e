import { addresses, ADDRESS_PARAMS, withQuery } from '../../shared/addresses.ts';
import {
  CONTENT_KINDS,
  IMPORT_KINDS,
  type ContentKind,
  type ImportKind,
  type Lifecycle,
  type MilestoneState,
  type ScheduleLight,
} from '../../shared/domain/vocabulary.ts';

/**
 * Every address of the application, in one place; those that the server names too stand in shared/addresses.ts. Links go
 * through `LinkKeepingView`, which adds the view state.
 */
export const paths = {
  ...addresses,
  /** What a person sees first, by their role. */
  start: '/',
  /** Everything about the plan as of a day, on one dense page. */
  overview: '/uebersicht',
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
  coverage: '/ozg/abdeckung',
  maturityReports: '/ozg/reifegradmeldungen',
  reportMaturity: (code: string) => `/ozg/${encodeURIComponent(code)}/reifegrad`,
  reportAvailability: (code: string) => `/ozg/${encodeURIComponent(code)}/verfuegbarkeit`,
  editService: (code: string) => `/ozg/${encodeURIComponent(code)}/bearbeiten`,
  comparison: '/fassungen/vergleich',
  /** All changes over all revisions. */
  ledger: '/fassungen/aenderungen',
  draftGoals: '/fortschreibung/ziele',
  draftMeasures: '/fortschreibung/massnahmen',
  secondFactor: '/anmelden/zweiter-faktor',
  /** The tab that the identity provider leads back to when a session is renewed beside an open page. */
  signedInAgain: '/anmelden/fertig',
  accounts: '/verwaltung/konten',
  organisations: '/verwaltung/organisationen',
  settings: '/verwaltung/einstellungen',
  audit: '/protokoll',
  /** Where the cabinet report is made. */
  reports: '/berichte',
  /** What can be imported, and what was. */
  imports: '/importieren',
  help: '/hilfe',
  /** What the words of the plan mean. */
  glossary: '/glossar',
  accessibility: '/barrierefreiheit',
  privacy: '/datenschutz',
  imprint: '/impressum',
} as const;

/** Where the glossary explains a term. */
export function glossaryTerm(id: string): string {
  return `${paths.glossary}#${id}`;
}

/** Words for kinds of content in addresses. */
const SEGMENTS: Readonly<Record<ContentKind, string>> = {
  MEASURE: 'massnahmen',
  MILESTONE: 'wegmarken',
  GOAL: 'ziele',
  GUIDELINE: 'leitlinien',
  IMPLEMENTATION_PLAN: 'umsetzungsplanungen',
};

/** One thing of the draft, to be edited. */
export function draftItemPath(kind: ContentKind, code: string): string {
  return `${paths.drafting}/${SEGMENTS[kind]}/${encodeURIComponent(code)}`;
}

/**
 * Where a thing of the plan is shown.
 * @param lineage of the ministry, for an implementation plan
 * @param view parameters such as 'fassung=3'; '' for none
 */
export function contentPath(kind: ContentKind, code: string, lineage: string | null, view = ''): string {
  const query = view && `?${view}`;
  switch (kind) {
    case 'MEASURE':
      return `${paths.measure(code)}${query}`;
    case 'MILESTONE':
      return `${paths.milestones}?suche=${encodeURIComponent(code)}${view && `&${view}`}`;
    case 'IMPLEMENTATION_PLAN':
      return `${lineage === null ? paths.plans : paths.plan(lineage)}${query}`;
    case 'GOAL':
    case 'GUIDELINE':
      return `${paths.goals}${query}#${encodeURIComponent(code)}`;
  }
}

/** What all revisions said of one thing. */
export function historyPath(kind: ContentKind, code: string): string {
  return `/${SEGMENTS[kind]}/${encodeURIComponent(code)}/verlauf`;
}

/** The kind of content that an address names; null for any other word. */
export function kindOfSegment(segment: string): ContentKind | null {
  return CONTENT_KINDS.find((kind) => SEGMENTS[kind] === segment) ?? null;
}

/** Name of the URL parameter that narrows a page to a ministry. */
export const MINISTRY_PARAM = 'ressort';

/** Words for what is imported, in addresses. */
const IMPORT_SEGMENTS: Readonly<Record<ImportKind, string>> = {
  MEASURES: 'massnahmen',
  MILESTONES: 'wegmarken',
  IMPLEMENTATION_PLANS: 'umsetzungsplanungen',
  STATUS_REPORTS: 'statusmeldungen',
  MATURITY: 'reifegrade',
  ROLLOUTS: 'verfuegbarkeit',
  SERVICE_CATALOGUE: 'leistungskatalog',
  ORGANISATIONS: 'organisationen',
};

/**
 * Where a table is imported.
 * @param choice ministry whose rows the template holds, round of the reports
 */
export function importLink(
  kind: ImportKind,
  choice: { readonly ministry?: string; readonly round?: string } = {},
): string {
  return withQuery(`${paths.imports}/${IMPORT_SEGMENTS[kind]}`, {
    [MINISTRY_PARAM]: choice.ministry === undefined ? [] : [choice.ministry],
    [ADDRESS_PARAMS.round]: choice.round === undefined ? [] : [choice.round],
  });
}

/** The kind of import that an address names; null for any other word. */
export function importKindOfSegment(segment: string): ImportKind | null {
  return IMPORT_KINDS.find((kind) => IMPORT_SEGMENTS[kind] === segment) ?? null;
}

/** Names of the URL parameters that say which two revisions are compared; `since` a day stands for the base. */
export const PAIR_PARAMS = { base: 'basis', head: 'ziel', since: 'seit' } as const;

/** Address of the comparison of two revisions. */
export function comparisonLink(base: number, head: number): string {
  return `${paths.comparison}?${PAIR_PARAMS.base}=${base}&${PAIR_PARAMS.head}=${head}`;
}

/** Address of the comparison of what was in force on a day with what is in force now. */
export function sinceLink(day: string): string {
  return `${paths.comparison}?${PAIR_PARAMS.since}=${day}`;
}

/** Address of the sign-in page that leads back to where one came from. */
export function signInLink(returnTo: string): string {
  return withQuery(paths.signIn, {
    [ADDRESS_PARAMS.returnTo]: returnTo === paths.start ? [] : [returnTo],
  });
}

/** Address at which the identity provider's sign-in begins; a page of the server, not of this application. */
export function providerSignInLink(returnTo: string): string {
  return withQuery(paths.providerSignIn, { [ADDRESS_PARAMS.returnTo]: [returnTo] });
}

/**
 * Where to go after signing in: only an address of this application, never another site's.
 * @param value what the URL says; null, foreign or unreadable gives the start page
 * @param origin this application's, such as 'https://masterplan.example'
 */
export function returnPath(value: string | null, origin: string): string {
  if (!value?.startsWith('/') || !URL.canParse(value, origin)) return paths.start;
  const target = new URL(value, origin);
  if (target.origin !== origin || target.pathname.startsWith('//')) return paths.start;
  if (target.pathname === paths.signIn || target.pathname.startsWith(`${paths.signIn}/`)) return paths.start;
  return target.pathname + target.search + target.hash;
}

/** Word in the catalogue's address for measures whose self-assessment is better than the computed light. */
export const TOO_ROSY = 'zu-guenstig';

/** What the catalogue of measures is narrowed to; within a list any one. */
export interface MeasuresFilter {
  /** Lineages of ministries. */
  readonly ministry?: readonly string[];
  readonly light?: readonly ScheduleLight[];
  readonly lifecycle?: readonly Lifecycle[];
  /** Codes of goals. */
  readonly goal?: readonly string[];
  /** Only those whose self-assessment is better than the computed light. */
  readonly tooRosy?: boolean;
}

/** Address of the catalogue that shows just the measures a figure counts. */
export function measuresLink(filter: MeasuresFilter): string {
  return withQuery(paths.measures, {
    ressort: filter.ministry,
    ampel: filter.light,
    stand: filter.lifecycle,
    ziel: filter.goal,
    einschaetzung: filter.tooRosy ? [TOO_ROSY] : undefined,
  });
}

/** Address of the list of just the OZG services that count as online. */
export const onlineServicesLink = withQuery(paths.ozg, { online: ['ja'] });

/** Address of the milestones in certain states. */
export function milestonesLink(filter: {
  readonly state?: readonly MilestoneState[];
  /** Lineages of ministries. */
  readonly ministry?: readonly string[];
}): string {
  return withQuery(paths.milestones, { zustand: filter.state, [MINISTRY_PARAM]: filter.ministry });
}
