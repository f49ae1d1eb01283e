import { graphql } from '../../gql/gql.ts';

/** Who runs this installation; answered to everybody. */
export const OperatorQuery = graphql(`
  query Operator {
    operator {
      name
      contactEmail
      texts {
        imprint {
          de
          en
        }
        privacy {
          de
          en
        }
      }
    }
  }
`);
