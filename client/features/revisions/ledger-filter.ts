import { CHANGE_KINDS, CONTENT_KINDS } from '../../../shared/domain/vocabulary.ts';
import type { ChangeLedgerFilter } from '../../gql/graphql.ts';
import type { FilterParams } from '../../lib/filter-params.ts';

/** Names of the ledger's URL parameters. */
export const LEDGER_PARAMS = {
  revision: 'in',
  kind: 'art',
  change: 'aenderung',
  ministry: 'ressort',
  only: 'nur',
  text: 'suche',
} as const;

/** What can be left alone: weakened changes, or those of them without a reason. */
export const LEDGER_ONLY = ['ABGESCHWAECHT', 'OHNE_BEGRUENDUNG'] as const;

/** The filter as the URL states it; unknown values are dropped. */
export function readLedgerFilter(filters: FilterParams): ChangeLedgerFilter {
  const numbers = (filters.codes(LEDGER_PARAMS.revision) ?? []).filter((value) => /^\d{1,4}$/.test(value));
  const only = LEDGER_ONLY.find((each) => each === filters.text(LEDGER_PARAMS.only));
  return {
    ...(numbers.length > 0 ? { revision: numbers.map(Number) } : {}),
    kind: filters.list(LEDGER_PARAMS.kind, CONTENT_KINDS),
    change: filters.list(LEDGER_PARAMS.change, CHANGE_KINDS),
    ministry: filters.codes(LEDGER_PARAMS.ministry),
    text: filters.text(LEDGER_PARAMS.text),
    ...(only === 'ABGESCHWAECHT' ? { weakenedOnly: true } : {}),
    ...(only === 'OHNE_BEGRUENDUNG' ? { unexplainedOnly: true } : {}),
  };
}

/** Number of filters that are set. */
export function activeLedgerFilters(filter: ChangeLedgerFilter): number {
  return Object.values(filter).filter((value) => value != null).length;
}

/** A change that takes every filter out of the URL. */
export const NO_LEDGER_FILTER = Object.fromEntries(Object.values(LEDGER_PARAMS).map((name) => [name, null]));
