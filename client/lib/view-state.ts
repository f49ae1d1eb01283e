/**
 * What a page shows: as of which day, in which revision, counted by which rule. It lives in the URL alone,
 * `?stichtag=2021-04-15&fassung=3&regel=MEMBER_LEVEL3`, so that every view can be linked, and links keep it.
 *
 *     const view = useViewState();
 *     const { data } = useSuspenseQuery(GoalsPageQuery, { variables: view.variables });
 *     view.set({ asOf: '2021-04-15' });   // null takes a value out of the URL again
 *
 * `variables` holds only what is set, so the server's defaults (today, revision in force, SERVICE_LEVEL3) hold
 * otherwise. A query that takes only asOf and rule picks: `const { asOf, rule } = view.variables`.
 * A page's own filters live in the URL beside it: `useFilterParams` in filter-params.ts.
 */
import { useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { DATE_MAX, DATE_MIN } from '../../shared/domain/limits.ts';
import { isDay, type Day } from '../../shared/domain/plan-date.ts';
import { COUNTING_RULES, type CountingRule } from '../../shared/domain/vocabulary.ts';
import { PAGE_PARAM } from './filter-params.ts';

export const DEFAULT_RULE: CountingRule = COUNTING_RULES[0];

/** Names of the view's URL parameters. */
export const VIEW_PARAMS = { asOf: 'stichtag', revision: 'fassung', rule: 'regel' } as const;

/** A URL parameter that could not be used, and why; it is ignored and the person is told. */
export interface ViewProblem {
  readonly parameter: keyof typeof VIEW_PARAMS;
  readonly value: string;
  readonly problem: 'NOT_A_DAY' | 'DAY_OUT_OF_RANGE' | 'NOT_A_REVISION' | 'NOT_A_RULE';
}

/** The view as the URL states it; null where the URL says nothing. */
export interface ViewParameters {
  readonly asOf: Day | null;
  readonly revision: number | null;
  readonly rule: CountingRule | null;
}

type Parsed<T> = { readonly value: T } | { readonly problem: ViewProblem['problem'] };

/** Reads the view out of URL parameters. Never throws: bad values become problems. */
export function readViewState(params: URLSearchParams): ViewParameters & { problems: ViewProblem[] } {
  const problems: ViewProblem[] = [];
  const read = <T>(parameter: ViewProblem['parameter'], parse: (value: string) => Parsed<T>) => {
    const value = params.get(VIEW_PARAMS[parameter]);
    if (value === null || value === '') return null;
    const parsed = parse(value);
    if ('value' in parsed) return parsed.value;
    problems.push({ parameter, value, problem: parsed.problem });
    return null;
  };
  const asOf = read<Day>('asOf', parseAsOf);
  const revision = read<number>('revision', parseRevision);
  const rule = read<CountingRule>('rule', parseRule);
  return { asOf, revision, rule, problems };
}

/** URL parameters with the view changed; null takes a value out, all other parameters stay. */
export function writeViewState(params: URLSearchParams, change: Partial<ViewParameters>): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const key of ['asOf', 'revision', 'rule'] as const) {
    if (!(key in change)) continue;
    const value = change[key];
    if (value === null || value === undefined || value === DEFAULT_RULE) next.delete(VIEW_PARAMS[key]);
    else next.set(VIEW_PARAMS[key], String(value));
  }
  return next;
}

/**
 * Adds the current view to a link.
 * @param to path with its own query and anchor, such as '/massnahmen?ampel=RED#liste'; its own view parameters win
 * @param current the query of the page that holds the link
 */
export function keepView(to: string, current: URLSearchParams): string {
  const [beforeHash = '', hash] = to.split('#', 2);
  const [path = '', query] = beforeHash.split('?', 2);
  const params = new URLSearchParams(query);
  for (const name of Object.values(VIEW_PARAMS)) {
    const value = current.get(name);
    if (value && !params.has(name)) params.set(name, value);
  }
  const search = params.toString();
  return path + (search ? `?${search}` : '') + (hash === undefined ? '' : `#${hash}`);
}

/** The view of the current page. */
export interface ViewState extends ViewParameters {
  readonly rule: CountingRule;
  readonly problems: readonly ViewProblem[];
  /** Ready for GraphQL: only what the URL sets, and the rule always. */
  readonly variables: { readonly asOf?: Day; readonly revision?: number; readonly rule: CountingRule };
  /** Changes the view in the URL (a new history entry). */
  readonly set: (change: Partial<ViewParameters>) => void;
  /** The address with the view kept; for places that need a string and not a link. */
  readonly href: (to: string) => string;
}

/** The view of the current page; see the top of this file. */
export function useViewState(): ViewState {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  return useMemo(() => {
    const params = new URLSearchParams(search);
    const { asOf, revision, rule, problems } = readViewState(params);
    const chosenRule = rule ?? DEFAULT_RULE;
    return {
      asOf,
      revision,
      rule: chosenRule,
      problems,
      variables: {
        ...(asOf === null ? {} : { asOf }),
        ...(revision === null ? {} : { revision }),
        rule: chosenRule,
      },
      set: (change) => {
        const next = writeViewState(params, change);
        next.delete(PAGE_PARAM);
        void navigate({ pathname, search: next.toString() }, { preventScrollReset: true });
      },
      href: (to) => keepView(to, params),
    };
  }, [pathname, search, navigate]);
}

function parseAsOf(value: string): Parsed<Day> {
  if (!isDay(value)) return { problem: 'NOT_A_DAY' };
  return value < DATE_MIN || value > DATE_MAX ? { problem: 'DAY_OUT_OF_RANGE' } : { value };
}

function parseRevision(value: string): Parsed<number> {
  const number = Number(value);
  return /^\d{1,4}$/.test(value) && number >= 1 ? { value: number } : { problem: 'NOT_A_REVISION' };
}

function parseRule(value: string): Parsed<CountingRule> {
  const rule = COUNTING_RULES.find((each) => each === value);
  return rule ? { value: rule } : { problem: 'NOT_A_RULE' };
}
