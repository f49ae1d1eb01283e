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
} as const;

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
