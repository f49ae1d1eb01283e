import { graphql } from '../gql/gql.ts';

/** Stores the CIO office's own judgement of a measure; earlier ones stay on record. */
export const RateMeasureMutation = graphql(`
  mutation RateMeasure($input: RateMeasureInput!) {
    rateMeasure(input: $input) {
      code
      rating {
        light
        comment
        ratedOn
      }
    }
  }
`);
