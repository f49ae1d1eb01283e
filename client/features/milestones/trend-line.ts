import type { MilestoneTrendQuery } from '../../gql/graphql.ts';

/** One milestone's planned dates over the revisions, and what they say. */
export type TrendLine = MilestoneTrendQuery['milestoneTrend']['lines'][number];
