import { isDay, type Day } from '../../../shared/domain/plan-date.ts';
import { revisionInForce, type RevisionFacts } from '../../../shared/domain/revision-in-force.ts';
import { CHANGE_KINDS, CONTENT_KINDS } from '../../../shared/domain/vocabulary.ts';
import type { ComparisonFilter } from '../../gql/graphql.ts';
import type { FilterParams } from '../../lib/filter-params.ts';
import { PAIR_PARAMS } from '../../lib/paths.ts';

/** Names of the comparison's URL parameters. */
export const COMPARISON_PARAMS = {
  ...PAIR_PARAMS,
  text: 'suche',
  kind: 'art',
  change: 'aenderung',
  ministry: 'ressort',
  weakened: 'abgeschwaecht',
} as const;

/** Why the address names no comparison. */
export type PairProblem =
  | { readonly problem: 'MISSING' }
  | { readonly problem: 'NOT_A_NUMBER'; readonly parameter: string; readonly value: string }
  | { readonly problem: 'UNKNOWN'; readonly number: number }
  | { readonly problem: 'SAME'; readonly number: number }
  | { readonly problem: 'NOT_A_DAY'; readonly value: string }
  | { readonly problem: 'NOTHING_IN_FORCE'; readonly day: Day }
  | { readonly problem: 'STILL_IN_FORCE'; readonly day: Day; readonly number: number };

/** Two revisions by their numbers; `since` is the day that the first was found by, where the address names one. */
export type Pair = { readonly base: number; readonly head: number; readonly since?: Day };

/**
 * The two revisions that the URL names, or why it names none. A day stands for the revision in force on it, and without
 * a second revision for what is in force on the day that the page speaks of.
 */
export function readPair(
  filters: Pick<FilterParams, 'text'>,
  revisions: readonly RevisionFacts[],
  asOf: Day,
): Pair | PairProblem {
  const known = revisions.map((revision) => revision.number);
  const since = filters.text(COMPARISON_PARAMS.since);
  if (since !== null) return readSince(filters, revisions, since, asOf);
  const base = readNumber(filters, COMPARISON_PARAMS.base, known);
  if (typeof base !== 'number') return base;
  const head = readNumber(filters, COMPARISON_PARAMS.head, known);
  if (typeof head !== 'number') return head;
  return base === head ? { problem: 'SAME', number: base } : { base, head };
}

function readSince(
  filters: Pick<FilterParams, 'text'>,
  revisions: readonly RevisionFacts[],
  since: string,
  asOf: Day,
): Pair | PairProblem {
  if (!isDay(since)) return { problem: 'NOT_A_DAY', value: since };
  const base = revisionInForce(revisions, since)?.number;
  if (base === undefined) return { problem: 'NOTHING_IN_FORCE', day: since };
  const named = filters.text(COMPARISON_PARAMS.head) !== null;
  const known = revisions.map((revision) => revision.number);
  const head = named
    ? readNumber(filters, COMPARISON_PARAMS.head, known)
    : revisionInForce(revisions, asOf)?.number;
  if (head === undefined) return { problem: 'NOTHING_IN_FORCE', day: asOf };
  if (typeof head !== 'number') return head;
  return base === head ? { problem: 'STILL_IN_FORCE', day: since, number: base } : { base, head, since };
}

function readNumber(
  filters: Pick<FilterParams, 'text'>,
  parameter: string,
  known: readonly number[],
): number | PairProblem {
  const value = filters.text(parameter);
  if (value === null) return { problem: 'MISSING' };
  if (!/^\d{1,4}$/.test(value)) return { problem: 'NOT_A_NUMBER', parameter, value };
  const number = Number(value);
  return known.includes(number) ? number : { problem: 'UNKNOWN', number };
}

/** The filters of the changes as the URL states them; unknown values of closed lists are dropped. */
export function readComparisonFilter(filters: FilterParams): ComparisonFilter {
  return {
    text: filters.text(COMPARISON_PARAMS.text),
    kind: filters.list(COMPARISON_PARAMS.kind, CONTENT_KINDS),
    change: filters.list(COMPARISON_PARAMS.change, CHANGE_KINDS),
    ministry: filters.codes(COMPARISON_PARAMS.ministry),
    ...(filters.text(COMPARISON_PARAMS.weakened) === 'ja' ? { weakenedOnly: true } : {}),
  };
}

/** Number of filters that are set. */
export function activeFilters(filter: ComparisonFilter): number {
  return Object.values(filter).filter((value) => value != null).length;
}

/** A change that takes every filter out of the URL; the pair stays. */
export const NO_FILTER = Object.fromEntries(
  (['text', 'kind', 'change', 'ministry', 'weakened'] as const).map((name) => [
    COMPARISON_PARAMS[name],
    null,
  ]),
);
