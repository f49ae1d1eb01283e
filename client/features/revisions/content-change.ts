import type { ComparisonQuery } from '../../gql/graphql.ts';

/** Two revisions compared, as the page asks for it. */
export type RevisionComparison = ComparisonQuery['compareRevisions'];

/** One thing that differs between them. */
export type ContentChange = RevisionComparison['changes'][number];
