import type { OzgServicePageQuery } from '../../gql/graphql.ts';

/** One service as its page asks for it. */
export type OzgServiceDetail = NonNullable<OzgServicePageQuery['ozgService']>;
