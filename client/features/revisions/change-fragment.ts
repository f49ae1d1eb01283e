import { graphql } from '../../gql/gql.ts';

/** One thing that changed from a revision to another, as every list of changes shows it. */
export const ChangeParts = graphql(`
  fragment ChangeParts on ContentChange {
    kind
    code
    title
    change
    ministry {
      code
      abbreviation
      name
      lineage
    }
    fields {
      field
      before
      after
      daysMoved
      weakening
    }
    weakenings
    reasons {
      revision
      field
      weakening
      reason
      decisionReference
      author
      at
    }
    related
  }
`);
