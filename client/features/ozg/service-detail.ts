import type { OzgServicePageQuery } from '../../gql/graphql.ts';

/** One service as its page asks for it. */
export type OzgServiceDetail = NonNullable<OzgServicePageQuery['ozgService']>;

/** A ministry by the lineage that members name. */
export type Ministry = OzgServicePageQuery['organisations'][number];
