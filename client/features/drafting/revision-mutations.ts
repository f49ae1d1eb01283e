import { graphql } from '../../gql/gql.ts';

/* What moves the draft as a whole, or a ministry's part of it. */

export const OpenRevisionMutation = graphql(`
  mutation OpenRevision($input: OpenRevisionInput!) {
    openRevision(input: $input) {
      version
      revision {
        number
        title
      }
    }
  }
`);

export const SaveRevisionMutation = graphql(`
  mutation SaveRevision($input: SaveRevisionInput!) {
    saveRevision(input: $input) {
      version
    }
  }
`);

export const DiscardRevisionMutation = graphql(`
  mutation DiscardRevision($number: Int!, $version: Int!) {
    discardRevision(number: $number, version: $version)
  }
`);

export const SubmitPartMutation = graphql(`
  mutation SubmitPart($number: Int!, $ministry: String!) {
    submitPart(number: $number, ministry: $ministry) {
      version
    }
  }
`);

export const ReopenPartMutation = graphql(`
  mutation ReopenPart($number: Int!, $ministry: String!, $comment: String) {
    reopenPart(number: $number, ministry: $ministry, comment: $comment) {
      version
    }
  }
`);

export const ProposeRevisionMutation = graphql(`
  mutation ProposeRevision($number: Int!, $version: Int!) {
    proposeRevision(number: $number, version: $version) {
      version
    }
  }
`);

export const ApproveRevisionMutation = graphql(`
  mutation ApproveRevision($number: Int!, $version: Int!) {
    approveRevision(number: $number, version: $version) {
      number
      contentSha256
    }
  }
`);

export const ReturnRevisionMutation = graphql(`
  mutation ReturnRevision($number: Int!, $version: Int!, $comment: String!) {
    returnRevision(number: $number, version: $version, comment: $comment) {
      version
    }
  }
`);
