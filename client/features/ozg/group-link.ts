import { withQuery } from '../../../shared/addresses.ts';
import { FEDERAL_LEVELS, type Maturity } from '../../../shared/domain/vocabulary.ts';
import { paths } from '../../lib/paths.ts';
import { LIST_ANCHOR, OZG_PARAMS } from './ozg-filters.ts';

export const GROUPINGS = ['themenfeld', 'ressort', 'lage'] as const;
export type GroupingChoice = (typeof GROUPINGS)[number];

/** Services that the federation alone executes are outside every denominator, so the rows behind a count are without them. */
const COUNTED = FEDERAL_LEVELS.filter((level) => level !== 'FEDERAL');

/**
 * Address of just the services that a group counts.
 * @param key of the group as the API gives it
 * @param level only those whose lowest maturity it is
 */
export function groupLink(grouping: GroupingChoice, key: string, level?: Maturity): string {
  const address = withQuery(paths.ozg, {
    [OZG_PARAMS.group]: grouping === 'themenfeld' ? [] : [grouping],
    [grouping]: [key],
    [OZG_PARAMS.execution]: COUNTED,
    [OZG_PARAMS.maturity]: level === undefined ? [] : [String(level)],
  });
  return `${address}#${LIST_ANCHOR}`;
}
